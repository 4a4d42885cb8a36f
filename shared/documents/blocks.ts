import type { Token } from './tokens.ts'

/** A stretch of text, or a token that stands alone in its run and is replaced where names are known. */
export type Run = { text: string } | { token: Token }

/**
 * What a paragraph is, not how it looks: the writer of each format decides that.
 * organisation: who issues · kind: «ПРИКАЗ» · title: «Об утверждении …» · text: running text, preamble ·
 * enacting: «ПРИКАЗЫВАЮ:» · note: «С приказом ознакомлены:» · annexMark: «Приложение к приказу …» · annexTitle.
 */
export type ParagraphStyle =
  | 'organisation'
  | 'kind'
  | 'title'
  | 'text'
  | 'enacting'
  | 'note'
  | 'annexMark'
  | 'annexTitle'

export interface Paragraph {
  block: 'paragraph'
  style: ParagraphStyle
  runs: Run[]
  /** Begins a new page. */
  newPage?: true
}

/** A numbered clause; `label` is «2.» or «2.1.». */
export interface Item {
  block: 'item'
  label: string
  runs: Run[]
}

/** The label as it stands before the clause: a space that neither breaks nor is stretched by justified lines. */
export const itemLabel = ({ label }: Item): string => `${label}\u00a0`

/** One line with a left and a right end: number and place, post and name under the text. */
export interface Split {
  block: 'split'
  style: 'requisites' | 'signature'
  left: Run[]
  right: Run[]
}

/** Width in millimetres, 170 together on A4 with margins of 30 and 10. Without titles the table has no header. */
export interface Column {
  title?: string
  width: number
  align: 'left' | 'center'
}

/** A cell is one or more paragraphs. A ruled table has lines; a header is repeated on each page. */
export interface Table {
  block: 'table'
  ruled: boolean
  /** Stays on one page, when one page can hold it. */
  together?: true
  columns: Column[]
  rows: Run[][][][]
}

export type Block = Paragraph | Item | Split | Table

/** Runs from texts and tokens in reading order; texts side by side become one run, empty ones none. */
export function runs(...parts: (string | Token)[]): Run[] {
  const made: Run[] = []
  for (const part of parts) {
    const last = made[made.length - 1]
    if (typeof part !== 'string') made.push({ token: part })
    else if (last !== undefined && 'text' in last) last.text += part
    else if (part !== '') made.push({ text: part })
  }
  return made
}
