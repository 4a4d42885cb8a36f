import type { Column } from '../../programme/column.ts'
import { targetsOf } from '../../programme/lists/targets.ts'
import { tables } from '../../programme/tables.ts'
import { type PublishedQuestion, publishedQuestions, type Published } from '../../questionnaires/published.ts'
import { type Question, type Questionnaire, questionsOf } from '../../questionnaires/questionnaire.ts'

/** Where a column of a foreign file may go besides the questions. */
export const places = {
  /** When the answer was sent. */
  at: '@at',
  /** What the other service calls the answer by. */
  id: '@id',
  /** Surname, name and patronymic in one cell, where the questionnaire asks for each. */
  name: '@name',
  /** Kept with the answer as further words. */
  keep: '@keep',
} as const

/** Where a column of a foreign file may go: a question, or one of `places`. */
export interface ForeignTarget {
  key: string
  title: string
  /** Other words for the same: what people call it in their own forms. */
  names: readonly string[]
  /** Null for `places`. */
  question: PublishedQuestion | null
  /** Column of the base that the answer goes to; '' for none. */
  column: string
}

const placeTargets: readonly ForeignTarget[] = [
  {
    key: places.at,
    title: 'Когда ответили',
    names: [
      'отметка времени',
      'timestamp',
      'время создания',
      'время ответа',
      'время отправки',
      'время заполнения',
      'дата заполнения',
      'дата ответа',
      'дата и время',
      'дата отправки',
      'дата прохождения',
      'дата создания',
      'завершено',
      'created',
      'created at',
      'submitted at',
      'completed at',
      'end date',
    ],
    question: null,
    column: '',
  },
  {
    key: places.id,
    title: 'Номер ответа',
    names: [
      'id',
      'id ответа',
      'номер ответа',
      '№ ответа',
      'answer id',
      'response id',
      'respondent id',
      'id анкеты',
    ],
    question: null,
    column: '',
  },
]

const nameTarget: ForeignTarget = {
  key: places.name,
  title: 'Фамилия, имя и отчество вместе',
  names: ['фио', 'ф и о', 'фамилия имя отчество', 'фамилия имя', 'фамилия и имя', 'имя и фамилия'],
  question: null,
  column: '',
}

/** What strangers' forms call things that our questions ask in other words; by the column of the base. */
const spoken: Readonly<Record<string, readonly string[]>> = {
  lastName: ['ваша фамилия', 'фамилия ученика', 'фамилия участника', 'фамилия ребенка'],
  firstName: ['ваше имя', 'имя ученика', 'имя участника', 'имя ребенка'],
  middleName: ['ваше отчество', 'отчество при наличии'],
  schoolClass: ['в каком классе учитесь', 'класс обучения', 'класс ребенка', 'ваш класс'],
  birthDate: ['когда родились', 'дата рождения ребенка', 'дата вашего рождения'],
  contact: [
    'номер телефона',
    'телефон для связи',
    'ваш телефон',
    'адрес электронной почты',
    'как с вами связаться',
  ],
  request: [
    'с чем нужна помощь',
    'в чем вам нужна помощь',
    'что хотите получить',
    'ваш запрос',
    'цель участия',
  ],
  needs: ['по каким предметам нужна помощь', 'какие предметы подтянуть'],
  competences: ['по каким предметам можете помочь', 'чему можете научить', 'ваши сильные стороны'],
  interests: ['чем увлекаетесь', 'ваши увлечения', 'чем занимаетесь в свободное время'],
  availability: ['когда удобно встречаться', 'удобное время', 'в какие дни свободны', 'когда вам удобно'],
  formats: ['как удобно встречаться', 'формат участия'],
  capacity: ['сколько человек готовы взять', 'скольким готовы помогать'],
  languages: ['на каких языках говорите'],
}

/** All places a column of answers to this questionnaire may go, questions first, in the order they are asked. */
export function foreignTargets(questionnaire: Questionnaire, published: Published): ForeignTarget[] {
  const feeds = new Map(questionsOf(questionnaire).map(question => [question.id, question]))
  const base = questionnaire.about
  const columns: Readonly<Record<string, Column>> = base === null ? {} : tables[base].columns
  // «Наставник» alone heads many a column that holds no name.
  const wholeName =
    base === null ? [] : (targetsOf(base)[0]?.synonyms ?? []).filter(name => /^ф ?и ?о/.test(name))
  const asked = publishedQuestions(published)
    .filter(({ id }) => id !== '')
    .flatMap(question => {
      const source = feeds.get(question.id)
      const key = columnOf(source)
      const column = columns[key]
      const names = [
        ...(source && source.title !== question.title ? [source.title] : []),
        ...(column ? [column.title, ...(column.synonyms ?? [])] : []),
        ...(spoken[key] ?? []),
        ...(key === 'fullName' ? wholeName : []),
      ]
      return placesOf(question).map(place => ({
        ...place,
        names: place.number === 1 ? names : [],
        question,
        column: key,
      }))
    })
    .map(({ number, ...target }) => target)
  const byParts = ['lastName', 'firstName'].every(key => asked.some(({ column }) => column === key))
  return [
    ...asked,
    ...(byParts ? [{ ...nameTarget, names: [...nameTarget.names, ...wholeName] }] : []),
    ...placeTargets,
  ]
}

const columnOf = (question: Question | undefined): string =>
  question?.feeds.to === 'column' ? question.feeds.key : ''

/** A ranking takes a column for each place; the key of the first is the question's own and may hold the whole list. */
function placesOf({ id, title, kind, places: last = 1 }: PublishedQuestion) {
  if (kind !== 'ranking') return [{ key: id, title, number: 1 }]
  return Array.from({ length: last }, (_, at) => ({
    key: at === 0 ? id : `${id}#${at + 1}`,
    title: `${title}: ${at + 1}-е место`,
    number: at + 1,
  }))
}
