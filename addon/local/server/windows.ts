import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'

export interface PersonsAnswer {
  button: string
  text: string
}

/** Where the person of a window is; rows and columns are 1-based. */
export interface Presence {
  sheetId: number
  row: number
  column: number
  /** a cell is open for typing */
  typing: boolean
}

interface Waiting {
  window: string
  question: object
  settle(answer: PersonsAnswer | null): void
}

/**
 * The browser windows of one programme: events to them, questions that a person answers in one of them, and who is where.
 */
export class Windows {
  readonly #streams = new Map<string, ServerResponse>()
  readonly #waiting = new Map<string, Waiting>()
  readonly #unsent = new Map<string, string[]>()
  readonly #present = new Map<string, Presence>()
  readonly #goneAfterMs: number

  constructor(goneAfterMs = 5000) {
    this.#goneAfterMs = goneAfterMs
  }

  /** Keeps the response open as the window's stream of events; what was not delivered comes first. */
  open(window: string, response: ServerResponse): void {
    this.#streams.get(window)?.end()
    this.#streams.set(window, response)
    response.write(': тандем\n\n')
    for (const text of this.#unsent.get(window) ?? []) response.write(text)
    this.#unsent.delete(window)
    if (this.#present.size > 0) this.#tellOthers(window)
    for (const [id, { window: of, question }] of this.#waiting) {
      if (of === window) this.send(window, 'ask', { id, ...question })
    }
    response.on('close', () => {
      if (this.#streams.get(window) !== response) return
      this.#streams.delete(window)
      this.place(window, null)
      setTimeout(() => this.#forget(window), this.#goneAfterMs).unref()
    })
  }

  /** An event for a window that has not connected yet is kept for it. */
  send(window: string, event: string, data: unknown): void {
    const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
    const stream = this.#streams.get(window)
    if (stream !== undefined) stream.write(text)
    else this.#unsent.set(window, [...(this.#unsent.get(window) ?? []), text].slice(-20))
  }

  broadcast(event: string, data: unknown): void {
    for (const window of this.#streams.keys()) this.send(window, event, data)
  }

  /** The person of this window has gone elsewhere, or has left: the other windows are told, nothing is kept. */
  place(window: string, presence: Presence | null): void {
    if (presence !== null && this.#streams.has(window)) this.#present.set(window, presence)
    else if (!this.#present.delete(window)) return
    for (const other of this.#streams.keys()) if (other !== window) this.#tellOthers(other)
  }

  /** Asks the person in this window; resolves with null when the window has gone. */
  ask(window: string, question: object): Promise<PersonsAnswer | null> {
    const id = randomUUID()
    return new Promise(settle => {
      this.#waiting.set(id, { window, question, settle })
      if (this.#streams.has(window)) this.send(window, 'ask', { id, ...question })
      else setTimeout(() => this.#forget(window), this.#goneAfterMs).unref()
    })
  }

  /** @returns false when this window was not asked, or has answered already */
  answer(window: string, id: string, answer: PersonsAnswer | null): boolean {
    const waiting = this.#waiting.get(id)
    if (waiting?.window !== window) return false
    this.#waiting.delete(id)
    waiting.settle(answer)
    return true
  }

  close(): void {
    for (const { settle } of this.#waiting.values()) settle(null)
    this.#waiting.clear()
    for (const stream of this.#streams.values()) stream.end()
    this.#streams.clear()
  }

  #tellOthers(window: string): void {
    const others = [...this.#present].filter(([other]) => other !== window)
    this.send(window, 'others', {
      people: others.map(([other, presence]) => ({ window: other, ...presence })),
    })
  }

  #forget(window: string): void {
    if (this.#streams.has(window)) return
    this.#unsent.delete(window)
    for (const [id, waiting] of this.#waiting) if (waiting.window === window) this.answer(window, id, null)
  }
}
