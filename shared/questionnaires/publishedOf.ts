import { quoted } from '../language/quoted.ts'
import type { Dictionary } from '../programme/dictionary.ts'
import type { Settings } from '../programme/settings.ts'
import { type QuestionRow, tableOf } from '../programme/tables.ts'
import { hintOf } from './hintOf.ts'
import { mayBePersonal } from './index.ts'
import { optionsOf } from './optionsOf.ts'
import { nameKeys } from './person.ts'
import type { Published, PublishedQuestion } from './published.ts'
import type { Question, Questionnaire } from './questionnaire.ts'

export interface Publishing {
  dictionary: Dictionary
  settings: Pick<Settings, 'schoolShort' | 'noticeUrl'>
  /** Rows of «Вопросы анкет»; those of other questionnaires don't matter. */
  own: readonly QuestionRow[]
  version: number
  /** Each person has a link of their own. */
  personal: boolean
  /** Of a ranking: who was present on the other side. */
  present?: readonly { id: string; name: string }[]
  /** Of a questionnaire for any form: the one it is given out for. */
  form?: string | null
}

/**
 * A questionnaire as it would be given out now, and what the curator should know first, a sentence each. Words of the sheet
 * win over ours; a question that is switched off stays where the row of the base or the answer itself needs it.
 */
export function publishedOf(
  source: Questionnaire,
  given: Publishing,
): { published: Published; problems: string[] } {
  const { dictionary, settings, version } = given
  const questionnaire = { ...source, form: source.form ?? given.form ?? null }
  const personal = source.identity === 'link' || (given.personal && mayBePersonal(source))
  const rows = given.own.filter(each => each.questionnaire === source.id)
  const own = new Map(rows.map(each => [each.question, each]))
  const problems = rows
    .filter(each => own.get(each.question) !== each)
    .map(
      ({ row, question }) =>
        `Вопросы анкет, строка ${row}: этот вопрос записан ещё раз в строке ${own.get(question)?.row}, в анкету войдут слова оттуда. Удалите лишнюю строку`,
    )

  const published = (question: Question): PublishedQuestion[] => {
    if (personal && tellsWho(source, question)) return []
    const words = own.get(question.id)
    if (words?.asked === false) {
      if (!needed(source, question)) return []
      problems.push(
        `Вопросы анкет, строка ${words.row}: вопрос ${quoted(question.title)} остался в анкете, без него ответ не внести. Напишите в столбце «Задавать» слово «да»`,
      )
    }
    const asked = asPublished(question, questionnaire, given, problems)
    if (asked === null) return []
    return [{ ...asked, ...(words && { title: words.title.trim() || asked.title, hint: words.hint.trim() }) }]
  }

  const steps = source.steps
    .map(({ title, questions }) => ({ title, questions: questions.flatMap(published) }))
    .filter(({ questions }) => questions.length > 0)
  const titles = steps.flatMap(({ questions }) => questions.map(({ title }) => title))
  for (const title of new Set(titles.filter((each, index) => titles.indexOf(each) !== index)))
    problems.push(
      `Вопрос ${quoted(title)} стоит в анкете дважды: по ответам не понять, на какой из них ответили. Напишите на листе «Вопросы анкет» разные слова`,
    )
  if (settings.noticeUrl === '')
    problems.push(
      'Впишите в «Настройки» адрес сведений об обработке данных: ссылка на него стоит в каждой анкете',
    )
  return {
    published: {
      questionnaire: source.id,
      version,
      title: titleOf(questionnaire, dictionary),
      intro: source.intro,
      thanks: source.thanks,
      notice: { text: noticeOf(source, settings.schoolShort), url: settings.noticeUrl },
      personal,
      steps,
    },
    problems,
  }
}

/** «Анкета наставника: форма «ученик – ученик»». */
export const titleOf = (
  { title, form }: Pick<Questionnaire, 'title' | 'form'>,
  dictionary: Dictionary,
): string => (form === null ? title : `${title}: форма ${quoted(dictionary.title(form))}`)

/** A question that only tells who answers: an application asks for the rest of the row all the same. */
const tellsWho = ({ kind }: Questionnaire, { feeds }: Question): boolean =>
  feeds.to === 'column' && (kind !== 'application' || nameKeys.includes(feeds.key))

/** Without it nobody is known, no row can be made, or nothing is answered. */
const needed = ({ about }: Questionnaire, { feeds }: Question): boolean =>
  feeds.to === 'votes' ||
  feeds.to === 'agreement' ||
  (feeds.to === 'column' && about !== null && tableOf(about).columns[feeds.key]?.required === true)

/** The question in our words, or null when there is nothing to pick from. */
function asPublished(
  question: Question,
  questionnaire: Questionnaire,
  { dictionary, present = [] }: Publishing,
  problems: string[],
): PublishedQuestion | null {
  const { id, title, answer, required } = question
  const kind = answer.kind === 'text' && answer.long ? 'longText' : answer.kind
  const base: PublishedQuestion = { id, title, hint: hintOf(question), required, kind, options: [] }
  switch (answer.kind) {
    case 'choice':
    case 'several': {
      const choices = optionsOf(answer.options, questionnaire, dictionary)
      const entries = 'dictionary' in answer.options ? answer.options.dictionary : null
      // The form that the questionnaire is for, and the only category there is, need no asking.
      if (entries === 'form' && questionnaire.form !== null) return null
      if (entries === 'category' && choices.length === 1) return null
      if (choices.length === 0) {
        problems.push(
          `Вопрос ${quoted(title)} не войдёт в анкету: в «Справочниках» нет для него включённых записей`,
        )
        return null
      }
      return { ...base, options: choices.map(each => each.title), codes: choices.map(each => each.code) }
    }
    case 'ranking': {
      if (present.length === 0) {
        problems.push(`Вопрос ${quoted(title)} не войдёт в анкету: отметьте, кто был на встрече`)
        return null
      }
      return {
        ...base,
        options: distinct(present.map(({ name }) => name)),
        people: present.map(each => each.id),
        places: Math.min(answer.places, present.length),
      }
    }
    case 'scale':
      return { ...base, ends: answer.ends }
    case 'number':
      return { ...base, min: answer.min, max: answer.max }
    default:
      return base
  }
}

/** Namesakes are told apart by a number, so that each option stands once. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map(name => {
    let shown = name
    for (let n = 2; taken.has(shown); n++) shown = `${name} (${n})`
    taken.add(shown)
    return shown
  })
}

/** What is done with the answers; the consent itself is a document of its own (152-ФЗ, ст. 9, ч. 1). */
const noticeOf = ({ identity }: Questionnaire, school: string): string =>
  [
    `Ответы получает куратор программы наставничества${school === '' ? '' : ` (${school})`}. Они нужны только для этой программы.`,
    identity === 'none'
      ? 'Не пишите в ответах имён, адресов и телефонов.'
      : 'Согласие на обработку персональных данных подписывается отдельно: за тех, кому нет 18 лет, – родителем (законным представителем).',
  ].join(' ')
