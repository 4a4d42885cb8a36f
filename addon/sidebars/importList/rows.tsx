import type { InputOf } from '#addon/features/call.ts'
import { DryRun } from '../files/dryRun.tsx'
import { LinkButton } from '../parts/button.tsx'
import { type ListRow, statusWords } from './statuses.ts'

export type Answers = NonNullable<InputOf<'readList'>['answers']>
type Answer = Answers[string]

type RowsProps = {
  rows: readonly ListRow[]
  answers: Answers
  onAnswer: (line: number, answer: Answer | undefined) => void
  onSkipAll: (lines: readonly number[]) => void
}

/** What becomes of each row, with the questions answered in place. */
export function Rows({ rows, answers, onAnswer, onSkipAll }: RowsProps) {
  const questions = rows.filter(({ status }) => status === 'question')
  const isAnswered = ({ line }: ListRow) => answers[line] !== undefined
  return (
    <DryRun
      rows={rows}
      words={statusWords}
      keeps={isAnswered}
      aside={
        questions.length > 1 && (
          <LinkButton onClick={() => onSkipAll(questions.map(({ line }) => line))}>
            Пропустить все вопросы
          </LinkButton>
        )
      }
      below={row =>
        (row.status === 'question' || isAnswered(row)) && (
          <Question row={row} answer={answers[row.line]} onAnswer={answer => onAnswer(row.line, answer)} />
        )
      }
    />
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
