import { noBreak } from '#shared/language/noBreak.ts'
import { count } from '#shared/language/plural.ts'
import type { Wrong } from './checkAnswers.ts'
import { type Child, h } from './element.ts'
import { type FormAssets, formFrame, paragraphs, wrongSign } from './formFrame.ts'
import type { FormRecord } from './formRecord.ts'
import { type FormStep, type FormSteps, questionsOf } from './formSteps.ts'
import { minutesLeft } from './minutesLeft.ts'
import { placeOf, questionFields } from './questionField.ts'
import { calledAs } from './ranking.ts'
import { type Answers, fieldOf } from './readAnswers.ts'

export interface StepWords {
  form: FormRecord
  school: string
  assets: FormAssets
  parts: FormSteps
  /** from 1 */
  at: number
  answers: Answers
  code: string
  wrong: readonly Wrong[]
  /** said on top: what the program could not do, or what has become of a draft */
  said: {
    tone: 'bad' | 'warn'
    title: string
    text: string
  } | null
}

/** A step of a form: a page that needs no script. */
export function stepPage(words: StepWords): string {
  const { form, school, assets, parts, at, answers, code, wrong, said } = words
  const { steps, notice } = parts
  const step: FormStep = steps[at - 1] ?? { title: '', about: '', items: [] }
  const place = steps.length === 1 ? '' : `, шаг ${at} из ${steps.length}`
  const stands = wrong.length > 0 || said?.tone === 'bad'
  const main: Child = [
    steps.length === 1 ? null : progress(words, step),
    said === null ? null : note(said.tone, said.title, h('p', {}, noBreak(said.text))),
    wrong.length === 0 ? null : summary(wrong, step.items),
    at === 1 ? paragraphs(introduction(form, notice?.help ?? ''), { class: 'about' }) : null,
    step.about === '' ? null : paragraphs(step.about, { class: 'about' }),
    h(
      'form',
      { method: 'post', action: `/f/${form.id}/${at}`, novalidate: true },
      parts.code === null ? null : h('input', { type: 'hidden', name: fieldOf(parts.code), value: code }),
      questionFields(step.items, answers, wrong),
      h(
        'div',
        { class: 'go' },
        h(
          'button',
          { class: 'btn', name: 'go', value: 'next' },
          at === steps.length ? 'Отправить' : 'Дальше',
        ),
        at === 1 ? null : h('button', { class: 'btn quiet', name: 'go', value: 'back' }, 'Назад'),
      ),
    ),
  ]
  return formFrame(
    { title: `${stands ? 'Ошибка: ' : ''}${form.title}${place}`, school, assets },
    {
      head: h('h1', {}, noBreak(form.title)),
      main,
      foot:
        notice === null
          ? null
          : [notice.title === '' ? null : h('p', {}, h('b', {}, notice.title)), paragraphs(notice.help)],
      script: true,
    },
  )
}

/** The notice stands at the end of the page: it is not said twice. */
const introduction = ({ description }: FormRecord, notice: string): string =>
  notice === '' ? description : description.replace(notice, '')

function progress({ parts: { steps }, at }: StepWords, { title }: FormStep): Child {
  const named = title === '' ? '' : `: ${lowered(title)}`
  return h(
    'div',
    { class: 'progress' },
    h('span', {}, noBreak(`Шаг ${at} из ${steps.length}${named}`)),
    h('span', {}, minutesLeft(questionsOf(steps.slice(at - 1)))),
    h('progress', { max: steps.length, value: at, 'aria-label': 'Заполнение анкеты' }),
  )
}

/** «Помощь» → «помощь»; «ФИО» stays. */
const lowered = (title: string): string =>
  /^\p{Lu}\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)

const note = (tone: 'bad' | 'warn', title: string, ...rest: Child[]): Child =>
  h(
    'div',
    { class: `note ${tone}`, role: 'alert', tabindex: -1, autofocus: true },
    wrongSign,
    h('p', {}, h('b', {}, title)),
    ...rest,
  )

function summary(wrong: readonly Wrong[], items: FormStep['items']): Child {
  const title = wrong.every(({ missing }) => missing)
    ? count(wrong.length, 'вопрос без ответа', 'вопроса без ответа', 'вопросов без ответа')
    : `${count(wrong.length, 'ответ', 'ответа', 'ответов')} нужно поправить`
  return note(
    'bad',
    title,
    h(
      'ul',
      {},
      ...wrong.map(({ item }) =>
        h('li', {}, h('a', { href: `#${placeOf(item)}` }, noBreak(calledAs(item, items)))),
      ),
    ),
  )
}
