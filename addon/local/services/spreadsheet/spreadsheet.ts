import { type Facade, type Host, type Member, method } from '../facade.ts'
import { formOfSheet } from '../forms/handles.ts'
import { ServiceException } from '../serviceException.ts'
import { sheetHandle, type SheetHandle } from './handles.ts'

const sheets = (host: Host) => host.ask('sheets', {})

/** The sheet the person looks at: the selected one, else the first that is not hidden. */
export function activeSheet(host: Host): SheetHandle {
  const all = sheets(host)
  const selected = all.find(each => each.sheetId === host.execution.selection?.sheetId)
  return sheetHandle((selected ?? all.find(each => !each.hidden) ?? all[0])?.sheetId ?? 0)
}

const insertSheet: Member = method(
  '| string | int | string int',
  (host, _self, first?: string | number, index?: number) => {
    const title = typeof first === 'string' ? first : null
    const at = typeof first === 'number' ? first : (index ?? null)
    return sheetHandle(host.ask('insertSheet', { title, index: at }))
  },
)

export const spreadsheet: Facade = {
  name: 'SpreadsheetApp.Spreadsheet',
  members: {
    getId: method('', host => host.ask('book', {}).id),
    getName: method('', host => host.ask('book', {}).name),
    getUrl: method('', host => `https://docs.google.com/spreadsheets/d/${host.ask('book', {}).id}/edit`),
    getSpreadsheetTimeZone: method('', host => host.zone),
    getSpreadsheetLocale: method('', host => host.ask('book', {}).locale),
    getSheets: method('', host => sheets(host).map(each => sheetHandle(each.sheetId))),
    getSheetByName: method('string', (host, _self, title: string) => {
      const found = sheets(host).find(each => each.title === title)
      return found === undefined ? null : sheetHandle(found.sheetId)
    }),
    getActiveSheet: method('', host => activeSheet(host)),
    setActiveSheet: method('Sheet', (host, _self, sheet: SheetHandle) => {
      host.ports.ui.activate(sheet.sheetId, null)
      return sheet
    }),
    insertSheet,
    deleteSheet: method('Sheet', (host, _self, sheet: SheetHandle) => {
      if (formOfSheet(host, sheet.sheetId) !== null)
        throw new ServiceException(
          'Cannot delete a sheet with a form linked to it. Please unlink the form first.',
        )
      host.ask('deleteSheet', { sheetId: sheet.sheetId })
    }),
    toast: method(
      'string | string string | string string number',
      (host, _self, message: string, title: string = '', seconds: number = 5) =>
        host.ports.ui.toast({ message, title, seconds }),
    ),
  },
}
