import type { ResponseRecord } from '../../forms/formRecord.ts'

/** What a form-submit trigger is told: a row of the response sheet as it is displayed. */
export interface Submitted {
  triggerUid: string
  sheetId: number
  row: number
  /** How many of the row. */
  columns: number
  /** Of an edited response only what has changed; the others are blank. */
  values: string[]
  /** The same by heading; columns of one heading stand together. */
  namedValues: Record<string, string[]>
}

/** A function to be run for a submission, as the runtime takes it. */
export interface FormRun {
  fn: string
  args: []
  authMode: 'FULL'
  submitted: Submitted
}

/** A response that the file has, and what is to be run for it: nothing where it was sent twice with the same answers. */
export interface Submission {
  response: ResponseRecord
  runs: FormRun[]
}

/** The store of properties that keeps the function of each form-submit trigger by its ID. */
export const FORM_TRIGGERS = 'formTriggers'
