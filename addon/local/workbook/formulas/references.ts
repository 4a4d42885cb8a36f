import { columnLetters } from '#shared/xlsx/a1.ts'
import { columnNumber } from '../areaA1.ts'
import { type Axis, firstKept, type Moved } from '../lines.ts'

// References inside a formula. Their cells are never calculated here: when lines move or sheets change their names, the
// references only keep pointing at the same cells, as in Sheets.

const GONE = '#REF!'

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`
const PLACE = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`
/** texts, references, and the names and numbers that only look like one */
const TOKENS = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<sheet>${SHEET})?(?<place>${PLACE})(?![\p{L}\p{N}_(.!])|${SHEET}|[\p{L}_][\p{L}\p{N}_.]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`,
  'gu',
)

interface Corner {
  column: number | null
  row: number | null
  fixColumn: string
  fixRow: string
}

function readCorner(text: string): Corner {
  const [, fixColumn = '', letters = '', fixRow = '', digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? []
  // of «$5» the mark belongs to the row
  const lone = letters === ''
  return {
    column: lone ? null : columnNumber(letters),
    row: digits === '' ? null : Number(digits),
    fixColumn: lone ? '' : fixColumn,
    fixRow: lone ? fixColumn || fixRow : fixRow,
  }
}

const writeCorner = ({ column, row, fixColumn, fixRow }: Corner): string =>
  `${column === null ? '' : fixColumn + columnLetters(column)}${row === null ? '' : fixRow + row}`

/** Every reference of a formula through `change`: its sheet and place; the answer: null, it points nowhere now; undefined, it stays as written. */
function mapReferences(
  formula: string,
  change: (sheet: string | null, place: string) => string | null | undefined,
): string {
  return formula.replace(TOKENS, (whole, ...rest) => {
    const { sheet, place } = rest.at(-1) as { sheet?: string; place?: string }
    if (place === undefined) return whole
    const next = change(sheet === undefined ? null : titleOf(sheet), place)
    return next === undefined ? whole : (next ?? GONE)
  })
}

const titleOf = (prefix: string): string => {
  const bare = prefix.slice(0, -1)
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare
}

const prefixOf = (title: string | null): string => {
  if (title === null) return ''
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title)
    ? `${title}!`
    : `'${title.replaceAll("'", "''")}'!`
}

const sameTitle = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** @param here title of the sheet in which the formula stands @param there title of the sheet whose lines moved */
export function moveReferences(
  formula: string,
  here: string,
  there: string,
  axis: Axis,
  moved: Moved,
): string {
  return mapReferences(formula, (sheet, place) => {
    if (!sameTitle(sheet ?? here, there)) return undefined
    const next = movePlace(place, axis === 'rows' ? 'row' : 'column', moved)
    if (next === place) return undefined
    return next === null ? null : prefixOf(sheet) + next
  })
}

function movePlace(place: string, key: 'row' | 'column', moved: Moved): string | null {
  const [start, end] = place.split(':').map(readCorner)
  if (start === undefined) return place
  const from = start[key]
  if (end === undefined) {
    const next = from === null ? null : moved(from)
    return next === null ? null : writeCorner({ ...start, [key]: next })
  }
  const to = end[key]
  if (from === null || to === null) return place
  const [low, high] = [Math.min(from, to), Math.max(from, to)]
  const ends = [firstKept(low, high, 1, moved), firstKept(high, low, -1, moved)]
  const [a, b] = ends
  if (a === null || b === null || a === undefined || b === undefined) return null
  const [first, last] = from <= to ? [Math.min(a, b), Math.max(a, b)] : [Math.max(a, b), Math.min(a, b)]
  return `${writeCorner({ ...start, [key]: first })}:${writeCorner({ ...end, [key]: last })}`
}

/** In a row that was sorted elsewhere, references to cells of its own row follow it; all others stay. */
export function followRow(formula: string, from: number, to: number): string {
  return mapReferences(formula, (sheet, place) => {
    const corners = place.split(':').map(readCorner)
    const own = sheet === null && corners.every(corner => corner.row === from && corner.fixRow === '')
    return own ? corners.map(corner => writeCorner({ ...corner, row: to })).join(':') : undefined
  })
}

/** References to a sheet that bears another title now. */
export const renameReferences = (formula: string, from: string, to: string): string =>
  mapReferences(formula, (sheet, place) =>
    sheet !== null && sameTitle(sheet, from) ? prefixOf(to) + place : undefined,
  )

/** References to a sheet that is gone. */
export const dropReferences = (formula: string, title: string): string =>
  mapReferences(formula, sheet => (sheet !== null && sameTitle(sheet, title) ? null : undefined))
