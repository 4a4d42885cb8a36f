import type { Published, PublishedQuestion } from '#shared/questionnaires/published.ts'
import { Chip } from '../parts/chip.tsx'

const shownOptions = 8

type AskedQuestionsProps = {
  published: Published
  /** Of a ranking: those who may be chosen, once they are marked. */
  present: readonly string[]
}

/** The questions step by step, exactly as they will be asked. */
export function AskedQuestions({ published, present }: AskedQuestionsProps) {
  const { title, intro, steps, notice } = published
  return (
    <article class="asked stack-3" aria-label="Анкета, как её увидят">
      <div class="stack">
        <h3>{title}</h3>
        <p class="small">{intro}</p>
      </div>
      {steps.map(step => (
        <section key={step.title} class="stack-3">
          <h4>{step.title}</h4>
          <ol class="stack-3">
            {step.questions.map(question => (
              <li key={question.id} class="stack">
                <p>
                  {question.title} {!question.required && <Chip>Можно пропустить</Chip>}
                </p>
                {question.hint !== '' && <p class="small dim">{question.hint}</p>}
                <p class="small dim">{answered(question, present)}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p class="small dim">{notice.text}</p>
      {notice.url !== '' && <p class="small dim address">{notice.url}</p>}
    </article>
  )
}

const kinds: Partial<Record<PublishedQuestion['kind'], string>> = {
  text: 'Строка текста',
  longText: 'Несколько строк текста',
  yesNo: 'Да или нет',
  date: 'Дата',
  schoolClass: 'Класс',
}

function answered({ kind, options, ends, min, max }: PublishedQuestion, present: readonly string[]): string {
  const plain = kinds[kind]
  if (plain !== undefined) return plain
  if (kind === 'number') return `Число от ${min} до ${max}`
  if (kind === 'scale') return `От 1 до 10: ${ends?.join(' – ') ?? ''}`
  const offered = kind === 'ranking' && present.length > 0 ? present : options
  const list = offered.slice(0, shownOptions).join(' · ')
  const more = offered.length > shownOptions ? ` · и ещё ${offered.length - shownOptions}` : ''
  return `${kind === 'ranking' ? 'По порядку' : 'Варианты'}: ${list}${more}`
}
