import type { GridAnswer, Refused } from '../gridEdit.ts'

/** Ends an edit of which nothing is to be written; the message is for the person. */
export class GridRefusal extends Error {
  readonly refused: Refused

  constructor(refused: Refused, message: string) {
    super(message)
    this.name = 'GridRefusal'
    this.refused = refused
  }

  get answer(): Extract<GridAnswer, { refused: string }> {
    return { refused: this.refused, message: this.message }
  }
}
