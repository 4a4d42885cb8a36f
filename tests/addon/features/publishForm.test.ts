import { describe, expect, test } from 'vitest'
import { publishForm } from '#addon/features/publishForm.ts'
import { readPublished } from '#addon/features/readPublished.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { publishedQuestions } from '#shared/questionnaires/published.ts'
import { type School, school } from '#tests/school/build.ts'
import { given } from './given.ts'

const named = () =>
  school().setting({ schoolShort: 'Лицей № 2', noticeUrl: 'https://school.example.ru/data' })
const people = () => named().mentor('Иванова Анна').mentor('Тихонова Дарья').mentee('Лисин Артём')

type Input = Parameters<typeof publishForm.run>[0]['input']
const run = (programme: School, input: Partial<Input> & { questionnaire: string }) =>
  publishForm.run(given(programme.build(), { form: null, personal: false, ...input }))

function done(programme: School, input: Partial<Input> & { questionnaire: string }) {
  const outcome = run(programme, input)
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  const [edit] = outcome.edits ?? []
  return { ...outcome, row: edit?.set as Partial<ValuesOf<'webForms'>> }
}
const asked = (row: Partial<ValuesOf<'webForms'>>) => {
  const published = readPublished(row.definition ?? '')
  return published === null ? [] : publishedQuestions(published)
}

test('анкета ждёт публикации со своими вопросами и версией', () => {
  const { row, view, said } = done(named(), { questionnaire: 'application.mentor.pupilPupil' })
  expect(row).toMatchObject({
    title: 'Анкета наставника: форма «ученик – ученик»',
    form: 'form.pupilPupil',
    version: 1,
    state: 'publishing',
    channel: 'form',
    personal: false,
    questionnaire: 'application.mentor.pupilPupil',
  })
  expect(asked(row).length).toBe(view.questions)
  expect(view.remarks).toEqual([])
  expect(said).toBe('«Анкета наставника: форма „ученик – ученик“»: версия 1 готова к публикации')
})

test('анкету для всех форм можно дать одной', () => {
  const { row } = done(named(), {
    questionnaire: 'interim.mentee',
    form: 'form.teacherPupil',
    personal: true,
  })
  expect(row).toMatchObject({ form: 'form.teacherPupil', personal: true })
  expect(row.title).toContain('учитель – ученик')
})

test('выбирают из тех, кто был; не отмечен никто – из всех, кто есть в форме', () => {
  const present = [people().build().mentors[1]?.id ?? '']
  const one = done(people(), { questionnaire: 'preferences.mentee', metOn: '20.11.2026', present })
  expect(one.row.metOn).toBe(day('2026-11-20'))
  expect(asked(one.row).find(({ kind }) => kind === 'ranking')?.people).toEqual(present)
  const all = done(
    people()
      .mentor('Архивная Нина', { status: 'archived' })
      .mentor('Чужой Олег', { forms: ['form.employerPupil'] }),
    { questionnaire: 'preferences.mentee', form: 'form.teacherPupil' },
  )
  expect(asked(all.row).find(({ kind }) => kind === 'ranking')?.options).toEqual([
    'Иванова Анна',
    'Тихонова Дарья',
  ])
})

test('кто отозвал согласие, того имени другие не увидят', () => {
  const left = people().row('participantDocuments', {
    person: people().build().mentors[0]?.id ?? '',
    kind: 'consent',
    signedOn: day('2026-09-01'),
    withdrawnOn: day('2026-11-01'),
  })
  const votes = { questionnaire: 'preferences.mentee', form: 'form.teacherPupil' }
  const { row } = done(left, votes)
  expect(asked(row).find(({ kind }) => kind === 'ranking')?.options).toEqual(['Тихонова Дарья'])
  const marked = run(left, { ...votes, present: left.build().mentors.map(({ id }) => id) })
  expect(isRefused(marked) && marked.refusal).toMatchObject({
    message: 'Иванова Анна: согласие на обработку данных отозвано 01.11.2026',
    at: 'present',
  })
})

const application = 'application.mentee.pupilPupil'
const given1 = (state: ValuesOf<'webForms'>['state'], set: Partial<ValuesOf<'webForms'>> = {}) =>
  named().row('webForms', {
    id: 'фа-старая',
    title: 'Анкета наставляемого',
    questionnaire: application,
    form: 'form.pupilPupil',
    version: 3,
    channel: 'form',
    publishedOn: day('2026-10-01'),
    state,
    ...set,
  })

test('новая версия заменяет открытую, закрытая ей не мешает', () => {
  expect(done(given1('open'), { questionnaire: application, replaces: 'фа-старая' })).toMatchObject({
    view: { version: 4, replaces: 'Анкета наставляемого' },
  })
  expect(done(given1('closed'), { questionnaire: application }).view).toMatchObject({
    version: 4,
    replaces: '',
  })
})

describe('отказы называют, чего не хватает', () => {
  const votes = { questionnaire: 'preferences.mentee' }
  test.each([
    ['нет названия школы', school(), { questionnaire: application }, 'Не указано краткое название школы'],
    ['нет такой анкеты', named(), { questionnaire: 'нет' }, 'Такой анкеты нет'],
    ['нет такой формы', named(), { ...votes, form: 'form.none' }, 'Такой формы наставничества нет'],
    [
      'запись другого справочника',
      named(),
      { ...votes, form: 'category.teacher' },
      'Такой формы наставничества нет',
    ],
    ['день, которого нет', people(), { ...votes, metOn: '31.02.2026' }, 'Дата встречи: '],
    [
      'на встрече никого',
      people(),
      { ...votes, present: [] },
      'Выбирать не из кого: наставников на встрече нет',
    ],
    ['в базе никого', named(), votes, 'Выбирать не из кого'],
    [
      'отмечен тот, кого нет',
      people(),
      { ...votes, present: ['м-нет'] },
      'Кого-то из отмеченных больше нет в базе',
    ],
    [
      'каждому там, где без имени',
      named(),
      { questionnaire: 'swot.mentor', personal: true },
      'ссылка каждому здесь невозможна',
    ],
    [
      'публикация начата',
      given1('publishing'),
      { questionnaire: application },
      'публикация начата, но не закончена',
    ],
    ['уже открыта', given1('open'), { questionnaire: application }, 'уже открыта: версия 3 от 01.10.2026'],
    ['заменяемой нет', named(), { questionnaire: application, replaces: 'фа-1' }, 'среди открытых нет'],
    [
      'слова не читаются',
      named().row('questions', {
        questionnaire: application,
        question: 'request',
        title: 'я'.repeat(501),
      }),
      { questionnaire: application },
      'текст в столбце «Вопрос» длиннее 500 знаков',
    ],
  ] as const)('%s', (_, programme, input, message) => {
    const outcome = run(programme, input as never)
    expect(isRefused(outcome) && outcome.refusal.message).toContain(message)
    expect(isRefused(outcome) && outcome.refusal.next).not.toBe('')
  })
})
