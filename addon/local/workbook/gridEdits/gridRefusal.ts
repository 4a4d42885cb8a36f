import type { GridAnswer } from '../gridEdit.ts'

type Refused = Extract<GridAnswer, { refused: string }>

/** Ends an edit of which nothing is to be written; the message is for the person. */
export class GridRefusal extends Error {
  readonly refused: Refused['refused']

  constructor(refused: Refused['refused'], message: string) {
    super(message)
    this.name = 'GridRefusal'
    this.refused = refused
  }

  get answer(): Refused {
    return { refused: this.refused, message: this.message }
  }
}
