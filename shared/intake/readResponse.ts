import { fold } from '../language/fold.ts'
import { count } from '../language/plural.ts'
import { personValueFault } from '../people/personValueFault.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { Value } from '../programme/column.ts'
import { titleKey } from '../programme/dictionary.ts'
import { dictionaryNames } from '../programme/dictionaryNames.ts'
import { type ReadPerson, readValue, resolveEntries } from '../programme/lists/readPerson.ts'
import { type NameParts, splitName } from '../programme/lists/splitName.ts'
import { parseNumber } from '../programme/parseNumber.ts'
import { parseYesNo } from '../programme/parseYesNo.ts'
import type { ReadContext } from '../programme/readCell.ts'
import { tableOf } from '../programme/tables.ts'
import {
  longestAnswer,
  type Published,
  type PublishedQuestion,
  publishedQuestions,
} from '../questionnaires/published.ts'
import { type Feeds, type Questionnaire, questionsOf } from '../questionnaires/questionnaire.ts'
import { cleanText } from './cleanText.ts'
import type { AnswerProblem } from './problem.ts'
import type { RawResponse } from './rawResponse.ts'

export interface ResponseContext extends ReadContext {
  today: CivilDate
  /** A form of ours has asked: what it requires must be there, and nothing else can be. */
  strict: boolean
  /** Questions that the curator has left blank on purpose: nobody needs them but the form. */
  waived: ReadonlySet<string>
}

/** A vote: the place and whom, by ID. */
export interface Vote {
  rank: number
  person: string
  name: string
}

/** A response understood: what of it goes where. */
export interface ReadResponse {
  /** The code of a personal link. */
  code: string
  name: NameParts
  /** By column of the base, only what is said; the name is not among them. */
  values: Record<string, Value>
  /** What no dictionary knows, as «интерес: макраме»: it goes to «Заметки». */
  left: string[]
  /** Who refers, and from what is known. */
  source: string
  votes: Vote[]
  agreement: boolean | null
  satisfied: boolean | null
  /** By ID of the measure: 1…10, or whether «да». */
  measures: Record<string, number | boolean>
  parameters: { parameter: string; value: number }[]
  /** Why it can't be used; without them it can. */
  problems: AnswerProblem[]
}

const nameKeys = ['lastName', 'firstName', 'middleName'] as const
type NameKey = (typeof nameKeys)[number]
const isNameKey = (key: string): key is NameKey => (nameKeys as readonly string[]).includes(key)

/** Texts of an answer as they can be kept; blank ones stand for places that were left out. */
export const textsOf = (answer: RawResponse['answers'][string] | undefined): string[] =>
  (answer === undefined ? [] : typeof answer === 'string' ? [answer] : [...answer]).map(cleanText)

/**
 * Understands a response by the version it answers. Nothing is guessed: what can't be read or can't be is a problem that
 * names question and text. Whose it is, is another matter.
 */
export function readResponse(
  published: Published,
  questionnaire: Questionnaire,
  raw: Pick<RawResponse, 'answers' | 'strays'>,
  context: ResponseContext,
): ReadResponse {
  const feeds = new Map(questionsOf(questionnaire).map(question => [question.id, question.feeds]))
  const read: ReadResponse = {
    code: textsOf(raw.answers[''])[0] ?? '',
    name: { lastName: '', firstName: '', middleName: '' },
    values: {},
    left: [],
    source: '',
    votes: [],
    agreement: null,
    satisfied: null,
    measures: {},
    parameters: [],
    problems: [],
  }
  const asked = publishedQuestions(published).filter(({ id }) => id !== '')
  for (const question of asked) {
    const texts = textsOf(raw.answers[question.id])
    const to = feeds.get(question.id) ?? { to: 'response' }
    const message =
      tooLong(texts) ??
      (texts.every(text => text === '')
        ? lacking(question, to, context)
        : take(read, question, to, texts, questionnaire.about, context))
    if (message !== null)
      read.problems.push({ question: question.id, title: question.title, text: texts.join('; '), message })
  }
  for (const key of ['birthDate', 'classTo'] as const) {
    const message = personValueFault(key, read.values, context.today)
    const question = asked.find(({ id }) => columnOf(feeds.get(id)) === key)
    if (message !== null && question)
      read.problems.push({
        question: question.id,
        title: question.title,
        text: textsOf(raw.answers[question.id]).join(''),
        message: lower(message),
      })
  }
  if (context.strict)
    for (const { title, text } of raw.strays)
      if (cleanText(text) !== '')
        read.problems.push({
          question: '',
          title: cleanText(title),
          text: cleanText(text),
          message:
            'такого вопроса в анкете не было, её вопросы меняли вручную. Внесите ответ без него или впишите его в другой вопрос',
        })
  return read
}

const columnOf = (feeds: Feeds | undefined): string => (feeds?.to === 'column' ? feeds.key : '')

const tooLong = (texts: readonly string[]): string | null => {
  const longest = Math.max(0, ...texts.map(text => text.length))
  return longest > longestAnswer
    ? `в ответе ${count(longest, 'знак', 'знака', 'знаков')}, а берётся не больше ${count(longestAnswer, 'знака', 'знаков', 'знаков')}. Сократите ответ`
    : null
}

function lacking(
  { id, required }: PublishedQuestion,
  to: Feeds,
  { strict, waived }: ResponseContext,
): string | null {
  const needed =
    (to.to === 'column' && (to.key === 'lastName' || to.key === 'firstName')) ||
    to.to === 'votes' ||
    to.to === 'agreement'
  return needed || (strict && required && !waived.has(id))
    ? 'ответа нет, а без него не внести. Впишите ответ'
    : null
}

/** Puts an answer where it belongs, or says why it can't. */
function take(
  read: ReadResponse,
  question: PublishedQuestion,
  to: Feeds,
  texts: readonly string[],
  about: Questionnaire['about'],
  context: ResponseContext,
): string | null {
  const [text = ''] = texts
  switch (to.to) {
    case 'column':
      if (about === null) return null
      return isNameKey(to.key) || to.key === 'fullName'
        ? takeName(read.name, to.key, text)
        : takeColumn(read, question, to.key, texts.filter(Boolean), about, context)
    case 'votes':
      return takeVotes(read, question, texts)
    case 'agreement':
    case 'satisfied': {
      const parsed = parseYesNo(text)
      if (parsed.problem !== undefined) return lower(parsed.problem)
      read[to.to] = parsed.value
      return null
    }
    case 'source':
      read.source = [read.source, texts.filter(Boolean).join(', ')].filter(Boolean).join('; ')
      return null
    case 'measure':
    case 'parameter': {
      const parsed = question.kind === 'yesNo' ? parseYesNo(text) : number(question, text)
      if (parsed.problem !== undefined) return lower(parsed.problem)
      if (parsed.value === null) return null
      if (to.to === 'measure') read.measures[to.measure] = parsed.value
      else read.parameters.push({ parameter: to.parameter, value: Number(parsed.value) })
      return null
    }
    case 'response':
      return null
  }
}

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

const number = ({ kind, min = 0, max = 100_000 }: PublishedQuestion, text: string) =>
  parseNumber(text, kind === 'scale' ? { min: 1, max: 10, whole: true } : { min, max, whole: true })

function takeName(name: NameParts, key: NameKey | 'fullName', text: string): string | null {
  const words = text.replace(/\s+/g, ' ')
  if (!/^\p{L}[\p{L}\p{M}\s’'`().-]*$/u.test(words) || fold(words) === '')
    return 'в имени есть то, чего в именах не бывает. Впишите имя буквами'
  if (key === 'fullName') Object.assign(name, splitName(words))
  else name[key] = words
  return key === 'fullName' && name.firstName === '' ? 'в имени одно слово. Впишите фамилию и имя' : null
}

function takeColumn(
  read: ReadResponse,
  question: PublishedQuestion,
  key: string,
  texts: readonly string[],
  about: 'mentors' | 'mentees',
  context: ResponseContext,
): string | null {
  const column = tableOf(about).columns[key]
  if (column === undefined) return null
  const picked: string[] = []
  const others: string[] = []
  for (const text of texts) {
    const at = question.options.findIndex(option => titleKey(option) === titleKey(text))
    const code = at < 0 ? undefined : question.codes?.[at]
    if (code === undefined) others.push(text)
    else if (column.kind === 'choice' || context.dictionary.byId(code)) picked.push(code)
    else
      return `записи «${text}» в справочнике больше нет. Верните её на лист «Справочники» или выберите другую`
  }
  // Several that are written by hand part at «;»: a comma may stand inside one of them.
  const rest =
    others.length === 0
      ? null
      : readValue(column, others.join('; ') + (others.length > 1 ? ';' : ''), context)
  if (rest?.problem !== undefined) return lower(rest.problem)
  if (column.kind === 'choice' || column.kind === 'entry') {
    read.values[key] = picked[0] ?? rest?.value ?? null
    return null
  }
  if (column.kind !== 'entries') {
    if (rest !== null && rest.value !== column.blank) read.values[key] = rest.value
    return question.kind === 'number' ? outside(question, rest?.value ?? null) : null
  }
  const known = resolveEntries(
    { values: { all: rest?.value ?? [] }, newEntries: rest?.newEntries ?? [] } as unknown as ReadPerson,
    new Map(),
  )
  const all = [...new Set([...picked, ...((known.values.all as string[] | undefined) ?? [])])]
  if (all.length > 0) read.values[key] = all
  read.left.push(
    ...known.left.map(({ dictionary, title }) => `${dictionaryNames[dictionary].toLowerCase()}: ${title}`),
  )
  return null
}

const outside = ({ min, max }: PublishedQuestion, value: Value): string | null =>
  typeof value === 'number' && ((min !== undefined && value < min) || (max !== undefined && value > max))
    ? `здесь может быть число от ${min} до ${max}`
    : null

function takeVotes(
  read: ReadResponse,
  { options, people = [] }: PublishedQuestion,
  texts: readonly string[],
): string | null {
  const absent: string[] = []
  const twice: string[] = []
  texts.forEach((text, at) => {
    if (text === '') return
    const person = people[options.findIndex(option => titleKey(option) === titleKey(text))]
    if (person === undefined) absent.push(text)
    else if (read.votes.some(vote => vote.person === person)) twice.push(text)
    else read.votes.push({ rank: at + 1, person, name: text })
  })
  if (absent.length > 0)
    return `этого человека не было на встрече: ${absent.join(', ')}. Выберите из тех, кто на ней был`
  return twice.length > 0 ? `человек назван дважды: ${twice.join(', ')}. Оставьте одно место` : null
}
