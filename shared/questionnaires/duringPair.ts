import { ask, askOpen, longText, optional, response, scale, text, yesNo } from './ask.ts'
import { nameStep } from './person.ts'
import {
  audiences,
  type Question,
  type Questionnaire,
  type QuestionnaireKind,
  type Step,
} from './questionnaire.ts'
import { measureId, satisfied } from './surveys.ts'

type Role = 'mentor' | 'mentee'

const both = (make: (role: Role) => Questionnaire): Questionnaire[] => [make('mentor'), make('mentee')]
const of = (role: Role): string => (role === 'mentor' ? 'наставника' : 'наставляемого')

const questionnaire = (
  kind: QuestionnaireKind,
  role: Role,
  words: Pick<Questionnaire, 'title' | 'intro' | 'thanks'>,
  steps: readonly Step[],
  identity: Questionnaire['identity'] = 'named',
): Questionnaire => ({
  id: `${kind}.${role}`,
  kind,
  audience: role,
  form: null,
  about: identity === 'none' ? null : role === 'mentor' ? 'mentors' : 'mentees',
  identity,
  ...words,
  steps: identity === 'named' ? [nameStep, ...steps] : steps,
})

const rated = (kind: string, role: Role, id: string, title: string, ends: string): Question =>
  ask(id, title, scale(ends), { to: 'measure', measure: measureId(kind, role, id) })

const chosen = (id: string, title: string, places: number, feeds = response): Question =>
  ask(id, title, { kind: 'ranking', places }, feeds, optional)

/** Whom people would like to work with, after the meeting of the whole group (положение, Приложение 1, этап 5). */
const preferences = both(role =>
  questionnaire(
    'preferences',
    role,
    {
      title: `Выбор после групповой встречи: отвечает ${audiences[role]}`,
      intro:
        role === 'mentor'
          ? 'Вы познакомились с наставляемыми. Назовите тех, с кем хотели бы работать, начиная с самого подходящего.'
          : 'Вы познакомились с наставниками. Назовите тех, с кем хотели бы работать, начиная с самого подходящего.',
      thanks: 'Выбор сохранён. Куратор учтёт его, когда будет составлять пары.',
    },
    [
      {
        title: 'Ваш выбор',
        questions: [
          {
            ...chosen(
              'votes',
              role === 'mentor'
                ? 'С кем из наставляемых вы хотели бы работать?'
                : 'С кем из наставников вы хотели бы работать?',
              5,
              { to: 'votes' },
            ),
            required: true,
          },
          ...(role === 'mentor'
            ? [
                chosen('canHelp', 'Кому вы сможете помочь в том, что хорошо знаете?', 3),
                chosen('withProject', 'С кем вы сможете сделать общий проект?', 3),
              ]
            : [chosen('toGoal', 'Кто поможет вам достичь вашей цели?', 3)]),
        ],
      },
    ],
  ),
)

const agreements = both(role =>
  questionnaire(
    'agreement',
    role,
    {
      title: `Ответ ${of(role)} на предложение о паре`,
      intro:
        'Куратор сообщил вам, с кем предлагает работать. Участие добровольное: можно согласиться, а можно и отказаться.',
      thanks: 'Ответ сохранён. Если передумаете, скажите об этом куратору.',
    },
    [
      {
        title: 'Ваш ответ',
        questions: [
          ask('agree', 'Готовы ли вы работать в этой паре или группе?', yesNo, { to: 'agreement' }),
          ask(
            'whom',
            'Если вам предложили несколько человек, напишите, о ком ваш ответ',
            text,
            response,
            optional,
          ),
          askOpen('why', 'Если не готовы, напишите, что вас останавливает', 'Ответ увидит только куратор'),
        ],
      },
    ],
    'link',
  ),
)

const interim = both(role =>
  questionnaire(
    'interim',
    role,
    {
      title: `Промежуточный отзыв ${of(role)}`,
      intro: 'Несколько вопросов о том, как идёт работа.',
      thanks: 'Ответы сохранены. Если нужна помощь, куратор свяжется с вами.',
    },
    [
      {
        title: 'Как идёт работа',
        questions: [
          rated(
            'interim',
            role,
            'comfort',
            `Насколько легко вам общаться с ${role === 'mentor' ? 'наставляемым' : 'наставником'}?`,
            'очень трудно|очень легко',
          ),
          rated('interim', role, 'meetings', 'Насколько полезны ваши встречи?', 'полезны'),
          rated(
            'interim',
            role,
            'progress',
            'Насколько вы продвинулись к цели?',
            'совсем нет|цель достигнута',
          ),
          askOpen('words', 'Что стоит изменить и чем вам помочь?'),
        ],
      },
    ],
  ),
)

const satisfaction = both(role =>
  questionnaire(
    'satisfaction',
    role,
    {
      title: `Удовлетворённость ${of(role)}`,
      intro: 'Несколько вопросов о том, довольны ли вы программой.',
      thanks: 'Ответы сохранены. Они помогут сделать программу лучше.',
    },
    [
      {
        title: 'Ваша оценка',
        questions: [
          satisfied,
          rated(
            'satisfaction',
            role,
            'organised',
            'Насколько хорошо организована программа?',
            'очень плохо|очень хорошо',
          ),
          rated('satisfaction', role, 'curator', 'Насколько полезна помощь куратора?', 'полезна'),
          askOpen('improve', 'Что можно сделать лучше?'),
        ],
      },
    ],
  ),
)

/** Statements for the curator's analysis of a form (положение, п. 5.1, 8.1). */
const swot = both(role =>
  questionnaire(
    'swot',
    role,
    {
      title: `Суждения ${of(role)} о программе`,
      intro:
        'Что помогает программе и что ей мешает? Имя указывать не нужно. Можно ответить не на все вопросы.',
      thanks: 'Ответы сохранены. Куратор учтёт их, когда будет подводить итоги.',
    },
    [
      {
        title: 'Внутри программы',
        questions: [
          ask('form', 'О какой форме наставничества вы пишете?', {
            kind: 'choice',
            options: { dictionary: 'form' },
          }),
          ask('strengths', 'Что в программе получается хорошо?', longText, response, optional),
          ask('weaknesses', 'Что в программе мешает или не получается?', longText, response, optional),
        ],
      },
      {
        title: 'Вокруг программы',
        questions: [
          ask('opportunities', 'Кто и что вне школы может помочь программе?', longText, response, optional),
          ask('threats', 'Что вне школы может помешать программе?', longText, response, optional),
        ],
      },
    ],
    'none',
  ),
)

/** What participants fill in around their pair; of no one form. */
export const duringPair: readonly Questionnaire[] = [
  ...preferences,
  ...agreements,
  ...interim,
  ...satisfaction,
  ...swot,
]
