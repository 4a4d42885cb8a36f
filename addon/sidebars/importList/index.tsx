import { useState } from 'preact/hooks'
import type { InputOf } from '#addon/features/call.ts'
import { count } from '#shared/language/plural.ts'
import { callServer, closePanel } from '../callServer.ts'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { useWriting } from '../useWriting.ts'
import { Button } from '../parts/button.tsx'
import { Checkbox } from '../parts/checkbox.tsx'
import { Fold } from '../parts/fold.tsx'
import { Note } from '../parts/note.tsx'
import { mount, Page } from '../parts/page.tsx'
import { Preview } from '../parts/preview.tsx'
import { Progress } from '../parts/progress.tsx'
import { Section } from '../parts/section.tsx'
import { WrittenToast } from '../parts/writtenToast.tsx'
import { useServer } from '../useServer.ts'
import { Columns } from './columns.tsx'
import { GiveTable } from '../files/giveTable.tsx'
import { type Answers, Rows } from './rows.tsx'
import { countOf } from '../files/dryRun.tsx'
import '../parts/dialog.css'
import '../files/files.css'

export const title = 'Загрузить список'

type Input = InputOf<'readList'>

/** A list is given, its columns are recognised, every row says what will become of it, and only then it is written. */
function ImportList() {
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [input, setInput] = useState<Input>()
  const [openEntries, setOpenEntries] = useState(false)
  const [loaded, setLoaded] = useState(false)
  const list = useServer('readList')
  const writing = useWriting(() => input && void list.ask(input))
  const view = input && list.view

  const read = (next: Input) => {
    setInput(next)
    void list.ask(next)
  }
  const start = (text: string, name: string) => {
    setText(text)
    setName(name)
    setLoaded(false)
    read({ text })
  }
  const change = (part: Partial<Input>) => input && read({ ...input, ...part })
  const setAnswers = (answers: Answers) => change({ answers })
  const again = () => {
    setInput(undefined)
    setText('')
    setLoaded(false)
    writing.back()
  }
  const check = async () => {
    if (!input) return
    const reply = await callServer('importList', input, { mode: 'preview' })
    if (!reply.ok) return writing.refuse(reply.refusal)
    writing.refuse(undefined)
    if (reply.preview)
      writing.suggest({
        preview: reply.preview,
        label: 'Загрузить',
        write: async options => {
          const written = await callServer('importList', input, options)
          if (written.ok) setLoaded(true)
          return written
        },
      })
  }

  const { offer } = writing
  const answers = input?.answers ?? {}
  const coming = view ? countOf(view.rows, 'added', 'changed') : 0
  const questions = view ? countOf(view.rows, 'question') : 0
  const foot = offer ? undefined : view ? (
    <>
      <Button kind="quiet" onClick={again}>
        Другой список
      </Button>
      {loaded && coming === 0 ? (
        <Button onClick={closePanel}>Закрыть</Button>
      ) : (
        <Button
          onClick={() => void check()}
          busy={list.busy}
          disabled={coming === 0 && view.newEntries.length === 0}
        >
          {coming === 0 ? 'Загружать нечего' : `Проверить ${count(coming, 'строку', 'строки', 'строк')}`}
        </Button>
      )}
    </>
  ) : (
    <Button onClick={() => start(text, '')} disabled={text.trim() === ''} busy={list.busy}>
      Прочитать список
    </Button>
  )

  return (
    <Page title={title} foot={foot} toast={writing.done && <WrittenToast writing={writing} />}>
      {(writing.refusal || list.refusal) && (
        <Section label="Что мешает">
          {writing.refusal && <RefusalNote refusal={writing.refusal} />}
          {list.refusal && (
            <RefusalNote refusal={list.refusal} next={{ label: 'Повторить', onClick: list.again }} />
          )}
        </Section>
      )}
      {list.busy && (
        <Section label="Читаем">
          <Progress what="Читаем список" keeps="Таблица не меняется" onStop={list.stop} />
        </Section>
      )}
      {offer ? (
        <Preview
          sheets={offer.sheets}
          write={offer.label}
          busy={writing.busy}
          onWrite={() => void writing.confirm()}
          onBack={writing.back}
        />
      ) : view ? (
        <>
          <p class="facts" role="status">
            {[
              name,
              count(view.rows.length, 'строка', 'строки', 'строк'),
              loaded ? 'загружено' : `загрузится ${coming}`,
              questions > 0 && count(questions, 'вопрос', 'вопроса', 'вопросов'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <div class="halves">
            <div>
              <Columns
                view={view}
                onKind={kind => input && read({ text: input.text, kind })}
                onMapping={mapping => change({ mapping, kind: view.kind })}
              />
              {view.newEntries.length > 0 && (
                <Section title="Новое в справочниках" gap={2}>
                  <Checkbox
                    checked={input.addEntries !== false}
                    onChange={addEntries => change({ addEntries })}
                  >
                    {`Добавить ${count(view.newEntries.length, 'запись', 'записи', 'записей')}`}
                  </Checkbox>
                  <Fold title="Какие именно" open={openEntries} onToggle={setOpenEntries}>
                    <ul class="small">
                      {view.newEntries.map(entry => (
                        <li key={entry}>{entry}</li>
                      ))}
                    </ul>
                  </Fold>
                </Section>
              )}
            </div>
            {view.lacking.length === 0 ? (
              <Rows
                rows={view.rows}
                answers={answers}
                onAnswer={(line, answer) => {
                  const { [line]: _, ...others } = answers
                  setAnswers(answer === undefined ? others : { ...others, [line]: answer })
                }}
                onSkipAll={lines =>
                  setAnswers({
                    ...answers,
                    ...Object.fromEntries(lines.map(line => [line, 'skip' as const])),
                  })
                }
              />
            ) : (
              <Section label="Строки">
                <Note title="Строки появятся здесь">Сначала покажите слева, где недостающие столбцы.</Note>
              </Section>
            )}
          </div>
        </>
      ) : (
        !list.busy && (
          <GiveTable
            title="Список"
            says="Скопируйте таблицу вместе со строкой заголовков: из Excel, Google Таблицы или Word. Или выберите файл .xlsx, .csv или .txt. Порядок столбцов любой."
            fileLabel="Файл со списком"
            holds="список людей"
            text={text}
            onText={setText}
            onFile={start}
          />
        )
      )}
    </Page>
  )
}

mount(<ImportList />)
