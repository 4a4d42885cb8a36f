import { useRef, useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import { Button } from '../parts/button.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { TextArea } from '../parts/textArea.tsx'
import { readFile } from './readFile.ts'

type GiveListProps = {
  text: string
  onText: (text: string) => void
  /** A file has been read: it can be looked at at once. */
  onFile: (text: string, name: string) => void
}

/** The list comes from the clipboard or from a file; it stays on this page until it is loaded. */
export function GiveList({ text, onText, onFile }: GiveListProps) {
  const [problem, setProblem] = useState<{ problem: string; next: string }>()
  const input = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    const read = await readFile(file)
    if ('problem' in read) return setProblem(read)
    setProblem(undefined)
    onFile(read.text, file.name)
  }
  return (
    <Section title="Список" gap={3}>
      <p class="dim">
        {noBreak(
          'Скопируйте таблицу вместе со строкой заголовков: из Excel, Google Таблицы или Word. Или выберите файл .csv или .txt. Порядок столбцов любой.',
        )}
      </p>
      <TextArea label="Вставьте таблицу сюда" rows={14} value={text} onChange={onText} />
      {problem && (
        <Note tone="warn" title={problem.problem} live>
          {problem.next}
        </Note>
      )}
      <div>
        <Button kind="quiet" icon="document" onClick={() => input.current?.click()}>
          Выбрать файл
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,.tsv,text/plain,text/csv"
          hidden
          aria-label="Файл со списком"
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0])
            currentTarget.value = ''
          }}
        />
      </div>
    </Section>
  )
}
