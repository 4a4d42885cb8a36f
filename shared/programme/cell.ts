/** What a spreadsheet gives for a cell; a blank cell is '' at Google and null in files. */
export type Cell = string | number | boolean | Date | null

/** A value, or the sentence that tells the curator what is wrong with the cell and how to write it. */
export type Parsed<T> = { value: T; problem?: undefined } | { problem: string; value?: undefined }

/** A cell's text as a person reads it; used where a value is only shown or compared. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'да' : 'нет'
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell.trim()
}
