import { ICommandService, LifecycleService, LifecycleStages, UniverInstanceType } from '@univerjs/core'
import { ILayoutService, SheetsSelectionsService } from '@univerjs/preset-sheets-core'
import type { SheetInfo } from '../sheet.ts'
import { Brush, UNIT } from './brush.ts'
import { createUniver } from './createUniver.ts'
import { gate } from './gate.ts'
import type { GridSelection, GridView, OpenGrid } from './gridView.ts'
import { Hands, listenToKeys, takeOver } from './hands.ts'
import { Sheets } from './sheets.ts'
import { showCells } from './shownCell.ts'

const EDITOR = 'sheet.operation.set-cell-edit-visible'
const SELECTION = 'sheet.operation.set-selections'

/** Univer as the page's spreadsheet: shows what the file holds and turns what hands do into edits. */
export const openGrid: OpenGrid = async (box, host) => {
  let hands: Hands | null = null
  const find = () => void commands.executeCommand('ui.operation.open-find-dialog')
  const silence = listenToKeys({ hands: () => hands, host, find, menu: () => {} })
  const { univer, api, injector } = createUniver(box)
  const brush = new Brush(injector)
  const sheets = new Sheets(brush, host)
  const commands = injector.get(ICommandService)
  let open = -1
  let wanted: SheetInfo[] = []
  let awaited: { row: number; column: number } | null = null

  const openSheet = () => sheets.shown(open)
  const closings = [
    gate(injector, {
      shown: sheetId => (sheetId === null ? openSheet() : sheets.shown(sheetId)),
      noted: edit => sheets.note(edit),
      done: edits => sheets.send(edits),
      takenBack: (sheetIds, sentence) => {
        for (const sheetId of sheetIds) sheets.redraw(sheetId)
        host.takenBack(sentence)
      },
    }),
  ]
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    name: '',
    sheetOrder: [WAITING],
    sheets: { [WAITING]: { id: WAITING, name: ' ', rowCount: 60, columnCount: 26 } },
  })
  showCells(injector, sheets.shown)
  await rendered(injector.get(LifecycleService))

  const selection = (): GridSelection | null => {
    const range = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range
    const sheet = openSheet()
    if (range === undefined || sheet === undefined) return null
    // A whole row or column comes without its ends.
    const [row, column] = [Math.max(0, range.startRow || 0), Math.max(0, range.startColumn || 0)]
    const endRow = Number.isNaN(range.endRow) ? sheet.rows - 1 : range.endRow
    const endColumn = Number.isNaN(range.endColumn) ? sheet.columns - 1 : range.endColumn
    return {
      sheetId: sheet.sheetId,
      row: row + 1,
      column: column + 1,
      rows: endRow - row + 1,
      columns: endColumn - column + 1,
    }
  }
  const activate = () => {
    if (sheets.shown(open) === undefined) return
    const workbook = api.getWorkbook(UNIT)
    if (workbook?.getActiveSheet().getSheetId() !== String(open)) workbook?.setActiveSheet(String(open))
    const place = awaited
    awaited = null
    if (place !== null) go(place)
  }
  const go = ({ row, column }: { row: number; column: number }) => {
    const sheet = api.getWorkbook(UNIT)?.getSheetBySheetId(String(open))
    const range = sheet?.getRange(row - 1, column - 1)
    if (sheet === undefined || sheet === null || range === undefined) return
    range.activate()
    sheet.scrollToCell(Math.max(0, row - 4), Math.max(0, column - 3))
  }

  hands = new Hands({ brush, injector, host, openSheet, sheet: sheets.shown, selection })
  closings.push(takeOver(commands, hands, host))
  const told = commands.onCommandExecuted(({ id, params }) => {
    if (id === EDITOR) host.typing((params as { visible?: boolean }).visible === true)
    if (id !== SELECTION) return
    const now = selection()
    if (now !== null) host.selected(now)
  })

  const view: GridView = {
    open: (list, sheetId) => {
      wanted = list
      const changed = open !== sheetId
      open = sheetId
      sheets.keep(list)
      if (changed) activate()
    },
    update: sheet => {
      const isNew = sheets.shown(sheet.sheetId) === undefined
      sheets.update(sheet, wanted.find(({ sheetId }) => sheetId === sheet.sheetId)?.index ?? 0)
      if (!isNew || sheet.sheetId !== open) return
      awaited ??= {
        row: sheet.bodyRows[0] ?? 1,
        column: sheet.shownColumns[0] ?? 1,
      }
      activate()
      if (api.getWorkbook(UNIT)?.getSheetBySheetId(WAITING))
        brush.draw('sheet.mutation.remove-sheet', { subUnitId: WAITING, subUnitName: ' ' })
    },
    select: place => {
      awaited = place
      if (place.sheetId === open) activate()
    },
    focus: () => injector.get(ILayoutService).focus(),
    find,
    others: () => {},
    close: () => {
      silence()
      told.dispose()
      for (const closing of closings) closing()
      univer.dispose()
    },
  }
  return view
}

/** Stands until the first sheet has come: without a workbook Univer starts nothing. */
const WAITING = 'waiting'

const rendered = (life: LifecycleService): Promise<void> =>
  new Promise(resolve => {
    const subscription = life.lifecycle$.subscribe(stage => {
      if (stage < LifecycleStages.Rendered) return
      setTimeout(() => subscription.unsubscribe())
      resolve()
    })
  })
