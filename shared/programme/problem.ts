/** A cell, row or column that can't be taken as it is: shown to the curator first, and nothing is dropped for it. */
export interface Problem {
  /** Title of the sheet. */
  sheet: string
  /** Sheet row, 1-based; 0 when the whole sheet is meant. */
  row: number
  /** Russian title of the column; '' when the whole row is meant. */
  column: string
  /** The cell as it stands. */
  value: string
  /** What is wrong and what to write instead. */
  message: string
  code:
    | 'unread'
    | 'required'
    | 'duplicateId'
    | 'unknownRef'
    | 'ambiguousName'
    | 'mixedAlphabet'
    | 'missingColumn'
    | 'doubledColumn'
}
