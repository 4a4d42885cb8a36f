import type { Column } from './column.ts'
import type { Dictionary } from './dictionary.ts'

/** A column as a form draws it. */
export interface FieldView {
  key: string
  title: string
  note: string
  kind: Column['kind']
  /** The value as people write it; the text of the cell where it could not be read. */
  value: string
  required: boolean
  guarded: boolean
  /** Several lines of text. */
  long: boolean
  /** For lists to pick from. */
  options: readonly string[]
  /** What numbers may be. */
  range: { min: number; max: number; whole: boolean } | null
  /** Why the cell could not be read. */
  problem: string
}

/** A column with a value as a field. */
export const fieldOf = (key: string, column: Column, value: string, dictionary: Dictionary): FieldView => ({
  key,
  title: column.title,
  note: column.note ?? '',
  kind: column.kind,
  value,
  required: column.required === true,
  guarded: column.guarded === true,
  long: column.kind === 'text' && column.long,
  options: optionsOf(column, dictionary),
  range: column.kind === 'number' ? { min: column.min, max: column.max, whole: column.whole } : null,
  problem: '',
})

function optionsOf(column: Column, dictionary: Dictionary): readonly string[] {
  if (column.kind === 'choice') return Object.values(column.options)
  if (column.kind === 'yesNo') return ['да', 'нет']
  return column.kind === 'entry' || column.kind === 'entries'
    ? dictionary.of(column.dictionary).map(entry => entry.title)
    : []
}
