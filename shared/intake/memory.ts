import type { Value } from '../programme/column.ts'
import { hashOf } from '../programme/hash.ts'
import type { TableName } from '../programme/tables.ts'
import type { RawResponse } from './rawResponse.ts'

export type Answer = RawResponse['answers'][string]

/** What a response gave a cell: hash of the value, and what stood there before where that is not too long to keep. */
export type Given = readonly [hash: string, before?: Value]

/** What is remembered of a response besides its words: JSON in «Решено». */
export interface Memory {
  /** Its place among the responses of its form, by which all are taken in one order. */
  n: number
  strays?: RawResponse['strays']
  /** The payload didn't fit into a cell: these answers are kept in part. */
  cut?: readonly string[]

  // What the curator has decided.
  /** Whose response it is: an ID, or «new». */
  who?: string
  /** By field: taken or not, and the value that was decided on. */
  fields?: Readonly<Record<string, { of: string; take: boolean }>>
  /** By question: what the curator wrote instead, and the answer it stood for. */
  mended?: Readonly<Record<string, { was: string; now: Answer }>>
  /** The strays that are to stay with the response only. */
  straysKept?: string

  // What has become of it.
  /** By what other responses may speak of the same person. */
  keys?: readonly string[]
  /** It made the row of its person. */
  made?: true
  /** «table:id» → key → what it gave. */
  gave?: Readonly<Record<string, Readonly<Record<string, Given>>>>
  /** Rows it made besides, each with the hash of its values. */
  rows?: readonly (readonly [table: TableName, id: string, hash: string])[]
}

/** Longest value that is kept as what stood before. */
const longestBefore = 3_000

export const given = (value: Value, before: Value): Given =>
  JSON.stringify(before).length > longestBefore ? [hashOf(value)] : [hashOf(value), before]

/** JSON of a cell that people may have spoilt. */
export function parsed<T>(text: string, otherwise: T): T {
  try {
    const value: unknown = text === '' ? null : JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as T) : otherwise
  } catch {
    return otherwise
  }
}

export const memoryOf = ({ decided }: { decided: string }): Memory => parsed<Memory>(decided, { n: 0 })
