import { dateInDigits } from '../language/dates.ts'
import type { Cell } from './cell.ts'
import type { Column, Value } from './column.ts'
import type { Dictionary } from './dictionary.ts'
import { listText } from './parseList.ts'

/** What must be written into the cell for a value; dates stay civil dates here and become cells' dates in the rim. */
export function writeCell(column: Column, value: Value, dictionary: Dictionary): Exclude<Cell, Date> {
  if (value === null || value === '') return ''
  // A text that could not be read goes back as it stood.
  if (typeof value === 'string' && (column.kind === 'yesNo' || column.kind === 'entries')) return value
  switch (column.kind) {
    case 'yesNo':
      return value === true ? 'да' : 'нет'
    case 'choice':
      return column.options[String(value)] ?? String(value)
    case 'entry':
      return dictionary.title(String(value))
    case 'entries':
      return listText((value as readonly string[]).map(dictionary.title))
    case 'number':
      return value as number
    default:
      return String(value)
  }
}

/** A value as people read it: dates as 28.02.2013, the rest as in the cell. */
export function showValue(column: Column, value: Value, dictionary: Dictionary): string {
  const cell = writeCell(column, value, dictionary)
  // Of a date that could not be read, the text that stood there.
  return column.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(cell))
    ? dateInDigits(String(cell))
    : String(cell)
}
