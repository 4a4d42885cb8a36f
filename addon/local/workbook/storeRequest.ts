import type { Draft } from '../forms/draft.ts'
import type { FormRecord, ResponseRecord } from '../forms/formRecord.ts'
import type { Submission } from './forms/submission.ts'

// What the Apps Script services ask of the workbook: JSON in, JSON out, so that it can cross a thread.
// Rows and columns are 1-based everywhere.

export type Scalar = string | number | boolean
/** A date crosses as the serial number of its civil time: days since 30.12.1899, as in Sheets. */
export interface Serial {
  serial: number
}
export type CellValue = Scalar | Serial | null

export interface Area {
  row: number
  column: number
  rows: number
  columns: number
}
export type SheetArea = Area & { sheetId: number }

export interface ValidationRule {
  criteria: string
  args: (CellValue | CellValue[] | SheetArea)[]
  allowInvalid: boolean
  help: string | null
}

export interface ProtectionFacts {
  id: number
  /** null protects the whole sheet */
  area: Area | null
  description: string
  warningOnly: boolean
  /** of a protected sheet: where anybody may write */
  open: Area[]
}

/** Colours of the cells of `areas` that say just this, or whose row does in one column. */
export interface ConditionalRule {
  areas: Area[]
  equals: string
  /** the column in which the row must say it; none: the coloured cell itself says it */
  inColumn?: number
  background: string | null
  color: string | null
}

export interface SheetFacts {
  sheetId: number
  title: string
  index: number
  rows: number
  columns: number
  hidden: boolean
  tabColor: string | null
  frozenRows: number
  frozenColumns: number
  widths: Record<string, number>
  hiddenRows: number[]
  hiddenColumns: number[]
  protections: ProtectionFacts[]
  conditional: ConditionalRule[]
}

export interface BookFacts {
  id: string
  name: string
  zone: string
  locale: string
}

export type Readable =
  | 'values'
  | 'display'
  | 'formulas'
  | 'numberFormats'
  | 'notes'
  | 'backgrounds'
  | 'fontWeights'
  | 'wraps'
  | 'validations'
export type Writable = Exclude<Readable, 'display'>
export type Clearable = 'content' | 'format' | 'notes' | 'validations'
export type SheetChange = Partial<
  Pick<SheetFacts, 'title' | 'index' | 'hidden' | 'tabColor' | 'frozenRows' | 'frozenColumns'>
>

export interface StoreOperations {
  book: { takes: object; gives: BookFacts }
  sheets: { takes: object; gives: SheetFacts[] }
  sheet: { takes: { sheetId: number }; gives: SheetFacts | null }
  insertSheet: { takes: { title: string | null; index: number | null }; gives: number }
  copySheet: { takes: { sheetId: number; title: string }; gives: number }
  deleteSheet: { takes: { sheetId: number }; gives: null }
  changeSheet: { takes: { sheetId: number; set: SheetChange }; gives: null }
  extent: { takes: { sheetId: number }; gives: { rows: number; columns: number } }
  read: { takes: { area: SheetArea; what: Readable }; gives: unknown[][] }
  write: { takes: { area: SheetArea; what: Writable; values: unknown[][] }; gives: null }
  /** the same value in every cell of the area */
  fill: { takes: { area: SheetArea; what: Writable; value: unknown }; gives: null }
  clear: { takes: { area: SheetArea; what: Clearable[] }; gives: null }
  appendRow: { takes: { sheetId: number; values: CellValue[] }; gives: number }
  insertRows: { takes: { sheetId: number; before: number; count: number; like: number }; gives: null }
  insertColumns: { takes: { sheetId: number; before: number; count: number; like: number }; gives: null }
  deleteRows: { takes: { sheetId: number; from: number; count: number }; gives: null }
  deleteColumns: { takes: { sheetId: number; from: number; count: number }; gives: null }
  sort: { takes: { area: SheetArea; by: { column: number; ascending: boolean }[] }; gives: null }
  hideRows: { takes: { sheetId: number; from: number; count: number; hidden: boolean }; gives: null }
  hideColumns: { takes: { sheetId: number; from: number; count: number; hidden: boolean }; gives: null }
  setWidths: { takes: { sheetId: number; from: number; count: number; width: number }; gives: null }
  protect: { takes: { sheetId: number; area: Area | null }; gives: number }
  changeProtection: {
    takes: { sheetId: number; id: number; set: Partial<Omit<ProtectionFacts, 'id'>> }
    gives: null
  }
  setConditional: { takes: { sheetId: number; rules: ConditionalRule[] }; gives: null }
  unprotect: { takes: { sheetId: number; id: number }; gives: null }
  properties: { takes: { store: string }; gives: Record<string, string> }
  setProperties: { takes: { store: string; set: Record<string, string | null> }; gives: null }
  /** keeps a form as it is now; the headings of its response sheet follow */
  putForm: { takes: { form: FormRecord }; gives: null }
  /** `response`: the ID of the one that is edited, or a token that the new one is named by, so that sending twice is one */
  submitForm: {
    takes: { formId: string; response: string; answers: ResponseRecord['answers']; at: number }
    gives: Submission
  }
  /** what has been filled in so far, by its token; null: nothing, or it has been forgotten */
  draft: { takes: { formId: string; token: string }; gives: Draft | null }
  /** the oldest give way when there are too many */
  keepDraft: { takes: { formId: string; token: string; draft: Draft }; gives: null }
  lock: { takes: { name: string; owner: string }; gives: boolean }
  /** name null: all locks of this owner (an execution has ended or was ended) */
  unlock: { takes: { name: string | null; owner: string }; gives: null }
}

export type Op = keyof StoreOperations
export type StoreRequest = { [K in Op]: { op: K } & StoreOperations[K]['takes'] }[Op]

const READS: readonly Op[] = [
  'book',
  'sheets',
  'sheet',
  'extent',
  'read',
  'properties',
  'draft',
  'lock',
  'unlock',
]

/** Whether the request changes what is kept in the file (locks live in memory only). */
export const isWrite = (request: StoreRequest): boolean => !READS.includes(request.op)

export class StoreError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'StoreError'
    this.code = code
  }
}
