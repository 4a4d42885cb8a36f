import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
} from '@univerjs/core'
import { HoverManagerService, ILayoutService, SheetsSelectionsService } from '@univerjs/preset-sheets-core'
import { cellAt, type Sheet, type SheetInfo } from '../sheet.ts'
import { Actions } from './actions.ts'
import { Brush, UNIT } from './brush.ts'
import { CellTags } from './cellTags.ts'
import { Chrome } from './chrome.tsx'
import { checkOnlyWhatIsThere } from './checkOnlyWhatIsThere.ts'
import { createUniver } from './createUniver.ts'
import { Formulas } from './formulas.ts'
import { gate } from './gate.ts'
import { keepKinds } from './keepKinds.ts'
import type { GridSelection, GridView, OpenGrid } from './gridView.ts'
import { Hands, listenToKeys, takeOver } from './hands.ts'
import { Others } from './others.ts'
import { answerSeen } from './seenCells.ts'
import { Sheets } from './sheets.ts'
import { showCells } from './shownCell.ts'

const WRITTEN_MS = 500
const EDITOR = 'sheet.operation.set-cell-edit-visible'
const SELECTION = 'sheet.operation.set-selections'

/** Stands until the first sheet has come: without a workbook Univer starts nothing. */
const WAITING = 'waiting'

/** Univer as the page's spreadsheet: shows what the file holds and turns what hands do into edits. */
export const openGrid: OpenGrid = async (box, host) => {
  const chrome = new Chrome(box)
  let hands: Hands | null = null
  const find = () => {
    focus()
    void commands.executeCommand('ui.operation.open-find-dialog')
  }
  const silence = listenToKeys({ hands: () => hands, host, find, menu: () => chrome.openMenu() })
  const { univer, api, injector } = createUniver(chrome.sheet)
  const brush = new Brush(injector)
  const sheets = new Sheets(brush, host)
  const commands = injector.get(ICommandService)
  let open = -1
  let wanted: SheetInfo[] = []
  let choosing = false
  let closing: ReturnType<typeof setTimeout> | undefined
  const visited = new Set<number>()
  let awaited: { row: number; column: number } | null = null

  const closings = [
    keepKinds(injector),
    gate(injector, {
      shown: sheetId => sheets.shown(sheetId ?? open),
      noted: edit => sheets.note(edit),
      done: edits => {
        sheets.send(edits)
        chrome.draw()
      },
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
  checkOnlyWhatIsThere(injector)
  await rendered(injector.get(LifecycleService))

  const focus = () => {
    injector.get(IUniverInstanceService).focusUnit(UNIT)
    injector.get(ILayoutService).focus()
  }
  const selection = (): GridSelection | null => {
    const range = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range
    const sheet = sheets.shown(open)
    if (range === undefined || sheet === undefined) return null
    // A whole row or column comes without its ends.
    const end = (value: number, last: number) => (Number.isFinite(value) ? value : last)
    const [row, column] = [Math.max(0, end(range.startRow, 0)), Math.max(0, end(range.startColumn, 0))]
    return {
      sheetId: sheet.sheetId,
      row: row + 1,
      column: column + 1,
      rows: end(range.endRow, sheet.rows - 1) - row + 1,
      columns: end(range.endColumn, sheet.columns - 1) - column + 1,
    }
  }
  answerSeen(chrome.sheet, injector)
  const tags = new CellTags(injector)
  const others = new Others(tags)
  const formulas = new Formulas(commands, { shown: sheets.shown, tell: edit => sheets.tell(edit) })

  const activate = () => {
    const sheet = sheets.shown(open)
    if (sheet === undefined) return
    const workbook = api.getWorkbook(UNIT)
    const place = awaited ?? (visited.has(open) ? null : firstCell(sheet))
    awaited = null
    visited.add(open)
    // Where Univer puts the frame by itself, nobody has chosen.
    choosing = place === null
    if (workbook?.getActiveSheet().getSheetId() !== String(open)) workbook?.setActiveSheet(String(open))
    choosing = true
    if (place !== null) go(place)
    others.show(open, true)
    chrome.draw()
  }
  const go = ({ row, column }: { row: number; column: number }) => {
    const sheet = api.getWorkbook(UNIT)?.getSheetBySheetId(String(open))
    if (!sheet) return
    sheet.getRange(row - 1, column - 1).activate()
    sheet.scrollToCell(Math.max(0, row - 4), Math.max(0, column - 3))
  }

  hands = new Hands({
    brush,
    injector,
    host,
    openSheet: () => sheets.shown(open),
    sheet: sheets.shown,
    selection,
    go,
  })
  const actions = new Actions(brush, () => {
    const [sheet, selected] = [sheets.shown(open), selection()]
    return sheet === undefined || selected === null ? null : { sheet, selection: selected }
  })
  closings.push(takeOver(commands, { hands, actions, host }))
  const clip = (what: 'copy' | 'cut') => () => {
    focus()
    document.execCommand(what)
  }
  chrome.start({
    actions,
    host,
    find,
    focus,
    clipboard: {
      copy: clip('copy'),
      cut: clip('cut'),
      paste: () => void pasteFromMenu(),
      clear: () => hands?.clear(),
    },
    corner: () => {
      const { left, top } = chrome.sheet.getBoundingClientRect()
      return { left: left + 60, top: top + 60 }
    },
  })
  const pasteFromMenu = async () => {
    focus()
    try {
      const [item] = await navigator.clipboard.read()
      const texts = new Map<string, string>()
      for (const type of item?.types ?? [])
        if (type.startsWith('text/')) texts.set(type, (await (await item?.getType(type))?.text()) ?? '')
      hands?.paste({ getData: type => texts.get(type) ?? '' })
    } catch {
      host.takenBack('Браузер не дал прочитать буфер обмена. Встаньте на ячейку и нажмите Ctrl+V.')
    }
  }
  const told = commands.onCommandExecuted(({ id, params }) => {
    if (id === EDITOR) {
      const typing = (params as { visible?: boolean }).visible === true
      host.typing(typing)
      clearTimeout(closing)
      // A cell is closed a moment before what was typed into it is written.
      if (typing) sheets.typing(open)
      else closing = setTimeout(() => sheets.typing(null), WRITTEN_MS)
      // Opening a cell takes all frames off the sheet.
      queueMicrotask(() => others.show(open, true))
    }
    if (id !== SELECTION || !choosing) return
    if ((params as { subUnitId?: string }).subUnitId !== String(open)) return
    const now = selection()
    if (now !== null) host.selected(now)
  })
  const noted = noteUnderPointer(injector.get(HoverManagerService), tags, (row, column) => {
    const sheet = sheets.shown(open)
    return sheet === undefined ? undefined : { sheetId: open, note: cellAt(sheet, row, column).note }
  })

  const view: GridView = {
    open: (list, sheetId) => {
      wanted = list
      const changed = open !== sheetId
      open = sheetId
      sheets.keep(list)
      if (list.some(({ sheetId }) => sheets.shown(sheetId) === undefined)) formulas.wait()
      if (changed) activate()
    },
    update: sheet => {
      const isNew = sheets.shown(sheet.sheetId) === undefined
      sheets.update(sheet, wanted.find(({ sheetId }) => sheetId === sheet.sheetId)?.index ?? 0)
      chrome.draw()
      if (!isNew) return
      if (sheet.sheetId === open) {
        activate()
        if (api.getWorkbook(UNIT)?.getSheetBySheetId(WAITING))
          brush.draw('sheet.mutation.remove-sheet', { subUnitId: WAITING, subUnitName: ' ' })
      }
      const all = wanted.flatMap(({ sheetId }) => sheets.shown(sheetId) ?? [])
      if (wanted.length > 0 && all.length === wanted.length) formulas.complete(all)
    },
    select: place => {
      awaited = place
      if (place.sheetId === open) activate()
    },
    focus,
    find,
    others: people => others.set(people, open),
    close: () => {
      silence()
      told.dispose()
      noted()
      for (const closing of closings) closing()
      univer.dispose()
      chrome.close()
    },
  }
  return view
}

const firstCell = ({ bodyRows, shownColumns }: Sheet) => ({
  row: bodyRows[0] ?? 1,
  column: shownColumns[0] ?? 1,
})

const rendered = (life: LifecycleService): Promise<void> =>
  new Promise(resolve => {
    const subscription = life.lifecycle$.subscribe(stage => {
      if (stage < LifecycleStages.Rendered) return
      setTimeout(() => subscription.unsubscribe())
      resolve()
    })
  })

/** The note of the cell that the pointer rests on. */
function noteUnderPointer(
  hover: HoverManagerService,
  tags: CellTags,
  noteAt: (row: number, column: number) => { sheetId: number; note: string | undefined } | undefined,
): () => void {
  let hide: (() => void) | null = null
  let rest: ReturnType<typeof setTimeout> | undefined
  const subscription = hover.currentCell$.subscribe(cell => {
    clearTimeout(rest)
    hide?.()
    hide = null
    if (!cell) return
    const [row, column] = [cell.location.row + 1, cell.location.col + 1]
    rest = setTimeout(() => {
      const found = noteAt(row, column)
      if (found?.note !== undefined)
        hide = tags.hang({ sheetId: found.sheetId, row, column }, found.note, 'note')
    }, 400)
  })
  return () => {
    clearTimeout(rest)
    subscription.unsubscribe()
  }
}
