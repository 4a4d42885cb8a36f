import { areaA1 } from '../../workbook/areaA1.ts'
import { type Facade, method } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import { areaOf, type RangeHandle, rangeHandle, sheetHandle } from './handles.ts'
import { protectionHandle } from './protection.ts'
import { rangeCells } from './rangeCells.ts'
import { sortColumns } from './sortColumns.ts'

export const range: Facade = {
  name: 'SpreadsheetApp.Range',
  members: {
    ...rangeCells,
    getRow: method('', (_host, self: RangeHandle) => self.row),
    getColumn: method('', (_host, self: RangeHandle) => self.column),
    getLastRow: method('', (_host, self: RangeHandle) => self.row + self.rows - 1),
    getLastColumn: method('', (_host, self: RangeHandle) => self.column + self.columns - 1),
    getNumRows: method('', (_host, self: RangeHandle) => self.rows),
    getNumColumns: method('', (_host, self: RangeHandle) => self.columns),
    getA1Notation: method('', (_host, self: RangeHandle) => areaA1(self)),
    getSheet: method('', (_host, self: RangeHandle) => sheetHandle(self.sheetId)),
    offset: method(
      'int int | int int int int',
      (
        host,
        self: RangeHandle,
        down: number,
        right: number,
        rows: number = self.rows,
        columns: number = self.columns,
      ) =>
        rangeHandle(host, self.sheetId, { row: self.row + down, column: self.column + right, rows, columns }),
    ),
    activate: method('', (host, self: RangeHandle) => {
      host.ports.ui.activate(self.sheetId, areaA1(self))
      return self
    }),
    sort: method('int | object | list', (host, self: RangeHandle, spec: number | object | unknown[]) => {
      const by = sortColumns(spec)
      if (by.some(({ column }) => column < self.column || column >= self.column + self.columns))
        throw new ServiceException('The sort column is outside the range.')
      host.ask('sort', { area: areaOf(self), by })
      return self
    }),
    protect: method('', (host, self: RangeHandle) => {
      const { sheetId, ...area } = areaOf(self)
      return protectionHandle(sheetId, host.ask('protect', { sheetId, area }))
    }),
  },
}
