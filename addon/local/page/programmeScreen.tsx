import { useEffect, useRef, useState } from 'preact/hooks'
import type { ProgrammeInfo } from './app.tsx'
import { callHost } from './callHost.ts'
import { CellBar } from './cellBar.tsx'
import type { Editing } from './cellEditor.tsx'
import type { MenuItem } from './events.ts'
import { Frame } from './frame.tsx'
import { FrameDialog } from './frameDialog.tsx'
import { Grid } from './grid.tsx'
import { Icon, Sign } from './icon.tsx'
import { type Menu, MenuBar, type MenuLine } from './menuBar.tsx'
import { type Failure, Messages } from './messages.tsx'
import type { Place } from './moveCell.ts'
import { QuestionDialog } from './questionDialog.tsx'
import { SampleStripe } from './sampleStripe.tsx'
import { cellAt, isYes, placeOf, protectionAt, validationAt } from './sheet.ts'
import { SheetTabs } from './sheetTabs.tsx'
import { useHostWindow } from './useHostWindow.ts'
import { useWorkbook } from './useWorkbook.ts'

interface ScreenProps {
  programme: ProgrammeInfo
  leave(): void
  locked(): void
}

/** The window of one programme: menu, table, sidebar. */
export function ProgrammeScreen({ programme, leave, locked }: ScreenProps) {
  const book = useWorkbook(programme.id)
  const { sheets, sheet } = book
  const [places, setPlaces] = useState<Record<number, Place>>({})
  const [editing, setEditing] = useState<Editing | null>(null)
  const [summons, setSummons] = useState(0)
  const [running, setRunning] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const stopped = useRef(false)
  const bring = useRef<{ sheetId: number; a1: string | null } | null>(null)

  const view = useHostWindow({
    programme: programme.id,
    locked,
    changed: () => void book.follow(),
    activate: target => {
      bring.current = target
      void book.openSheet(target.sheetId).then(goThere)
    },
  })
  const title = view.title ?? programme.title
  const selected = (sheet && places[sheet.sheetId]) ?? {
    row: sheet?.bodyRows[0] ?? 1,
    column: sheet?.shownColumns[0] ?? 1,
  }
  const selection = sheet && { sheetId: sheet.sheetId, sheet: sheet.title, ...selected }

  const select = (place: Place) => {
    if (sheet === null) return
    setPlaces(all => ({ ...all, [sheet.sheetId]: place }))
    setSummons(count => count + 1)
  }
  const goThere = () => {
    const target = bring.current
    bring.current = null
    const place = target?.a1 ? placeOf(target.a1) : null
    if (target !== null && place !== null) setPlaces(all => ({ ...all, [target.sheetId]: place }))
    setSummons(count => count + 1)
  }
  useEffect(() => {
    document.title = `${sheet === null ? '' : `${sheet.title} — `}${title} — Тандем`
  }, [sheet?.title, title])
  useEffect(() => walkRegions(), [])

  const edit = (next: Editing | null) => {
    if (next === null || sheet === null) {
      setEditing(null)
      setSummons(count => count + 1)
      return
    }
    const guarded = protectionAt(sheet, next.row, next.column)
    if (guarded !== null && !guarded.warningOnly) {
      setFailure({
        title: 'Эту ячейку заполняет программа',
        tone: 'info',
        message: guarded.description || 'Её значение меняется командами программы.',
      })
      return
    }
    if (validationAt(sheet, next.row, next.column)?.kind === 'checkbox') return toggle(next)
    setPlaces(all => ({ ...all, [sheet.sheetId]: { row: next.row, column: next.column } }))
    setEditing(next)
  }
  const commit = (place: Place, text: string, then: Place | null) => {
    setEditing(null)
    if (sheet !== null && text !== cellAt(sheet, place.row, place.column).text) book.write(place, text)
    if (then !== null) select(then)
  }
  const clear = (place: Place) => {
    if (sheet === null || cellAt(sheet, place.row, place.column).text === '') return
    if (protectionAt(sheet, place.row, place.column)?.warningOnly === false) edit({ ...place, first: null })
    else book.write(place, '')
  }
  const toggle = (place: Place) => {
    if (sheet === null || validationAt(sheet, place.row, place.column)?.kind !== 'checkbox') return
    book.write(place, isYes(cellAt(sheet, place.row, place.column)) ? 'ЛОЖЬ' : 'ИСТИНА')
  }
  const paste = (place: Place, text: string) => {
    if (sheet === null) return
    const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
    const columns = sheet.shownColumns.filter(column => column >= place.column)
    const rows = [...sheet.titleRows, ...sheet.bodyRows].filter(row => row >= place.row)
    lines.slice(0, rows.length).forEach((line, down) => {
      line
        .split('\t')
        .slice(0, columns.length)
        .forEach((value, right) => {
          const target = { row: rows[down] ?? place.row, column: columns[right] ?? place.column }
          if (protectionAt(sheet, target.row, target.column)?.warningOnly !== false) book.write(target, value)
        })
    })
  }
  const addRow = () => {
    if (sheet === null) return
    const row = sheet.bodyRows.find(number => number > sheet.lastRow)
    const column = sheet.shownColumns.find(
      number => protectionAt(sheet, row ?? 1, number)?.warningOnly !== false,
    )
    if (row === undefined || column === undefined) return
    select({ row, column })
    setEditing({ row, column, first: null })
  }
  const runMenu = async (title: string, place: number[]) => {
    setFailure(null)
    stopped.current = false
    setRunning(title)
    const at =
      selection === null
        ? {}
        : { selection: { sheetId: selection.sheetId, row: selected.row, column: selected.column } }
    const result = await callHost<{ ok: boolean; error?: { message: string } }>('menu', {
      programme: programme.id,
      window: view.id,
      place,
      ...at,
    }).catch((error: Error) => ({ ok: false, error }))
    setRunning(null)
    if (result.ok) return
    if (stopped.current) {
      setFailure({
        title: `Команда «${title}» остановлена`,
        message: 'В таблице ничего не изменилось.',
        tone: 'info',
      })
    } else {
      setFailure({
        title: `Команда «${title}» не выполнена`,
        message: result.error?.message ?? '',
        tone: 'bad',
      })
    }
  }
  const setHidden = (sheetId: number, hidden: boolean) =>
    callHost('sheet', { programme: programme.id, sheetId, hidden }).then(() => book.readSheets())

  const menus = [
    ...ownMenus({ programme, sheets, sheet, leave, setHidden, open: id => void book.openSheet(id) }),
    ...view.menu.flatMap((item, index) =>
      item.kind === 'menu' ? [{ title: item.title, items: lines(item.items, [index], runMenu) }] : [],
    ),
  ]
  const focusSheet = () => setSummons(count => count + 1)

  return (
    <div class="screen">
      <header class="top">
        <Sign />
        <h1>{title}</h1>
        <MenuBar menus={menus} />
        <Saved writing={book.writing} at={book.savedAt} />
        <span class="place" title="Данные на этом компьютере">
          <Icon name="computer" />
          Данные на этом компьютере
        </span>
      </header>
      {programme.kind === 'sample' && <SampleStripe leave={leave} />}
      <main class={view.sidebar === null ? '' : 'with-sidebar'}>
        {sheet !== null && (
          <section id="sheet" role="tabpanel" aria-label={sheet.title}>
            <CellBar sheet={sheet} selected={selected} addRow={addRow} />
            <Grid
              sheet={sheet}
              selected={selected}
              editing={editing}
              summons={summons}
              select={select}
              edit={edit}
              commit={commit}
              toggle={toggle}
              clear={clear}
              paste={paste}
            />
          </section>
        )}
        {view.sidebar !== null && (
          <aside class="sidebar" aria-labelledby="sidebar-title">
            <header class="frame-head">
              <h2 id="sidebar-title">{view.sidebar.title}</h2>
              <button
                type="button"
                class="icon-btn"
                aria-label="Закрыть панель"
                onClick={() => {
                  view.setSidebar(null)
                  focusSheet()
                }}
              >
                <Icon name="close" />
              </button>
            </header>
            <Frame
              key={view.sidebar.frame}
              programme={programme.id}
              window={view.id}
              frame={view.sidebar.frame}
              title={view.sidebar.title}
              selection={selection}
              changes={view.changes}
              close={() => {
                view.setSidebar(null)
                focusSheet()
              }}
              escape={focusSheet}
              focusSheet={focusSheet}
            />
          </aside>
        )}
      </main>
      <footer class="foot-bar">
        <SheetTabs
          sheets={sheets.filter(({ hidden }) => !hidden)}
          current={sheet?.sheetId ?? null}
          open={id => void book.openSheet(id)}
        />
      </footer>
      <Messages
        silent={view.silent}
        refused={book.refused}
        failure={failure}
        running={running}
        toast={view.toast}
        writeAgain={({ place, text }) => book.write(place, text)}
        dismiss={() => {
          book.setRefused(null)
          setFailure(null)
          focusSheet()
        }}
        dropToast={() => view.setToast(null)}
        cancel={() => {
          stopped.current = true
          void callHost('cancel', { programme: programme.id, window: view.id })
        }}
      />
      {view.dialog !== null && (
        <FrameDialog
          key={view.dialog.frame}
          dialog={view.dialog}
          programme={programme.id}
          window={view.id}
          selection={selection}
          changes={view.changes}
          close={() => view.setDialog(null)}
        />
      )}
      {view.question !== null && (
        <QuestionDialog
          key={view.question.id}
          question={view.question}
          answer={(button, text) => view.question && view.answer(view.question, button, text)}
        />
      )}
    </div>
  )
}

function Saved({ writing, at }: { writing: number; at: Date | null }) {
  const time = at?.toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit' })
  return (
    <span class="saved" role="status">
      {writing > 0 ? 'сохраняем…' : at !== null && `сохранено ${time}`}
    </span>
  )
}

function lines(
  items: MenuItem[],
  place: number[],
  run: (title: string, place: number[]) => void,
): MenuLine[] {
  return items.map((item, index): MenuLine => {
    if (item.kind === 'separator') return item
    const here = [...place, index]
    if (item.kind === 'item') return { kind: 'item', title: item.title, run: () => run(item.title, here) }
    return { kind: 'menu', title: item.title, items: lines(item.items, here, run) }
  })
}

function ownMenus(o: {
  programme: ProgrammeInfo
  sheets: { sheetId: number; title: string; hidden: boolean }[]
  sheet: { sheetId: number; title: string } | null
  leave(): void
  open(sheetId: number): void
  setHidden(sheetId: number, hidden: boolean): Promise<void>
}): Menu[] {
  const { programme, sheets, sheet } = o
  // Sheets whose name begins with an underline are the program's own notes.
  const hidden = sheets.filter(({ title, hidden }) => hidden && !title.startsWith('_'))
  const shown = sheets.filter(({ hidden }) => !hidden)
  const show: MenuLine[] = hidden.map(({ sheetId, title }) => ({
    kind: 'item',
    title,
    run: () => void o.setHidden(sheetId, false).then(() => o.open(sheetId)),
  }))
  const hide: MenuLine[] =
    sheet === null || shown.length < 2
      ? []
      : [
          {
            kind: 'item',
            title: `Скрыть лист «${sheet.title}»`,
            run: () => void o.setHidden(sheet.sheetId, true),
          },
        ]
  return [
    {
      title: 'Файл',
      items: [
        {
          kind: 'item',
          title: 'Сохранить копию на диск',
          run: () => location.assign(`/api/copy?programme=${programme.id}`),
        },
        { kind: 'separator' },
        { kind: 'item', title: 'К выбору школы', run: o.leave },
      ],
    },
    ...(show.length + hide.length === 0
      ? []
      : [
          {
            title: 'Вид',
            items: [
              ...(show.length > 0 ? [{ kind: 'menu' as const, title: 'Показать лист…', items: show }] : []),
              ...hide,
            ],
          },
        ]),
  ]
}

/** F6 walks through the parts of the window: menu, table, sidebar, sheets. */
function walkRegions(): () => void {
  const parts = [
    '.menubar [tabindex="0"]',
    '[data-selected]',
    '.sidebar iframe',
    '.tabs [aria-selected=true]',
  ]
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'F6') return
    event.preventDefault()
    const found = parts.flatMap(part => [...document.querySelectorAll<HTMLElement>(part)].slice(0, 1))
    const at = found.findIndex(element => element.contains(document.activeElement))
    found[(at + (event.shiftKey ? -1 : 1) + found.length) % found.length]?.focus()
  }
  addEventListener('keydown', walk)
  return () => removeEventListener('keydown', walk)
}
