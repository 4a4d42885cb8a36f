import { ask, askOpen, optional, response, scale, text, yesNo } from './ask.ts'
import type { Audience, Question, Questionnaire, QuestionnaireKind, Step } from './questionnaire.ts'
import { measureId } from './surveys.ts'

const unnamed = (
  kind: QuestionnaireKind,
  audience: Audience,
  words: Pick<Questionnaire, 'title' | 'intro' | 'thanks'>,
  steps: readonly Step[],
): Questionnaire => ({
  id: `${kind}.${audience}`,
  kind,
  audience,
  form: null,
  about: null,
  identity: 'none',
  ...words,
  steps,
})

const rated = (audience: Audience, id: string, title: string, ends: string): Question =>
  ask(id, title, scale(ends), { to: 'measure', measure: measureId('feedback', audience, id) })
const said = (kind: QuestionnaireKind, audience: Audience, id: string, title: string): Question =>
  ask(id, title, yesNo, { to: 'measure', measure: measureId(kind, audience, id) })

const request = (audience: 'pupil' | 'teacher'): Questionnaire =>
  unnamed(
    'request',
    audience,
    {
      title: `Предварительный опрос: ${audience === 'pupil' ? 'обучающиеся' : 'педагоги'}`,
      intro:
        'Школа выбирает, какой будет программа наставничества. Расскажите, что нужно вам. Имя указывать не нужно.',
      thanks: 'Ответы сохранены. По ним школа решит, какие формы наставничества выбрать.',
    },
    [
      {
        title: 'Помощь вам',
        questions: [
          said('request', audience, 'wantMentor', 'Хотели бы вы, чтобы вам помогал наставник?'),
          ask(
            'needs',
            'С чем вам нужна помощь?',
            { kind: 'several', options: { dictionary: 'competence' } },
            response,
            optional,
          ),
          ask(
            'from',
            'Кто мог бы быть вашим наставником?',
            {
              kind: 'several',
              options: {
                fixed:
                  audience === 'pupil'
                    ? {
                        pupil: 'ученик нашей школы',
                        teacher: 'учитель',
                        student: 'студент или выпускник',
                        worker: 'специалист предприятия',
                      }
                    : {
                        teacher: 'опытный коллега',
                        peer: 'коллега, который владеет новыми технологиями',
                        veteran: 'ветеран педагогического труда',
                      },
              },
            },
            response,
            optional,
          ),
          askOpen('problem', 'Что сейчас даётся вам труднее всего?'),
        ],
      },
      {
        title: 'Ваша помощь',
        questions: [
          said('request', audience, 'beMentor', 'Хотели бы вы сами стать наставником?'),
          ask(
            'offers',
            'В чём вы могли бы помочь?',
            { kind: 'several', options: { dictionary: 'competence' } },
            response,
            optional,
          ),
          ...(audience === 'pupil'
            ? [
                ask('classNumber', 'В каком вы классе?', { kind: 'number', min: 1, max: 11 }, response, {
                  ...optional,
                  hint: 'Только число, без буквы',
                }),
              ]
            : []),
        ],
      },
    ],
  )

const feedbackWords = (title: string): Pick<Questionnaire, 'title' | 'intro' | 'thanks'> => ({
  title,
  intro: 'Несколько вопросов о программе наставничества. Имя указывать не нужно.',
  thanks: 'Отзыв сохранён. Он поможет сделать программу лучше.',
})

const feedback: Questionnaire[] = [
  unnamed('feedback', 'parent', feedbackWords('Отзыв родителя (законного представителя)'), [
    {
      title: 'Ваш отзыв',
      questions: [
        rated('parent', 'informed', 'Насколько понятно школа рассказала вам о программе?', 'понятно'),
        rated('parent', 'useful', 'Насколько полезна программа вашему ребёнку?', 'полезна'),
        said('feedback', 'parent', 'changes', 'Видите ли вы перемены к лучшему?'),
        said('feedback', 'parent', 'goOn', 'Хотите ли вы, чтобы ребёнок и дальше участвовал в программе?'),
        askOpen('words', 'Что понравилось и что можно сделать лучше?'),
      ],
    },
  ]),
  unnamed('feedback', 'classTeacher', feedbackWords('Отзыв классного руководителя'), [
    {
      title: 'Ваш отзыв',
      questions: [
        rated('classTeacher', 'useful', 'Насколько полезна программа вашему классу?', 'полезна'),
        rated(
          'classTeacher',
          'study',
          'Насколько лучше стали учиться участники программы?',
          'совсем не лучше|намного лучше',
        ),
        rated(
          'classTeacher',
          'together',
          'Насколько дружнее стал класс?',
          'совсем не дружнее|намного дружнее',
        ),
        rated(
          'classTeacher',
          'curator',
          'Насколько хорошо куратор сообщает вам о ходе программы?',
          'очень плохо|очень хорошо',
        ),
        askOpen('words', 'Что изменилось и что можно сделать лучше?'),
      ],
    },
  ]),
  unnamed('feedback', 'partner', feedbackWords('Отзыв партнёра'), [
    {
      title: 'Ваш отзыв',
      questions: [
        ask('organisation', 'Какую организацию вы представляете?', text, response, optional),
        rated(
          'partner',
          'organised',
          'Насколько хорошо школа организовала совместную работу?',
          'очень плохо|очень хорошо',
        ),
        rated('partner', 'useful', 'Насколько полезно сотрудничество вашей организации?', 'полезно'),
        said('feedback', 'partner', 'goOn', 'Готовы ли вы сотрудничать дальше?'),
        askOpen('words', 'Что получилось и что можно сделать лучше?'),
      ],
    },
  ]),
]

/** Filled in without a name: what the school asks before it begins, and what those around the pairs say (положение, п. 5.1, Приложение 1, этапы 1 и 7). */
export const fromOthers: readonly Questionnaire[] = [request('pupil'), request('teacher'), ...feedback]
