import { useState } from 'preact/hooks'
import type { InputOf } from '#addon/features/call.ts'
import { LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { countOf, type ListRow, type Status, statuses, statusWords } from './statuses.ts'

export type Answers = NonNullable<InputOf<'readList'>['answers']>
type Answer = Answers[string]

type RowsProps = {
  rows: readonly ListRow[]
  answers: Answers
  onAnswer: (line: number, answer: Answer | undefined) => void
  onSkipAll: (lines: readonly number[]) => void
}

const step = 100

/** The dry run: what becomes of each row, a hundred at a time, with the questions answered in place. */
export function Rows({ rows, answers, onAnswer, onSkipAll }: RowsProps) {
  const [only, setOnly] = useState<Status | null>(null)
  const [shown, setShown] = useState(step)
  const chosen =
    only === null ? rows : rows.filter(row => row.status === only || answers[row.line] !== undefined)
  const questions = rows.filter(({ status }) => status === 'question')
  const filter = (status: Status | null) => {
    setOnly(status)
    setShown(step)
  }
  return (
    <section class="sec rows" aria-label="Что станет со строками">
      <fieldset class="filters" aria-label="Показать строки">
        <button type="button" class="chip" aria-pressed={only === null} onClick={() => filter(null)}>
          {`Все ${rows.length}`}
        </button>
        {statuses
          .filter(status => countOf(rows, status) > 0)
          .map(status => (
            <button
              key={status}
              type="button"
              class={`chip ${statusWords[status].tone ?? ''}`}
              aria-pressed={only === status}
              onClick={() => filter(status)}
            >
              {`${statusWords[status].many} ${countOf(rows, status)}`}
            </button>
          ))}
        {questions.length > 1 && (
          <LinkButton onClick={() => onSkipAll(questions.map(({ line }) => line))}>
            Пропустить все вопросы
          </LinkButton>
        )}
      </fieldset>
      <table class="dry">
        <thead>
          <tr>
            <th scope="col">Строка</th>
            <th scope="col">Кто</th>
            <th scope="col">Что будет</th>
          </tr>
        </thead>
        <tbody>
          {chosen.slice(0, shown).map(row => (
            <tr key={row.line}>
              <td class="num dim">{row.line}</td>
              <th scope="row">{row.who}</th>
              <td>
                <StatusChip status={row.status} />
                {row.says.map(sentence => (
                  <p key={sentence} class="small dim">
                    {sentence}
                  </p>
                ))}
                {(row.status === 'question' || answers[row.line] !== undefined) && (
                  <Question
                    row={row}
                    answer={answers[row.line]}
                    onAnswer={answer => onAnswer(row.line, answer)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen.length > shown && (
        <LinkButton onClick={() => setShown(shown + step)}>
          {`Показать ещё ${Math.min(step, chosen.length - shown)} из ${chosen.length - shown}`}
        </LinkButton>
      )}
    </section>
  )
}

type QuestionProps = {
  row: ListRow
  answer: Answer | undefined
  onAnswer: (answer: Answer | undefined) => void
}

/** Is it the same person? Nobody is merged before the curator has said so. */
function Question({ row, answer, onAnswer }: QuestionProps) {
  const code = answer === undefined ? '' : typeof answer === 'string' ? answer : `same ${answer.same}`
  const choose = (text: string) => {
    if (text === '') return onAnswer(undefined)
    onAnswer(text === 'new' || text === 'skip' ? text : { same: text.slice('same '.length) })
  }
  return (
    <select
      class="input"
      aria-label={`Строка ${row.line}, ${row.who}: кто это?`}
      value={code}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value="">Кто это? Пока не загружать</option>
      {row.candidates.map(({ id, name }) => (
        <option key={id} value={`same ${id}`}>
          {`Да, это ${name}: обновить`}
        </option>
      ))}
      <option value="new">Нет, это другой человек: добавить</option>
      <option value="skip">Пропустить строку</option>
    </select>
  )
}

function StatusChip({ status }: { status: Status }) {
  const { word, tone } = statusWords[status]
  return <Chip {...(tone && { tone })}>{word}</Chip>
}
