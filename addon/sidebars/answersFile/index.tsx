import { useState } from 'preact/hooks'
import type { InputOf } from '#addon/features/call.ts'
import { count } from '#shared/language/plural.ts'
import { callServer, closePanel, openWith } from '../callServer.ts'
import { ColumnFields } from '../files/columnFields.tsx'
import { countOf, DryRun } from '../files/dryRun.tsx'
import { GiveTable } from '../files/giveTable.tsx'
import { Button } from '../parts/button.tsx'
import { Note } from '../parts/note.tsx'
import { mount, Page } from '../parts/page.tsx'
import { Preview } from '../parts/preview.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Section } from '../parts/section.tsx'
import { Select } from '../parts/select.tsx'
import { WrittenToast } from '../parts/writtenToast.tsx'
import { useServer } from '../useServer.ts'
import { useWriting } from '../useWriting.ts'
import { statusWords } from './statuses.ts'
import { WorkbookSheets } from './workbookSheets.tsx'
import '../parts/dialog.css'
import '../files/files.css'

export const title = 'Загрузить ответы'

type Input = InputOf<'readAnswersFile'>

/** Answers of another service: the questionnaire and the columns are recognised, every row says what will become of it. */
function AnswersFile() {
  const [text, setText] = useState('')
  const [input, setInput] = useState<Input>()
  const [loaded, setLoaded] = useState(false)
  const table = useServer('readAnswersFile')
  const writing = useWriting(() => input && void table.ask(input))
  const view = input && table.view

  const read = (next: Input) => {
    setInput(next)
    void table.ask(next)
  }
  const start = (text: string, name: string, sheet?: string) => {
    setText(sheet === undefined ? text : '')
    setLoaded(false)
    read({ text, name: name.slice(0, 300), ...(sheet !== undefined && { sheet }) })
  }
  const again = () => {
    setInput(undefined)
    setText('')
    setLoaded(false)
    writing.back()
  }
  const check = async () => {
    if (!input) return
    const reply = await callServer('importAnswersFile', input, { mode: 'preview' })
    writing.refuse(reply.ok ? undefined : reply.refusal)
    if (reply.ok && reply.preview)
      writing.suggest({
        preview: reply.preview,
        label: `Внести ${answers(coming)}`,
        write: async options => {
          const written = await callServer('importAnswersFile', input, options)
          if (written.ok) setLoaded(true)
          return written
        },
      })
  }

  const { offer } = writing
  const coming = view ? view.rows.length - countOf(view.rows, 'same') : 0
  const waiting = view ? countOf(view.rows, 'who', 'fields', 'quarantine') : 0
  const foot = offer ? undefined : view ? (
    <>
      <Button kind="quiet" onClick={again}>
        Другая таблица
      </Button>
      {loaded && coming === 0 ? (
        <>
          <Button kind="quiet" onClick={closePanel}>
            Закрыть
          </Button>
          <Button onClick={() => openWith('openQuestionnaires', {}, closePanel)}>Открыть «Анкеты»</Button>
        </>
      ) : (
        <Button
          onClick={() => void check()}
          busy={table.busy}
          disabled={coming === 0 || view.lacking.length > 0}
        >
          {view.lacking.length > 0
            ? 'Проверить ответы'
            : coming === 0
              ? 'Вносить нечего'
              : `Проверить ${answers(coming)}`}
        </Button>
      )}
    </>
  ) : (
    <Button onClick={() => start(text, '')} disabled={text.trim() === ''} busy={table.busy}>
      Прочитать таблицу
    </Button>
  )

  return (
    <Page title={title} foot={foot} toast={writing.done && <WrittenToast writing={writing} />}>
      {(writing.refusal || table.refusal) && (
        <Section label="Что мешает">
          {writing.refusal && <RefusalNote refusal={writing.refusal} />}
          {table.refusal && (
            <RefusalNote refusal={table.refusal} next={{ label: 'Повторить', onClick: table.again }} />
          )}
        </Section>
      )}
      {table.busy && (
        <Section label="Читаем">
          <Progress what="Читаем ответы" keeps="Таблица не меняется" onStop={table.stop} />
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
      ) : view && input ? (
        <>
          <p class="facts" role="status">
            {[
              input.name,
              view.lacking.length > 0 ? 'Пока не видно, кто ответил' : answers(view.rows.length),
              view.lacking.length === 0 && (loaded && coming === 0 ? 'загружены' : `новых ${coming}`),
              waiting > 0 && `ждут вашего решения ${waiting}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {/* Over both halves: the name of the form stands at the end of a title. */}
          <Section label="Анкета">
            <Select
              label="На какую анкету отвечали"
              options={view.questionnaires.map(({ id, title }) => ({ code: id, title }))}
              value={view.questionnaire}
              onChange={questionnaire =>
                questionnaire && read({ ...input, mapping: undefined, questionnaire })
              }
            />
          </Section>
          <div class="halves">
            <Section title="Столбцы" gap={3}>
              {view.known && (
                <Note tone="ok" title="Такая таблица уже загружалась">
                  Столбцы разобраны так же, как в прошлый раз.
                </Note>
              )}
              {view.lacking.length > 0 && (
                <Note tone="warn" title="Найдите недостающие столбцы">
                  {`Без них не узнать, кто ответил: ${view.lacking.join('; ')}.`}
                </Note>
              )}
              <ColumnFields
                columns={view.columns}
                targets={view.targets}
                roomy={[view.keep]}
                onMapping={mapping => read({ ...input, questionnaire: view.questionnaire, mapping })}
              />
            </Section>
            {view.lacking.length === 0 ? (
              <DryRun rows={view.rows} words={statusWords} />
            ) : (
              <Section label="Строки">
                <Note title="Строки появятся здесь">Сначала покажите слева, где недостающие столбцы.</Note>
              </Section>
            )}
          </div>
        </>
      ) : (
        !table.busy && (
          <>
            <GiveTable
              title="Ответы из другого сервиса"
              says="Выберите файл .xlsx или .csv, который отдали Яндекс Формы, Google Формы или другой сервис. Или скопируйте таблицу вместе со строкой вопросов. Порядок столбцов любой."
              fileLabel="Файл с ответами"
              holds="ответы на анкету"
              times
              rows={6}
              text={text}
              onText={setText}
              onFile={start}
            />
            <WorkbookSheets onRead={({ title, text }) => start(text, `Лист «${title}»`, title)} />
          </>
        )
      )}
    </Page>
  )
}

const answers = (n: number): string => count(n, 'ответ', 'ответа', 'ответов')

mount(<AnswersFile />)
