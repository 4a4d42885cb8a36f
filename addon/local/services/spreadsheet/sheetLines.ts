import { type Facade, type Host, type Member, method } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import { areaOf, factsOf, type RangeHandle, rangeHandle, type SheetHandle } from './handles.ts'
import { sortColumns } from './sortColumns.ts'

// Rows and columns of a sheet as lines: how many, where, how wide, hidden, frozen.

interface Axis {
  one: 'Row' | 'Column'
  all: 'Rows' | 'Columns'
  size: 'rows' | 'columns'
}

function checkLines(host: Host, sheetId: number, { size, all }: Axis, from: number, count: number): void {
  if (from < 1 || count < 1 || from + count - 1 > factsOf(host, sheetId)[size]) {
    throw new ServiceException(`Those ${all.toLowerCase()} are out of bounds.`)
  }
}

function membersOf(axis: Axis): Record<string, Member> {
  const { one, all, size } = axis
  const frozen = `frozen${all}` as const
  const insert = (host: Host, sheetId: number, before: number, count: number, like: number) => {
    if (count < 1) throw new ServiceException(`The number of ${size} to insert must be at least 1.`)
    host.ask(`insert${all}`, { sheetId, before, count, like })
  }
  const after = (host: Host, self: SheetHandle, line: number, count = 1) => {
    checkLines(host, self.sheetId, axis, line, 1)
    insert(host, self.sheetId, line + 1, count, line)
    return self
  }
  const before = (host: Host, self: SheetHandle, line: number, count = 1) => {
    checkLines(host, self.sheetId, axis, line, 1)
    insert(host, self.sheetId, line, count, line)
    return self
  }
  const remove = (host: Host, self: SheetHandle, line: number, count = 1) => {
    checkLines(host, self.sheetId, axis, line, count)
    host.ask(`delete${all}`, { sheetId: self.sheetId, from: line, count })
  }
  const hide =
    (hidden: boolean) =>
    (host: Host, self: SheetHandle, from: number, count = 1) => {
      checkLines(host, self.sheetId, axis, from, count)
      host.ask(`hide${all}`, { sheetId: self.sheetId, from, count, hidden })
    }
  const hideRange = (hidden: boolean) =>
    method('Range', (host: Host, _self: SheetHandle, range: RangeHandle) => {
      const [from, count] = size === 'rows' ? [range.row, range.rows] : [range.column, range.columns]
      host.ask(`hide${all}`, { sheetId: range.sheetId, from, count, hidden })
    })
  return {
    [`getMax${all}`]: method('', (host, self: SheetHandle) => factsOf(host, self.sheetId)[size]),
    [`insert${all}After`]: method('int int', after),
    [`insert${one}After`]: method('int', after),
    [`insert${all}Before`]: method('int int', before),
    [`insert${one}Before`]: method('int', before),
    [`insert${all}`]: method('int | int int', before),
    [`delete${all}`]: method('int int', remove),
    [`delete${one}`]: method('int', (host, self: SheetHandle, line: number) => {
      remove(host, self, line)
      return self
    }),
    [`hide${all}`]: method('int | int int', hide(true)),
    [`show${all}`]: method('int | int int', hide(false)),
    [`hide${one}`]: hideRange(true),
    [`unhide${one}`]: hideRange(false),
    [`is${one}HiddenByUser`]: method('int', (host, self: SheetHandle, line: number) =>
      factsOf(host, self.sheetId)[`hidden${all}`].includes(line),
    ),
    [`getFrozen${all}`]: method('', (host, self: SheetHandle) => factsOf(host, self.sheetId)[frozen]),
    [`setFrozen${all}`]: method('int', (host, self: SheetHandle, count: number) => {
      host.ask('changeSheet', { sheetId: self.sheetId, set: { [frozen]: count } })
    }),
  }
}

const WIDTH = 100

const setWidths = (host: Host, self: SheetHandle, from: number, count: number, width: number) => {
  checkLines(host, self.sheetId, COLUMNS, from, count)
  if (width < 1) throw new ServiceException('The column width must be at least 1.')
  host.ask('setWidths', { sheetId: self.sheetId, from, count, width })
  return self
}

const COLUMNS: Axis = { one: 'Column', all: 'Columns', size: 'columns' }

export const sheetLines: Facade['members'] = {
  ...membersOf({ one: 'Row', all: 'Rows', size: 'rows' }),
  ...membersOf(COLUMNS),
  getColumnWidth: method('int', (host, self: SheetHandle, column: number) => {
    checkLines(host, self.sheetId, COLUMNS, column, 1)
    return factsOf(host, self.sheetId).widths[String(column)] ?? WIDTH
  }),
  setColumnWidth: method('int int', (host, self: SheetHandle, column: number, width: number) =>
    setWidths(host, self, column, 1, width),
  ),
  setColumnWidths: method('int int int', setWidths),
  sort: method('int | int boolean', (host, self: SheetHandle, column: number, ascending = true) => {
    const { rows, columns, frozenRows } = factsOf(host, self.sheetId)
    const size = { row: frozenRows + 1, column: 1, rows: rows - frozenRows, columns }
    const area = areaOf(rangeHandle(host, self.sheetId, size))
    host.ask('sort', { area, by: sortColumns({ column, ascending }) })
    return self
  }),
}
