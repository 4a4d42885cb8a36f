/** A form as the host keeps it: what `FormApp` makes and the page of a form shows. */
export interface FormRecord {
  id: string
  title: string
  description: string
  /** Said after sending. */
  confirmation: string
  accepting: boolean
  /** Whether those with its link may see it: an unpublished form takes no answers. Absent: from before there was publishing. */
  published?: boolean
  /** Said while the form takes no answers. */
  closedMessage: string
  /** A sent response may be changed by its own link; absent: no. */
  editable?: boolean
  /** After sending, another response is offered; absent: yes. */
  again?: boolean
  /** How far one has come is shown; absent: no. */
  progress?: boolean
  /** Sheet that every response is written to as well; null: none. */
  destination: number | null
  items: ItemRecord[]
}

export type ItemType =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'MULTIPLE_CHOICE'
  | 'CHECKBOX'
  | 'LIST'
  | 'SCALE'
  | 'DATE'
  | 'PAGE_BREAK'
  | 'SECTION_HEADER'

export interface ItemRecord {
  id: number
  type: ItemType
  title: string
  help: string
  required: boolean
  /** Of choices, in order. */
  choices: string[]
  /** Of a scale, both included, and the words at its ends. */
  from: number
  to: number
  ends: [string, string]
  /** Of a short text: numbers between, or at most so many letters. */
  between: [number, number] | null
  longest: number | null
}

/** A response as it was sent; an edited one keeps its id. Texts as they are shown; a date is «YYYY-MM-DD». */
export interface ResponseRecord {
  id: string
  /** Milliseconds since 1970: when it was sent, or last edited. */
  at: number
  /** By ID of the item; unanswered items are absent. */
  answers: Record<string, string | string[]>
}

// All of them are JSON in the properties of the workbook's file: they share its batches, its copies and its password.
/** ID of a form → FormRecord. */
export const FORMS = 'forms'
/** ID of a response → ResponseRecord, in the order of sending. */
export const responsesOf = (formId: string): string => `responses:${formId}`
/** Token of a draft → what has been filled in so far. */
export const draftsOf = (formId: string): string => `drafts:${formId}`
