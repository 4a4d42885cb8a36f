import type { Cell, SheetSettings } from './sheet.ts'
import type { Area, ConditionalRule, ProtectionFacts } from './storeRequest.ts'

// Rows and columns as lines: what belongs to them besides their cells, and where it goes when they move.

export type Axis = 'rows' | 'columns'

/** A line outside the grid: cut out of it, or about to be put into it. */
export interface Line {
  /** names the line as long as the workbook is open, wherever it moves */
  id: number
  /** by the id of the crossing line */
  cells: [crossing: number, cell: Cell][]
  size: number | undefined
  hidden: boolean
}

/** Names of the settings of either axis. */
export const SETTINGS = {
  rows: { sizes: 'heights', hidden: 'hiddenRows', frozen: 'frozenRows' },
  columns: { sizes: 'widths', hidden: 'hiddenColumns', frozen: 'frozenColumns' },
} as const

export const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index)

let lastId = 0

export function newLineIds(count: number): number[] {
  lastId += count
  return range(lastId - count + 1, count)
}

/** Lines that have never been anywhere. */
export const newLines = (count: number, cells: Line['cells']): Line[] =>
  newLineIds(count).map(id => ({ id, cells, size: undefined, hidden: false }))

/** Where a line stands afterwards; null: it is gone. */
export type Moved = (line: number) => number | null

export const pushed =
  (before: number, count: number): Moved =>
  line =>
    line < before ? line : line + count

export const pulled =
  (from: number, count: number): Moved =>
  line => {
    if (line < from) return line
    return line < from + count ? null : line - count
  }

/** Line `from + i` is the one that stood at `order[i]`. */
export function rearranged(from: number, order: readonly number[]): Moved {
  const places = new Map(order.map((line, index) => [line, from + index]))
  return line => places.get(line) ?? line
}

type Placed = Pick<
  SheetSettings,
  | 'widths'
  | 'heights'
  | 'hiddenRows'
  | 'hiddenColumns'
  | 'frozenRows'
  | 'frozenColumns'
  | 'protections'
  | 'conditional'
  | 'filter'
>

/** Settings after lines came or went. An area grows by lines that come inside it. */
export function movedSettings(settings: SheetSettings, axis: Axis, moved: Moved): Partial<Placed> {
  const { frozen } = SETTINGS[axis]
  const keep = (area: Area) => moveArea(area, axis, moved)
  const { filter } = settings
  const filtered = filter && keep(filter.area)
  return {
    ...movedLines(settings, axis, moved),
    [frozen]: range(1, settings[frozen]).filter(line => moved(line) !== null).length,
    protections: settings.protections.flatMap(protection => {
      const open = protection.open.flatMap(area => keep(area) ?? [])
      const area = protection.area && keep(protection.area)
      const gone = protection.area !== null && area === null
      return gone ? [] : [{ ...protection, area, open } satisfies ProtectionFacts]
    }),
    conditional: settings.conditional.flatMap(rule => {
      const areas = rule.areas.flatMap(area => keep(area) ?? [])
      return areas.length === 0 ? [] : (movedRule({ ...rule, areas }, axis, moved) ?? [])
    }),
    filter: filter && filtered && { area: filtered, shown: movedShown(filter.shown, axis, moved) },
  }
}

/** Settings after lines changed places among themselves. What is said of columns goes with them; areas of rows stay. */
export function rearrangedSettings(settings: SheetSettings, axis: Axis, moved: Moved): Partial<Placed> {
  const lines = movedLines(settings, axis, moved)
  if (axis === 'rows') return lines
  const { filter } = settings
  const scatter = (areas: Area[]) => areas.flatMap(area => scatterColumns(area, moved))
  return {
    ...lines,
    protections: settings.protections.map(protection => ({ ...protection, open: scatter(protection.open) })),
    conditional: settings.conditional.flatMap(
      rule => movedRule({ ...rule, areas: scatter(rule.areas) }, axis, moved) ?? [],
    ),
    filter: filter && { ...filter, shown: movedShown(filter.shown, axis, moved) },
  }
}

/** A rule that looks at a column goes where the column goes, and with it. */
function movedRule(rule: ConditionalRule, axis: Axis, moved: Moved): ConditionalRule | null {
  if (axis === 'rows' || rule.inColumn === undefined) return rule
  const inColumn = moved(rule.inColumn)
  return inColumn === null ? null : { ...rule, inColumn }
}

/** Sizes and hidden lines. */
function movedLines(settings: SheetSettings, axis: Axis, moved: Moved): Partial<Placed> {
  const { sizes, hidden } = SETTINGS[axis]
  return {
    [sizes]: movedKeys(settings[sizes], moved),
    [hidden]: settings[hidden]
      .map(moved)
      .filter(line => line !== null)
      .sort((a, b) => a - b),
  }
}

const movedShown = (shown: Record<string, string[]>, axis: Axis, moved: Moved) =>
  axis === 'columns' ? movedKeys(shown, moved) : shown

const movedKeys = <T>(entries: Record<string, T>, moved: Moved): Record<string, T> =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([line, value]) => {
      const next = moved(Number(line))
      return next === null ? [] : [[String(next), value]]
    }),
  )

/** Where the first line that stays, going from one end of a range to the other, stands now. */
export function firstKept(from: number, to: number, step: 1 | -1, moved: Moved): number | null {
  for (let line = from; step > 0 ? line <= to : line >= to; line += step) {
    const next = moved(line)
    if (next !== null) return next
  }
  return null
}

function moveArea(area: Area, axis: Axis, moved: Moved): Area | null {
  const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns]
  const start = firstKept(first, first + count - 1, 1, moved)
  const end = firstKept(first + count - 1, first, -1, moved)
  if (start === null || end === null) return null
  return axis === 'rows'
    ? { ...area, row: start, rows: end - start + 1 }
    : { ...area, column: start, columns: end - start + 1 }
}

/** The area's columns where they are now: one area for each run of neighbours. */
function scatterColumns(area: Area, moved: Moved): Area[] {
  const columns = range(area.column, area.columns)
    .flatMap(column => moved(column) ?? [])
    .sort((a, b) => a - b)
  return columns.reduce<Area[]>((runs, column) => {
    const last = runs.at(-1)
    if (last !== undefined && last.column + last.columns === column) last.columns += 1
    else runs.push({ ...area, column, columns: 1 })
    return runs
  }, [])
}
