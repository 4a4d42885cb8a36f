import { useEffect, useState } from 'preact/hooks'
import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import type { ProgrammeInfo } from './app.tsx'
import { callHost, fetchHost, type HostRefusal } from './callHost.ts'
import { CellBar } from './cellBar.tsx'
import { downloadXlsx } from './downloadXlsx.ts'
import { editMenu } from './editMenu.ts'
import { fileMenu } from './fileMenu.ts'
import { FrameDialog } from './frameDialog.tsx'
import { Grid } from './grid.tsx'
import { Icon, Sign } from './icon.tsx'
import { inRussian } from './inRussian.ts'
import { Damaged } from './keeping/damaged.tsx'
import { KeepingDialog } from './keeping/keepingDialog.tsx'
import { isStanding, Standing } from './keeping/standing.tsx'
import { MenuBar } from './menuBar.tsx'
import { menuLines } from './menuLines.ts'
import { type Failure, Messages, type ToastWords } from './messages.tsx'
import { NetworkDialog } from './network/networkDialog.tsx'
import { NotOpened } from './notOpened.tsx'
import { Opening } from './opening.tsx'
import { QuestionDialog } from './questionDialog.tsx'
import { RenameSheet } from './renameSheet.tsx'
import { SampleStripe } from './sampleStripe.tsx'
import { Saved } from './saved.tsx'
import { SheetGrid } from './sheetGrid.tsx'
import { freeTitle, sheetMenu } from './sheetMenu.ts'
import { SheetTabs } from './sheetTabs.tsx'
import { Sidebar } from './sidebar.tsx'
import { UploadDialog } from './uploadDialog.tsx'
import { useHostWindow } from './useHostWindow.ts'
import { usePlaces } from './usePlaces.ts'
import { othersInWords, usePresence } from './usePresence.ts'
import { usePrint } from './usePrint.tsx'
import { useRunning } from './useRunning.ts'
import { useShortcuts } from './useShortcuts.ts'
import { useTables } from './useTables.ts'
import { useUndo } from './useUndo.ts'
import { useWorkbook } from './useWorkbook.ts'
import { viewMenu } from './viewMenu.ts'
import { walkRegions } from './walkRegions.ts'

interface ScreenProps {
  programme: ProgrammeInfo
  leave(): void
  locked(): void
}

/** The window of one programme: menu, table, sidebar. */
export function ProgrammeScreen({ programme, leave, locked }: ScreenProps) {
  const [windowId] = useState(() => crypto.randomUUID().replaceAll('-', ''))
  const [failure, setFailure] = useState<Failure | null>(null)
  const [words, setWords] = useState<ToastWords | null>(null)
  const [notOpened, setNotOpened] = useState<HostRefusal | null>(null)
  const [dialog, setDialog] = useState<'keeping' | 'upload' | 'network' | null>(null)
  const [renamed, setRenamed] = useState<{ sheetId: number; title: string } | null>(null)

  const here = { programme: programme.id, window: windowId }
  const book = useWorkbook({
    ...here,
    done: edits => {
      setWords(null)
      undo.edited(edits)
    },
  })
  const { sheets, sheet } = book
  const places = usePlaces(book)
  const { selected, summons, select, goTo, focus } = places
  const undo = useUndo({
    ...here,
    settled: () => book.settled(),
    show: edits => void places.goToEdit(edits),
    said: (message, canRedo) => {
      const way = canRedo ? { way: { label: 'Вернуть', run: () => undo.redo() } } : {}
      setWords({ title: '', message, seconds: 8, ...way })
    },
    refused: (title, message) => setFailure({ title, message: inRussian(message), tone: 'info' }),
  })
  const running = useRunning({ ...here, setFailure })
  const view = useHostWindow({
    programme: programme.id,
    id: windowId,
    refused: () =>
      void fetchHost('sheets', { programme: programme.id }).catch((error: HostRefusal) =>
        error.code === 'session' ? locked() : setNotOpened(error),
      ),
    changed: change => void book.follow(change),
    back: () => void book.reread(),
    activate: ({ sheetId, a1 }) => void places.goToCell(sheetId, a1),
  })
  const title = view.title ?? programme.title
  const tables = useTables({ sheet, pending: book.pending, select, focus, write: book.write, setFailure })
  const { plain } = tables
  const selection = sheet && { sheetId: sheet.sheetId, sheet: sheet.title, ...selected }

  useEffect(() => {
    document.title = `${sheet === null ? '' : `${sheet.title} — `}${title} — Тандем`
  }, [sheet?.title, title])
  useEffect(() => {
    if (sheet !== null && document.activeElement === document.body) focus()
  }, [sheet === null])
  useEffect(() => walkRegions(), [])
  usePrint(sheet, title)
  useShortcuts({ undo: undo.undo, redo: undo.redo, find: tables.find })
  usePresence({
    ...here,
    sheetId: sheet?.sheetId ?? null,
    row: selected.row,
    column: selected.column,
    typing: tables.typing,
    links: view.links,
  })

  const edit = (edits: GridEdit[]) => void book.edit(edits)
  const open = (sheetId: number) => void book.openSheet(sheetId)
  const addSheet = async () => {
    const title = freeTitle(sheets.map(({ title }) => title))
    const index = sheets.findIndex(({ sheetId }) => sheetId === sheet?.sheetId) + 1
    const answer = await book.edit([{ kind: 'addSheet', title, index }])
    if ('refused' in answer) return
    const added = (await book.readSheets()).find(sheet => sheet.title === title)
    if (added !== undefined) await goTo(added.sheetId, null)
  }
  const setHidden = async (sheetId: number, hidden: boolean) => {
    await callHost('sheet', { programme: programme.id, sheetId, hidden })
    await book.readSheets()
  }

  const download = async () => {
    const news = await downloadXlsx(programme.id)
    if (news !== null) setFailure({ ...news, tone: 'info' })
  }

  const menus = [
    fileMenu({
      programme: programme.id,
      download: () => void download(),
      upload: () => setDialog('upload'),
      keep: () => setDialog('keeping'),
      network: () => setDialog('network'),
      leave,
    }),
    editMenu({ ...undo, sheet, selected, find: tables.find, edit }),
    viewMenu({ sheets, sheet, table: tables.choice, choose: tables.choose, open, setHidden, edit }),
    ...view.menu.flatMap((item, index) => {
      if (item.kind !== 'menu') return []
      const run = (title: string, place: number[]) => void running.run(title, place, selection)
      return [{ title: item.title, items: menuLines(item.items, [index], run) }]
    }),
  ]
  const frame = {
    ...here,
    selection,
    changes: view.changes,
    answered: undo.answered,
    open: (what: string) => what === 'keeping' && setDialog('keeping'),
  }

  if (notOpened?.code === 'damaged')
    return <Damaged programme={programme} title={title} why={notOpened.message} leave={leave} />
  if (notOpened !== null) return <NotOpened title={title} why={notOpened.message} leave={leave} />
  return (
    <div class="screen">
      <header class="top">
        <Sign />
        <h1>{title}</h1>
        <MenuBar menus={menus} />
        <Saved pending={book.pending} at={book.savedAt} />
        <span class="place" title="Данные на этом компьютере">
          <Icon name="computer" />
          Данные на этом компьютере
        </span>
      </header>
      {programme.kind === 'sample' && <SampleStripe leave={leave} />}
      {book.trouble !== null && isStanding(book.trouble.code) && (
        <Standing code={book.trouble.code} message={book.trouble.message} />
      )}
      <main class={view.sidebar === null ? '' : 'with-sidebar'}>
        {sheet === null ? (
          <Opening />
        ) : (
          <section id="sheet" role="tabpanel" aria-label={sheet.title}>
            <CellBar sheet={sheet} selected={selected} addRow={tables.addRow} live={tables.grid.shown} />
            <div class="tables">
              {!tables.grid.shown && (
                <Grid sheet={sheet} selected={selected} summons={summons} select={select} {...plain} />
              )}
              {tables.choice === 'grid' && (
                <SheetGrid
                  {...tables.grid}
                  sheets={book.needed}
                  loaded={book.loaded}
                  sheetId={sheet.sheetId}
                  title={sheet.title}
                  selected={selected}
                  summons={summons}
                  others={view.others}
                  selectedByHand={places.put}
                  host={{
                    edit: book.edit,
                    undo: undo.undo,
                    redo: undo.redo,
                    typing: tables.grid.typing,
                    takenBack: message =>
                      setFailure({ title: 'Таблица показывает прежнее', message, tone: 'info' }),
                    // The page has heard the same answer, and knows the sheet.
                  }}
                />
              )}
            </div>
          </section>
        )}
        {view.sidebar !== null && (
          <Sidebar
            key={view.sidebar.frame}
            notice={view.sidebar}
            {...frame}
            close={() => {
              view.setSidebar(null)
              focus()
            }}
            focusSheet={focus}
          />
        )}
      </main>
      <footer class="foot-bar">
        <SheetTabs
          sheets={sheets.filter(({ hidden }) => !hidden)}
          current={sheet?.sheetId ?? null}
          open={open}
          enter={sheetId => void goTo(sheetId, null)}
          add={() => void addSheet()}
          lines={sheetMenu({ sheets, sheet, open, setHidden, rename: setRenamed, edit })}
        />
        <p class="others" role="status">
          {othersInWords(view.others, sheets)}
        </p>
      </footer>
      <Messages
        silent={view.silent}
        kept={book.kept}
        failure={failure}
        running={view.question === null ? running.title : null}
        toast={words ?? view.toast}
        writeAgain={({ sheetId, again, seen }) => again !== null && book.write(again, sheetId, seen)}
        goTo={(sheetId, place) => void goTo(sheetId, place)}
        drop={id => {
          book.drop(id)
          focus()
        }}
        dismiss={() => {
          setFailure(null)
          focus()
        }}
        dropToast={() => (words === null ? view.setToast(null) : setWords(null))}
        cancel={running.cancel}
      />
      {view.dialog !== null && (
        <FrameDialog
          key={view.dialog.frame}
          dialog={view.dialog}
          {...frame}
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
      {dialog === 'keeping' && (
        <KeepingDialog programme={{ ...programme, title }} close={() => setDialog(null)} />
      )}
      {dialog === 'network' && <NetworkDialog close={() => setDialog(null)} />}
      {dialog === 'upload' && <UploadDialog close={() => setDialog(null)} />}
      {renamed !== null && (
        <RenameSheet
          title={renamed.title}
          rename={title => edit([{ kind: 'renameSheet', sheetId: renamed.sheetId, title }])}
          close={() => setRenamed(null)}
        />
      )}
    </div>
  )
}
