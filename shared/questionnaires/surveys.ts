import { ask, askOpen, optional, response, scale, text, yesNo } from './ask.ts'
import { parameters } from './parameters.ts'
import { whoStep } from './person.ts'
import type { AnswerKind, Question, Questionnaire, Step } from './questionnaire.ts'
import { type FormName, formNames, roles } from './roles.ts'
import { type Item, type ItemId, surveyItems } from './surveyItems.ts'

type Role = 'mentor' | 'mentee'
type Moment = 'first' | 'repeat'

/** Titles of steps and the questions in them, by ID, parted by spaces. */
type Layout = readonly (readonly [title: string, items: string])[]

const menteeOwn: Record<FormName, Readonly<Record<Moment, Layout>>> = {
  pupilPupil: { first: [], repeat: [] },
  teacherTeacher: { first: [], repeat: [] },
  studentPupil: both([['Учёба дальше', 'entry jointProject']]),
  employerPupil: both([['Профессия', 'visits trade wishTrade jointProject']]),
  employerStudent: {
    first: [['Работа и практика', 'theory practice practiceStay ready']],
    repeat: [['Работа и практика', 'theory practice practiceStay ready employ']],
  },
  teacherPupil: both([['Учёба', 'lessons homework']]),
}
function both(layout: Layout): Record<Moment, Layout> {
  return { first: layout, repeat: layout }
}

const ofPupil = {
  first: (own: Layout): Layout => [
    ['Чего вы ждёте', 'effect need comfort support safety'],
    ['Встречи и правила', 'personal group events rules clear'],
    ...own,
  ],
  repeat: (own: Layout): Layout => [
    ['Общение с наставником', 'comfort support safety clear'],
    ['Встречи и помощь', 'personal group plan help'],
    ...own,
    ['Итоги', 'together result hopesMet success'],
    ['Новые интересы', 'news book beyond project'],
    ['Планы', 'future careers sport culture mentorToo'],
  ],
}

const layouts: Record<
  'mentor' | 'mentee',
  Record<'teachers' | 'others', Record<Moment, (own: Layout) => Layout>>
> = {
  mentee: {
    others: ofPupil,
    teachers: {
      first: () => [
        ['Чего вы ждёте', 'effect comfort arrival adaptation'],
        ['Знания и навыки', 'skills theory practice programme often'],
        ['Что для вас важно', 'supportMatters togetherMatters'],
      ],
      repeat: () => [
        ['Начало работы', 'comfort arrival adaptation programme'],
        ['Знания и навыки', 'skills theory practice often'],
        ['Итоги', 'supportMatters togetherMatters result hopesMet'],
        ['Что дальше', 'stay mentorToo'],
      ],
    },
  },
  mentor: {
    others: {
      first: own => [
        ['Чего вы ждёте', 'worth comfort benefit together'],
        ['Встречи', 'organise personal group involved'],
        ...own,
      ],
      repeat: own => [
        ['Работа с наставляемым', 'comfort involved leading together'],
        ['Встречи и план', 'personal group planned done'],
        ...own,
        ['Итоги', 'benefit events result hopesMet'],
        ['Обучение', 'trained trainedClear'],
      ],
    },
    teachers: {
      first: () => [
        ['Чего вы ждёте', 'worth comfort together organise involved'],
        ['Знания и навыки', 'gainTheory gainPractice ownProgramme often'],
      ],
      repeat: () => [
        ['Работа с наставляемым', 'comfort organise involved together'],
        ['Знания и навыки', 'gainTheory gainPractice ownProgramme often'],
        ['Итоги', 'result hopesMet trained trainedClear'],
      ],
    },
  },
}
const mentorOwn: Partial<Record<FormName, Layout>> = {
  studentPupil: [['Общее дело', 'studyTalk jointProject']],
  employerPupil: [['Общее дело', 'visits jointProject']],
  employerStudent: [['Знания и навыки', 'gainTheory gainPractice practiceStay']],
}

const often: AnswerKind = {
  kind: 'choice',
  options: {
    fixed: { veryOften: 'очень часто', often: 'часто', seldom: 'редко', once: '1–2 раза', never: 'никогда' },
  },
}

/** The ID of the measure that an item of the surveys is counted under. */
export const measureId = (moment: string, role: string, item: string): string => `${moment}.${role}.${item}`

function question(id: string, moment: Moment, role: Role): Question {
  const item: Item = surveyItems[id as ItemId]
  const [words = '', ends = ''] = item[moment] ?? []
  const title = words.replace('{кем}', role === 'mentor' ? 'наставляемым' : 'наставником')
  if (item.kind === 'often') return ask(id, title, often)
  return ask(id, title, item.kind === 'yesNo' ? yesNo : scale(ends), {
    to: 'measure',
    measure: measureId(moment, role, id),
  })
}

const steps = (layout: Layout, moment: Moment, role: Role): Step[] =>
  layout.map(([title, items]) => ({
    title,
    questions: items.split(' ').map(id => question(id, moment, role)),
  }))

/** Whether the person is satisfied: «Удовлетворён» of «Анкеты» (положение, п. 8.3). */
export const satisfied = ask('satisfied', 'Довольны ли вы участием в программе?', yesNo, { to: 'satisfied' })

const beginning: Step = {
  title: 'Ваш опыт',
  questions: [
    ask('before', 'Участвовали ли вы раньше в программе наставничества?', yesNo),
    ask('where', 'Если участвовали, то где?', text, response, optional),
  ],
}

const inOwnWords = (moment: Moment, form: FormName, role: Role): Step =>
  moment === 'first'
    ? {
        title: 'В заключение',
        questions: [
          askOpen('hopes', 'Чего вы ждёте от программы и от себя в ней?'),
          askOpen('values', 'Что в такой работе для вас особенно ценно?'),
          ...(form === 'teacherTeacher'
            ? [
                askOpen(
                  'worries',
                  role === 'mentee'
                    ? 'Что в работе беспокоит вас больше всего?'
                    : 'Что, по-вашему, будет самым трудным?',
                ),
              ]
            : []),
          ask('glad', 'Рады ли вы участвовать в программе?', yesNo, {
            to: 'measure',
            measure: measureId('first', role, 'glad'),
          }),
        ],
      }
    : {
        title: 'В заключение',
        questions: [
          askOpen('hoped', 'Чего вы ждали от программы?'),
          askOpen('valued', 'Что было особенно ценным?'),
          askOpen('lacked', 'Чего не хватило?'),
          satisfied,
          question('goOn', 'repeat', role),
        ],
      }

const words: Record<Moment, Pick<Questionnaire, 'intro' | 'thanks'>> = {
  first: {
    intro:
      'Ответьте на вопросы до начала встреч: потом будет видно, что изменилось. Верных и неверных ответов нет.',
    thanks: 'Ответы сохранены. Когда программа закончится, мы спросим ещё раз и сравним.',
  },
  repeat: {
    intro: 'Программа подходит к концу. Расскажите, как прошла работа. Верных и неверных ответов нет.',
    thanks: 'Ответы сохранены. Они помогут сделать следующую программу лучше.',
  },
}

const survey = (moment: Moment, role: Role, form: FormName): Questionnaire => {
  const walk = roles[form][role]
  const layout = layouts[role][form === 'teacherTeacher' ? 'teachers' : 'others'][moment]
  return {
    id: `${moment}.${role}.${form}`,
    kind: moment,
    audience: role,
    form: `form.${form}`,
    about: role === 'mentor' ? 'mentors' : 'mentees',
    identity: 'named',
    title: `${moment === 'first' ? 'Первый' : 'Повторный'} опрос ${role === 'mentor' ? 'наставника' : 'наставляемого'}`,
    ...words[moment],
    steps: [
      whoStep(walk),
      ...(moment === 'first' ? [beginning] : []),
      ...steps(layout(role === 'mentor' ? (mentorOwn[form] ?? []) : menteeOwn[form][moment]), moment, role),
      { title: 'О вас сейчас', questions: parameters[walk] },
      inOwnWords(moment, form, role),
    ],
  }
}

/** The first and the repeat survey of both roles for every form. */
export const surveyQuestionnaires: readonly Questionnaire[] = formNames.flatMap(form =>
  (['first', 'repeat'] as const).flatMap(moment =>
    (['mentor', 'mentee'] as const).map(role => survey(moment, role, form)),
  ),
)
