/** Why a request of the curator's can't be taken. Closed: the sidebars may act on a code, people read the two sentences. */
export type RefusalCode =
  | 'badInput'
  | 'unknownCommand'
  | 'notSetUp'
  | 'newerWorkbook'
  | 'olderWorkbook'
  | 'unreadableSchema'
  | 'sheets'
  | 'columns'
  | 'busy'
  | 'changedMeanwhile'
  | 'rowsMoved'
  | 'recovered'
  | 'gone'
  | 'copiedRow'
  | 'blocked'
  | 'nothingToDo'
  | 'missingFacts'
  | 'engineAway'
  | 'engineRefused'
  | 'liveFormula'
  | 'fault'

/** A request that can't be taken: what and where, then what to do about it. */
export interface Refusal {
  code: RefusalCode
  message: string
  next: string
  /** The field of the sidebar or the cell that is meant. */
  at?: string
  /** Further facts, a sentence each. */
  details?: readonly string[]
}

export interface Refused {
  refusal: Refusal
}

export const refuse = (
  code: RefusalCode,
  message: string,
  next: string,
  more: Pick<Refusal, 'at' | 'details'> = {},
): Refused => ({
  refusal: { code, message, next, ...more },
})

export const isRefused = (outcome: object): outcome is Refused => 'refusal' in outcome
