import { type CellView, cellAt, type Sheet } from '../sheet.ts'
import { isOwnColumn } from './allowedMutations.ts'
import { range } from './applyEdit.ts'
import type { GridSelection } from './gridView.ts'

/** A cell to be filled and what is put there. */
export interface Filling {
  row: number
  column: number
  text: string
}

/** What was copied here last: cells whose formulas move along when they are pasted here again. */
export interface Copied {
  sheetId: number
  text: string
  places: { row: number; column: number }[][]
  /** cut out: the source empties when it is pasted */
  cut: boolean
}

/** The table on the clipboard as texts, as a person saw them in Excel, Google Sheets, Word or a list. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): string[][] {
  const html = data.getData('text/html')
  const table = html.includes('<table') || html.includes('<TABLE') ? readTable(html) : []
  return table.length > 0 ? table : readLines(data.getData('text/plain'))
}

function readTable(html: string): string[][] {
  const body = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  const rows: string[][] = []
  /** cells that a cell of an earlier row covers: merged cells come as a value and blanks */
  const covered = new Set<string>()
  for (const [down, line] of [...(body.querySelector('table')?.rows ?? [])].entries()) {
    const texts: string[] = []
    for (const cell of line.cells) {
      while (covered.has(`${down} ${texts.length}`)) texts.push('')
      const column = texts.length
      for (const under of range(0, Math.min(cell.rowSpan, 1000)))
        for (const beside of range(0, cell.colSpan)) covered.add(`${down + under} ${column + beside}`)
      texts.push(readCell(cell), ...range(1, cell.colSpan - 1).map(() => ''))
    }
    while (covered.has(`${down} ${texts.length}`)) texts.push('')
    rows.push(texts)
  }
  const width = Math.max(0, ...rows.map(texts => texts.length))
  return width === 0
    ? []
    : rows.map(texts => [...texts, ...range(texts.length, width - texts.length).map(() => '')])
}

/** Styles in tags: the page's own policy would complain of each, though nothing of this is ever shown. */
export const withoutStyles = (html: string): string =>
  html.replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*')/gi, ''))

function readCell(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement
  const text = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ')
    if (node.nodeName === 'BR') return '\n'
    const inner = [...node.childNodes].map(text).join('')
    return node.nodeName === 'P' && node.nextSibling !== null ? `${inner}\n` : inner
  }
  return text(copy)
    .replaceAll('\u00a0', ' ')
    .replace(/ *\n */g, '\n')
    .trim()
}

/** Lines and tabs; a cell in quotes may hold both. */
export function readLines(text: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? ''
    const row = rows.at(-1) ?? []
    const cell = row.at(-1) ?? ''
    if (quoted && sign === '"' && source[at + 1] === '"') {
      row[row.length - 1] = `${cell}"`
      at += 1
    } else if (quoted && sign === '"') quoted = false
    else if (!quoted && sign === '"' && cell === '' && closes(source, at)) quoted = true
    else if (!quoted && sign === '\t') row.push('')
    else if (!quoted && sign === '\n') rows.push([''])
    else row[row.length - 1] = cell + sign
  }
  const width = Math.max(...rows.map(row => row.length))
  return rows.map(row => [...row, ...range(row.length, width - row.length).map(() => '')])
}

/** Whether the quote is closed where a cell ends: else it is a sign like any other. */
const closes = (source: string, at: number): boolean => /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(source.slice(at))

/** Where the texts go: cells in sight only, beyond the last row and column as far as needed. */
export function pasteInto(sheet: Sheet, selection: GridSelection, table: string[][]): Filling[] {
  const [height, width] = [table.length, table[0]?.length ?? 0]
  const one = height === 1 && width === 1
  const rows = one
    ? visible(range(selection.row, selection.rows), sheet.hiddenRows)
    : visibleFrom(selection.row, height, sheet.hiddenRows)
  const columns = one
    ? visible(range(selection.column, selection.columns), sheet.hiddenColumns)
    : visibleFrom(selection.column, width, sheet.hiddenColumns)
  return rows.flatMap((row, down) =>
    columns.map((column, right) => ({ row, column, text: table[one ? 0 : down]?.[one ? 0 : right] ?? '' })),
  )
}

export const visible = (numbers: number[], hidden: number[]): number[] => {
  const out = new Set(hidden)
  return numbers.filter(line => !out.has(line))
}

function visibleFrom(first: number, count: number, hidden: number[]): number[] {
  return visible(range(first, count + hidden.length), hidden).slice(0, count)
}

/** The selected cells that are in sight, for Excel, Word and this grid. */
export function copyOf(sheet: Sheet, selection: GridSelection, cut: boolean): Copied & { html: string } {
  const places = visible(range(selection.row, selection.rows), sheet.hiddenRows).map(row =>
    visible(range(selection.column, selection.columns), sheet.hiddenColumns).map(column => ({ row, column })),
  )
  const cells = places.map(line => line.map(({ row, column }) => cellAt(sheet, row, column)))
  const html = cells.map(line => `<tr>${line.map(htmlCell).join('')}</tr>`).join('')
  return {
    sheetId: sheet.sheetId,
    text: cells.map(line => line.map(({ text }) => quoted(text)).join('\t')).join('\n'),
    html: `<meta charset="utf-8"><table>${html}</table>`,
    places,
    cut,
  }
}

const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

// Excel takes the table, not the plain lines, and would type every cell anew: «=…» would calculate, «00123» lose its
// zeros, «1-2» become a date. Its text format keeps a text a text; the plain lines, for Word and notes, stay as they are.
const htmlCell = ({ text, kind }: CellView) =>
  `<td${kind === 'text' && text !== '' ? ` style='mso-number-format:"\\@"'` : ''}>${escaped(text)}</td>`

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

/** Cut cells, emptied: all but those that are filled anew where they stood. */
export function leftBehind(copied: Copied, target: Sheet, fillings: Filling[]): Filling[] {
  const inPlace = target.sheetId === copied.sheetId ? fillings : []
  const filled = new Set(inPlace.map(({ row, column }) => `${row} ${column}`))
  return copied.places
    .flat()
    .flatMap(({ row, column }) => (filled.has(`${row} ${column}`) ? [] : [{ row, column, text: '' }]))
}

/** Formulas of copied cells, moved to where they are pasted; elsewhere than in own columns their values. */
export function withFormulas(
  fillings: Filling[],
  o: {
    source: Sheet
    target: Sheet
    copied: Copied
    move(formula: string, right: number, down: number): string
  },
): Filling[] {
  const places = o.copied.places.flat()
  return fillings.map((filling, index) => {
    const place = places[index % places.length]
    const formula = place && cellAt(o.source, place.row, place.column).formula
    if (formula === undefined || place === undefined || !isOwnColumn(o.target, filling.column)) return filling
    const text = o.move(formula, filling.column - place.column, filling.row - place.row)
    return { ...filling, text }
  })
}
