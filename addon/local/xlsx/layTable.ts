import { displayText, isDateFormat } from '../workbook/display.ts'
import type { Locale } from '../workbook/locale.ts'
import { type Cell, hasContent } from '../workbook/sheet.ts'
import type { StoredSheet } from '../workbook/storage.ts'
import type { Area, ConditionalRule, ValidationRule } from '../workbook/storeRequest.ts'
import type { FileSheet } from './fileSheet.ts'

const KEY_ROW = 0
const TITLE_ROW = 1
const FIRST_DATA_ROW = 2

/**
 * A sheet of the file laid over the sheet that the add-on's set-up makes: the file's columns, order, widths, colours and own
 * columns; the set-up's formats, dropdowns, notes and protections. No formula stands in the programme's columns.
 * @param ruleOf gives the dropdowns of the curator's own columns
 */
export function layTable(
  fresh: StoredSheet,
  file: FileSheet,
  o: { locale: Locale; rules: readonly { rule: ValidationRule; areas: Area[] }[] },
): StoredSheet {
  const freshColumns = keysOf(fresh.grid)
  const columns = [...keysOf(file.grid)].map(
    ([column, key]) => [column, columnOf(freshColumns, key)] as const,
  )
  const places = new Map(columns.filter((pair): pair is [number, number] => pair[1] !== undefined))
  const rows = Math.max(fresh.settings.rows, file.grid.length)
  const width = Math.max(fresh.settings.columns, ...file.grid.map(line => line.length))
  const grid = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = file.grid[row]?.[column] ?? null
      const from = places.get(column)
      return from === undefined ? cell : laid(fresh.grid, row, from, cell, o.locale)
    }),
  )
  const rules = [...fresh.settings.rules]
  for (const { rule, areas } of o.rules) {
    if (!areas.some(area => reachesOwn(area, width, places))) continue
    const index = rules.push(rule) - 1
    for (const area of areas) layRule(grid, area, index, places)
  }
  return { ...fresh, grid, settings: settingsOf(fresh, file, { rows, width, places, rules }) }
}

/** Column → key, both 0-based, of the columns that have a key. */
function keysOf(grid: StoredSheet['grid']): Map<number, string> {
  return new Map(
    (grid[KEY_ROW] ?? []).flatMap((cell, column) =>
      typeof cell?.v === 'string' && cell.v !== '' ? [[column, cell.v] as const] : [],
    ),
  )
}

const columnOf = (columns: ReadonlyMap<number, string>, key: string): number | undefined =>
  [...columns].find(([, each]) => each === key)?.[0]

function laid(
  fresh: StoredSheet['grid'],
  row: number,
  from: number,
  cell: Cell | null,
  locale: Locale,
): Cell | null {
  if (row === KEY_ROW) return fresh[KEY_ROW]?.[from] ?? null
  if (row === TITLE_ROW) {
    const made = fresh[TITLE_ROW]?.[from] ?? null
    return cell === null || !hasContent(cell) ? made : { ...withoutFormula(cell), ...noteOf(cell, made) }
  }
  const { n, rule } = fresh[FIRST_DATA_ROW]?.[from] ?? {}
  if (cell === null) return n === undefined && rule === undefined ? null : blankOf(n, rule)
  const { n: fileFormat, v, f: _f, ...kept } = cell
  const format = isDateFormat(n) && isDateFormat(fileFormat) ? fileFormat : (n ?? fileFormat)
  const value =
    v === undefined || v === '' || typeof v === 'string' || n !== '@' ? v : displayText(v, fileFormat, locale)
  const next: Cell = {
    ...kept,
    ...(value === undefined || value === '' ? {} : { v: value }),
    ...blankOf(format, rule),
  }
  return Object.keys(next).length === 0 ? null : next
}

const blankOf = (n: string | undefined, rule: number | undefined): Cell => ({
  ...(n === undefined ? {} : { n }),
  ...(rule === undefined ? {} : { rule }),
})

function withoutFormula({ f: _f, ...cell }: Cell): Cell {
  return cell
}

const noteOf = ({ note }: Cell, made: Cell | null): Pick<Cell, 'note'> => {
  const text = note ?? made?.note
  return text === undefined ? {} : { note: text }
}

/** Whether a dropdown of the file holds in a column of the curator's own. */
function reachesOwn({ column, columns }: Area, width: number, places: ReadonlyMap<number, number>): boolean {
  const last = Math.min(column + columns - 1, width)
  for (let at = column; at <= last; at++) if (!places.has(at - 1)) return true
  return false
}

function layRule(
  grid: (Cell | null)[][],
  area: Area,
  rule: number,
  places: ReadonlyMap<number, number>,
): void {
  for (let row = area.row - 1; row < Math.min(area.row - 1 + area.rows, grid.length); row++) {
    const line = grid[row] ?? []
    for (
      let column = area.column - 1;
      column < Math.min(area.column - 1 + area.columns, line.length);
      column++
    )
      if (!places.has(column)) line[column] = { ...line[column], rule }
  }
}

function settingsOf(
  { settings, grid }: StoredSheet,
  file: FileSheet,
  o: { rows: number; width: number; places: ReadonlyMap<number, number>; rules: ValidationRule[] },
): StoredSheet['settings'] {
  const { frozenColumns, widths, heights, hiddenColumns, tabColor, hidden, filter } = file
  const inFilter =
    ({ row, rows }: Area) =>
    (each: number) =>
      each > row && each < row + rows
  const byPerson =
    filter === null ? file.hiddenRows : file.hiddenRows.filter(row => !inFilter(filter.area)(row))
  return {
    ...settings,
    rows: o.rows,
    columns: o.width,
    rules: o.rules,
    hidden,
    tabColor,
    frozenColumns,
    widths,
    heights,
    hiddenColumns,
    hiddenRows: [...new Set([...settings.hiddenRows, ...byPerson])].sort((a, b) => a - b),
    filter,
    protections: settings.protections.map(protection => ({
      ...protection,
      open: openAreas(protection.open, keysOf(grid), o),
    })),
    conditional: settings.conditional.flatMap(rule => movedRule(rule, o) ?? []),
  }
}

/** Columns that people fill in, where they stand in the file, and the curator's own: neighbours as one area. */
function openAreas(
  open: readonly Area[],
  keys: ReadonlyMap<number, string>,
  o: { rows: number; width: number; places: ReadonlyMap<number, number> },
): Area[] {
  const isOpen = (column: number) => {
    const from = o.places.get(column)
    if (from === undefined || !keys.has(from)) return true
    return open.some(area => from + 1 >= area.column && from + 1 < area.column + area.columns)
  }
  const areas: Area[] = []
  for (let column = 0; column < o.width; column++) {
    if (!isOpen(column)) continue
    const last = areas.at(-1)
    if (last !== undefined && last.column + last.columns === column + 1) last.columns += 1
    else
      areas.push({ row: FIRST_DATA_ROW + 1, column: column + 1, rows: o.rows - FIRST_DATA_ROW, columns: 1 })
  }
  return areas
}

/** A rule that looks at one column colours the whole row; where the file lacks that column, it has nothing to look at. */
function movedRule(
  rule: ConditionalRule,
  { places, width }: { places: ReadonlyMap<number, number>; width: number },
): ConditionalRule | null {
  const { areas, inColumn } = rule
  if (inColumn === undefined) return { ...rule, areas: areas.flatMap(area => movedArea(area, places)) }
  const [column] = [...places].find(([, from]) => from + 1 === inColumn) ?? []
  if (column === undefined) return null
  return {
    ...rule,
    inColumn: column + 1,
    areas: areas.map(area => ({ ...area, column: 1, columns: width })),
  }
}

function movedArea(area: Area, places: ReadonlyMap<number, number>): Area[] {
  return [...places]
    .filter(([, from]) => from + 1 >= area.column && from + 1 < area.column + area.columns)
    .map(([column]) => ({ ...area, column: column + 1, columns: 1 }))
}
