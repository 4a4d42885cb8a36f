import { ask, askColumn, longText, optional, text } from './ask.ts'
import type { AnswerKind, Question, Step } from './questionnaire.ts'

const number = (min: number, max: number): AnswerKind => ({ kind: 'number', min, max })
const several = (
  dictionary: 'competence' | 'interest' | 'availability' | 'format' | 'language',
): AnswerKind => ({
  kind: 'several',
  options: { dictionary },
})

/** Whose name is asked: one's own, or that of somebody in the genitive: «ученика». */
const names = (whose = ''): Question[] => [
  askColumn('lastName', whose === '' ? 'Ваша фамилия' : `Фамилия ${whose}`, text),
  askColumn('firstName', whose === '' ? 'Ваше имя' : `Имя ${whose}`, text),
  askColumn('middleName', whose === '' ? 'Ваше отчество' : `Отчество ${whose}`, text, {
    ...optional,
    hint: 'Если есть',
  }),
]

const schoolClass = (title: string): Question => askColumn('schoolClass', title, { kind: 'schoolClass' })
const post = (title: string, hint = ''): Question =>
  askColumn('post', title, text, hint === '' ? {} : { hint })

/** What a person is, as far as questions go. */
export type Walk = 'pupil' | 'teacher' | 'student' | 'graduate' | 'worker'

/** Where one studies or works. */
const place: Record<Walk, Question> = {
  pupil: schoolClass('Ваш класс'),
  teacher: post('Ваша должность', 'Например, учитель физики'),
  student: post('Где вы учитесь', 'Колледж или вуз, курс и группа'),
  graduate: post('Где вы учитесь или работаете', 'Колледж, вуз или место работы'),
  worker: post('Место работы и должность'),
}

const placeTitle: Record<Walk, string> = {
  pupil: 'Класс и связь',
  teacher: 'Работа и связь',
  student: 'Учёба и связь',
  graduate: 'Дело и связь',
  worker: 'Работа и связь',
}

/** Columns that are a person's name: left out where everybody has a link of their own. */
export const nameKeys: readonly string[] = ['lastName', 'firstName', 'middleName']

/** Who answers: the name and what tells namesakes apart. */
export const whoStep = (walk: Walk): Step => ({ title: 'Кто отвечает', questions: [...names(), place[walk]] })

/** Who answers, whatever they are: a class is for pupils only. */
export const nameStep: Step = {
  title: 'Кто отвечает',
  questions: [
    ...names(),
    { ...schoolClass('Ваш класс'), ...optional, hint: 'Если вы учитесь в школе, например 8 «А»' },
  ],
}

const contact = (walk: Walk): Question =>
  askColumn('contact', 'Телефон или почта для связи', text, {
    sensitive: true,
    ...(walk === 'pupil' ? { hint: 'Если вам нет 18 лет, укажите телефон или почту родителя' } : {}),
  })
const birthDate = (walk: Walk): Question =>
  askColumn(
    'birthDate',
    'Дата рождения',
    { kind: 'date' },
    {
      sensitive: true,
      ...(walk === 'teacher' || walk === 'worker' ? optional : {}),
    },
  )
const gender = askColumn(
  'gender',
  'Ваш пол',
  { kind: 'choice', options: { column: 'gender' } },
  { ...optional, hint: 'Чтобы верно написать ваше имя в документах' },
)

const aboutStep = (): Step => ({ title: 'Как вас зовут', questions: [...names(), gender] })

const interests = askColumn('interests', 'Чем вы увлекаетесь?', several('interest'), optional)

const meetingsStep: Step = {
  title: 'Когда и как встречаться',
  questions: [
    askColumn('availability', 'Когда вам удобно встречаться?', several('availability')),
    askColumn('formats', 'Как вам удобно встречаться?', several('format')),
    askColumn('languages', 'На каких языках вам удобно разговаривать?', several('language'), optional),
    askColumn(
      'insistsOn',
      'На чём вы настаиваете?',
      { kind: 'choice', options: { column: 'insistsOn' } },
      { ...optional, hint: 'Если готовы подстроиться, пропустите вопрос' },
    ),
  ],
}

const request = (title: string, hint = 'Напишите своими словами, в одном-двух предложениях'): Question =>
  askColumn('request', title, longText, { hint })
const needs = askColumn('needs', 'Отметьте, с чем помочь в первую очередь', several('competence'), optional)

/** Steps of a mentee's application. */
export const menteeSteps = (walk: Walk): Step[] => [
  aboutStep(),
  {
    title: placeTitle[walk],
    questions: [
      place[walk],
      ...(walk === 'teacher'
        ? [
            askColumn('experience', 'Педагогический стаж, полных лет', number(0, 60), {
              hint: 'Если стажа пока нет, напишите 0',
            }),
          ]
        : []),
      birthDate(walk),
      contact(walk),
    ],
  },
  {
    title: 'В чём нужна помощь',
    questions: [request('В чём вам нужна помощь наставника?'), needs, interests],
  },
  meetingsStep,
]

const noGroup = { ...optional, hint: 'Если не готовы вести группу, пропустите вопрос' }

/** Steps of a mentor's application; `classes`: mentees are pupils of classes to choose from. */
export const mentorSteps = (walk: Walk, classes: boolean): Step[] => [
  aboutStep(),
  {
    title: placeTitle[walk],
    questions: [
      place[walk],
      askColumn('category', 'Кто вы?', { kind: 'choice', options: { dictionary: 'category' } }),
      ...(walk === 'teacher' || walk === 'worker'
        ? [askColumn('employee', 'Работаете ли вы сейчас в нашей школе?', { kind: 'yesNo' })]
        : []),
      birthDate(walk),
      contact(walk),
    ],
  },
  {
    title: 'Чем вы поможете',
    questions: [
      askColumn('competences', 'В чём вы можете помочь?', several('competence')),
      askColumn('achievements', 'Какие ваши достижения помогут в этой работе?', longText, {
        ...optional,
      }),
      interests,
      ask('motive', 'Почему вы хотите стать наставником?', longText, undefined, optional),
    ],
  },
  {
    title: 'Кого вы готовы вести',
    questions: [
      askColumn('capacity', 'Скольких наставляемых вы готовы вести одновременно?', number(1, 10), optional),
      ...(classes
        ? [
            askColumn(
              'classFrom',
              'Самый младший класс, с которым вы готовы работать',
              number(1, 11),
              optional,
            ),
            askColumn(
              'classTo',
              'Самый старший класс, с которым вы готовы работать',
              number(1, 11),
              optional,
            ),
          ]
        : []),
      askColumn('groupFrom', 'Наименьшее число человек в группе', number(2, 50), noGroup),
      askColumn('groupTo', 'Наибольшее число человек в группе', number(2, 50), noGroup),
    ],
  },
  meetingsStep,
]

interface Referral {
  /** Who is referred, in the genitive. */
  whose: string
  of: 'pupil' | 'teacher'
  request: string
  /** Extra questions about what is known. */
  more?: readonly Question[]
  groundsRequired: boolean
}

/** Steps of a referral: who refers, whom, why. */
export const referralSteps = ({
  whose,
  of,
  request: words,
  more = [],
  groundsRequired,
}: Referral): Step[] => [
  {
    title: 'Кто представляет',
    questions: [ask('source', 'Ваши фамилия, имя и отчество', text, { to: 'source' }), ...more],
  },
  {
    title: 'Кому нужен наставник',
    questions: [
      ...names(whose),
      ...(of === 'pupil'
        ? [schoolClass(`Класс ${whose}`)]
        : [
            post('Должность педагога', 'Например, учитель физики'),
            askColumn('experience', 'Педагогический стаж, полных лет', number(0, 60), optional),
          ]),
    ],
  },
  {
    title: 'Какая помощь нужна',
    questions: [
      request(words),
      needs,
      askColumn(
        'grounds',
        'Почему нужен наставник?',
        { kind: 'several', options: { dictionary: 'ground', for: of } },
        {
          sensitive: true,
          required: groundsRequired,
          hint: groundsRequired
            ? 'Ответ увидит только куратор'
            : 'Отвечать не обязательно. Ответ увидит только куратор',
        },
      ),
      askColumn('note', 'Что ещё важно знать куратору?', longText, {
        ...optional,
        sensitive: true,
        hint: 'Ответ увидит только куратор. Диагнозы не пишите',
      }),
    ],
  },
]
