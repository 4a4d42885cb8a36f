import type { Cell, Parsed } from './cell.ts'

const yes = new Set(['да', 'д', 'есть', 'true', 'истина', 'yes', '1', '+', '✓', 'v'])
const no = new Set(['нет', 'н', 'false', 'ложь', 'no', '0', '-', '−', '—'])

/** The one parser of yes and no; also what tables made elsewhere write. Blank is null: no answer is not «нет». */
export function parseYesNo(cell: Cell): Parsed<boolean | null> {
  if (cell === null || cell === '') return { value: null }
  if (typeof cell === 'boolean') return { value: cell }
  const text = String(cell).trim().toLowerCase()
  if (text === '') return { value: null }
  if (yes.has(text)) return { value: true }
  if (no.has(text)) return { value: false }
  return { problem: 'Здесь нужно «да» или «нет»' }
}
