import type { Published } from '#shared/questionnaires/published.ts'
import type { AnswerKind, Feeds, Question, Questionnaire } from '#shared/questionnaires/questionnaire.ts'

const question = (
  id: string,
  title: string,
  answer: AnswerKind,
  feeds: Feeds = { to: 'response' },
): Question => ({
  id,
  title,
  answer,
  feeds,
  required: false,
})
const column = (key: string): Feeds => ({ to: 'column', key })

/** An application of a mentee, small, with a question of every kind. */
export const menteeAsked: Questionnaire = {
  id: 'application.mentee.trial',
  kind: 'application',
  audience: 'mentee',
  form: null,
  about: 'mentees',
  identity: 'named',
  title: 'Анкета наставляемого',
  intro: '',
  thanks: '',
  steps: [
    {
      title: 'О себе',
      questions: [
        question('last', 'Фамилия', { kind: 'text' }, column('lastName')),
        question('first', 'Имя', { kind: 'text' }, column('firstName')),
        question('middle', 'Отчество', { kind: 'text' }, column('middleName')),
        question('class', 'В каком вы классе?', { kind: 'schoolClass' }, column('schoolClass')),
        question('born', 'Когда вы родились?', { kind: 'date' }, column('birthDate')),
        question('contact', 'Как с вами связаться?', { kind: 'text' }, column('contact')),
        question('request', 'В чём нужна помощь?', { kind: 'text', long: true }, column('request')),
        question(
          'needs',
          'Какие предметы хочется подтянуть?',
          { kind: 'several', options: { fixed: {} } },
          column('needs'),
        ),
        question('before', 'Был ли у вас наставник раньше?', { kind: 'yesNo' }),
        question('mood', 'Насколько вам нравится в школе?', { kind: 'scale', ends: ['совсем нет', 'очень'] }),
        question('choice', 'С кем хотели бы работать?', { kind: 'ranking', places: 3 }, { to: 'votes' }),
      ],
    },
  ],
}

const options: Record<string, string[]> = {
  needs: ['Математика', 'Русский язык', 'Чтение, письмо и речь'],
  choice: ['Рудь Соня', 'Ильин Пётр', 'Садыкова Алина'],
}

export const published: Published = {
  questionnaire: menteeAsked.id,
  version: 1,
  title: menteeAsked.title,
  intro: '',
  thanks: '',
  notice: { text: '', url: '' },
  personal: false,
  steps: menteeAsked.steps.map(({ title, questions }) => ({
    title,
    questions: questions.map(({ id, title, required, answer }) => ({
      id,
      title,
      hint: '',
      required,
      kind: answer.kind === 'text' && answer.long ? ('longText' as const) : answer.kind,
      options: options[id] ?? [],
      ...(answer.kind === 'ranking' && { places: answer.places, people: ['м1', 'м2', 'м3'] }),
    })),
  })),
}
