import { useEffect, useRef, useState } from 'preact/hooks'
import type { ProgrammeInfo } from './app.tsx'
import { callHost, fetchHost, type HostRefusal } from './callHost.ts'
import { CellBar } from './cellBar.tsx'
import type { Editing } from './cellEditor.tsx'
import { FrameDialog } from './frameDialog.tsx'
import { Grid } from './grid.tsx'
import { Icon, Sign } from './icon.tsx'
import { MenuBar } from './menuBar.tsx'
import { menuLines, ownMenus } from './menus.ts'
import { type Failure, Messages } from './messages.tsx'
import type { Place } from './moveCell.ts'
import { NotOpened } from './notOpened.tsx'
import { Opening } from './opening.tsx'
import { QuestionDialog } from './questionDialog.tsx'
import { SampleStripe } from './sampleStripe.tsx'
import { cellAt, isYes, placeOf, protectionAt, validationAt } from './sheet.ts'
import { Sidebar } from './sidebar.tsx'
import { SheetTabs } from './sheetTabs.tsx'
import { useHostWindow } from './useHostWindow.ts'
import { useWorkbook } from './useWorkbook.ts'
import { walkRegions } from './walkRegions.ts'

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
  const [notOpened, setNotOpened] = useState<string | null>(null)
  const stopped = useRef(false)
  const bring = useRef<{ sheetId: number; a1: string | null } | null>(null)

  const view = useHostWindow({
    programme: programme.id,
    refused: () =>
      void fetchHost('sheets', { programme: programme.id }).catch((error: HostRefusal) =>
        error.code === 'session' ? locked() : setNotOpened(error.message),
      ),
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
        message: inRussian(result.error?.message ?? ''),
        tone: 'bad',
      })
    }
  }
  const setHidden = (sheetId: number, hidden: boolean) =>
    callHost('sheet', { programme: programme.id, sheetId, hidden }).then(() => book.readSheets())

  const menus = [
    ...ownMenus({ programme, sheets, sheet, leave, setHidden, open: id => void book.openSheet(id) }),
    ...view.menu.flatMap((item, index) =>
      item.kind === 'menu' ? [{ title: item.title, items: menuLines(item.items, [index], runMenu) }] : [],
    ),
  ]
  const focusSheet = () => setSummons(count => count + 1)

  if (notOpened !== null) return <NotOpened title={title} why={notOpened} leave={leave} />
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
        {sheet === null ? (
          <Opening />
        ) : (
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
          <Sidebar
            key={view.sidebar.frame}
            notice={view.sidebar}
            programme={programme.id}
            window={view.id}
            selection={selection}
            changes={view.changes}
            close={() => {
              view.setSidebar(null)
              focusSheet()
            }}
            focusSheet={focusSheet}
          />
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
        running={view.question === null ? running : null}
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

/** A sentence of ours is shown as it is; what a service says in English stands behind one. */
function inRussian(message: string): string {
  if (/[а-яё]/i.test(message)) return message
  return `В таблице ничего не изменилось. Повторите, а если не поможет, запустите программу заново. Причина: ${message}`
}
