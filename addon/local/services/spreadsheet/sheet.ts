import { parseA1 } from '../../workbook/areaA1.ts'
import type { Clearable, SheetChange } from '../../workbook/storeRequest.ts'
import { type Facade, handle, type Host, type Member, method } from '../facade.ts'
import { formOfSheet, viewUrl } from '../forms/handles.ts'
import { ServiceException } from '../serviceException.ts'
import { writtenCell } from './cellValues.ts'
import { factsOf, rangeHandle, type SheetHandle } from './handles.ts'
import { protectionHandle } from './protection.ts'
import { sheetConditional } from './sheetConditional.ts'
import { sheetLines } from './sheetLines.ts'

const change = (host: Host, self: SheetHandle, set: SheetChange): SheetHandle => {
  host.ask('changeSheet', { sheetId: self.sheetId, set })
  return self
}

function named(host: Host, self: SheetHandle, a1: string) {
  const { rows, columns, title } = factsOf(host, self.sheetId)
  const bare = a1.startsWith(`${title}!`) ? a1.slice(title.length + 1) : a1
  const area = parseA1(bare, { rows, columns })
  if (area === null) throw new ServiceException('Range not found')
  return rangeHandle(host, self.sheetId, area)
}

const clear = (...what: Clearable[]): Member =>
  method('', (host, self: SheetHandle) => {
    const { rows, columns } = factsOf(host, self.sheetId)
    host.ask('clear', { area: { sheetId: self.sheetId, row: 1, column: 1, rows, columns }, what })
    return self
  })

const facts: Record<string, Member> = {
  getName: method('', (host, self: SheetHandle) => factsOf(host, self.sheetId).title),
  getSheetName: method('', (host, self: SheetHandle) => factsOf(host, self.sheetId).title),
  getSheetId: method('', (_host, self: SheetHandle) => self.sheetId),
  getIndex: method('', (host, self: SheetHandle) => factsOf(host, self.sheetId).index + 1),
  getLastRow: method('', (host, self: SheetHandle) => host.ask('extent', { sheetId: self.sheetId }).rows),
  getLastColumn: method(
    '',
    (host, self: SheetHandle) => host.ask('extent', { sheetId: self.sheetId }).columns,
  ),
  isSheetHidden: method('', (host, self: SheetHandle) => factsOf(host, self.sheetId).hidden),
  getParent: method('', () => handle('Spreadsheet', {})),
  getFormUrl: method('', (host, self: SheetHandle) => {
    const form = formOfSheet(host, self.sheetId)
    return form === null ? null : viewUrl(host, form)
  }),
}

const ranges: Record<string, Member> = {
  getRange: method(
    'string | int int | int int int | int int int int',
    (
      host,
      self: SheetHandle,
      first: number | string,
      column?: number,
      rows: number = 1,
      columns: number = 1,
    ) =>
      typeof first === 'string'
        ? named(host, self, first)
        : rangeHandle(host, self.sheetId, { row: first, column: column ?? 1, rows, columns }),
  ),
  getRangeList: method('strings', (host, self: SheetHandle, list: string[]) =>
    handle('RangeList', { ranges: list.map(a1 => named(host, self, a1)) }),
  ),
  getDataRange: method('', (host, self: SheetHandle) => {
    const { rows, columns } = host.ask('extent', { sheetId: self.sheetId })
    return rangeHandle(host, self.sheetId, {
      row: 1,
      column: 1,
      rows: Math.max(1, rows),
      columns: Math.max(1, columns),
    })
  }),
  getActiveRange: method('', (host, self: SheetHandle) => {
    const selected = host.execution.selection
    if (selected?.sheetId !== self.sheetId)
      return rangeHandle(host, self.sheetId, { row: 1, column: 1, rows: 1, columns: 1 })
    const { row, column, rows = 1, columns = 1 } = selected
    return rangeHandle(host, self.sheetId, { row, column, rows, columns })
  }),
}

export const sheet: Facade = {
  name: 'SpreadsheetApp.Sheet',
  members: {
    ...facts,
    ...ranges,
    ...sheetLines,
    ...sheetConditional,
    setName: method('string', (host, self: SheetHandle, title: string) => change(host, self, { title })),
    setTabColor: method('string?', (host, self: SheetHandle, tabColor: string | null) =>
      change(host, self, { tabColor }),
    ),
    hideSheet: method('', (host, self: SheetHandle) => change(host, self, { hidden: true })),
    showSheet: method('', (host, self: SheetHandle) => change(host, self, { hidden: false })),
    appendRow: method('list', (host, self: SheetHandle, values: unknown[]) => {
      host.ask('appendRow', {
        sheetId: self.sheetId,
        values: values.map(value => writtenCell(host, value, 'SpreadsheetApp.Sheet.appendRow')),
      })
      return self
    }),
    clear: clear('content', 'format'),
    clearContents: clear('content'),
    protect: method('', (host, self: SheetHandle) => {
      const known = factsOf(host, self.sheetId).protections.find(each => each.area === null)
      return protectionHandle(
        self.sheetId,
        known?.id ?? host.ask('protect', { sheetId: self.sheetId, area: null }),
      )
    }),
    getProtections: method('ProtectionType', (host, self: SheetHandle, type: { name: string }) =>
      factsOf(host, self.sheetId)
        .protections.filter(each => (each.area === null) === (type.name === 'SHEET'))
        .map(each => protectionHandle(self.sheetId, each.id)),
    ),
    activate: method('', (host, self: SheetHandle) => {
      host.ports.ui.activate(self.sheetId, null)
      return self
    }),
  },
}
