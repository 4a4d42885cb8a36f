import { useRef, useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import type { WorkbookList } from '#shared/programme/lists/readWorkbookLists.ts'
import { Button } from '../parts/button.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { TextArea } from '../parts/textArea.tsx'
import { ChooseSheet } from './chooseSheet.tsx'
import { isTooLong, readFile } from './readFile.ts'

type GiveTableProps = {
  /** «Список», and how to give it. */
  title: string
  says: string
  /** Name of the button that takes a file, for readers: «Файл со списком». */
  fileLabel: string
  /** What a workbook without anything in it should hold: «список людей». */
  holds: string
  /** Whether cells that hold a day and a time keep the time. */
  times?: boolean
  /** Height of the field to paste into, in lines. */
  rows?: number
  text: string
  onText: (text: string) => void
  /** A file has been read: it can be looked at at once. */
  onFile: (text: string, name: string) => void
}

/** A table comes from the clipboard or from a file; it stays on this page until it is loaded. */
export function GiveTable(props: GiveTableProps) {
  const { title, says, fileLabel, holds, times = false, rows = 14, text, onText, onFile } = props
  const [problem, setProblem] = useState<{ problem: string; next: string }>()
  const [book, setBook] = useState<{ name: string; sheets: WorkbookList[] }>()
  const input = useRef<HTMLInputElement>(null)
  const start = (list: WorkbookList, name: string) => {
    const tooLong = isTooLong(list.text)
    if (tooLong !== null) setProblem(tooLong)
    else onFile(list.text, name)
  }
  const take = async (file: File | undefined) => {
    if (!file) return
    setProblem(undefined)
    const read = await readFile(file, { holds, times })
    if ('problem' in read) return setProblem(read)
    if ('text' in read) return onFile(read.text, file.name)
    const [only, ...others] = read.sheets
    if (only !== undefined && others.length === 0) return start(only, file.name)
    setBook({ name: file.name, sheets: read.sheets })
  }
  const trouble = problem && (
    <Note tone="warn" title={problem.problem} live>
      {problem.next}
    </Note>
  )
  if (book !== undefined)
    return (
      <>
        <ChooseSheet
          name={book.name}
          sheets={book.sheets}
          onRead={list => {
            setProblem(undefined)
            start(list, `${book.name}, лист «${list.title}»`)
          }}
          onBack={() => {
            setBook(undefined)
            setProblem(undefined)
          }}
        />
        {trouble}
      </>
    )
  return (
    <Section title={title} gap={3}>
      <p class="dim">{noBreak(says)}</p>
      <TextArea label="Вставьте таблицу сюда" rows={rows} value={text} onChange={onText} />
      {trouble}
      <div>
        <Button kind="quiet" icon="document" onClick={() => input.current?.click()}>
          Выбрать файл
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.txt,.tsv,text/plain,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          hidden
          aria-label={fileLabel}
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0])
            currentTarget.value = ''
          }}
        />
      </div>
    </Section>
  )
}
