import { expect, test } from 'vitest'
import { formAudience } from '#addon/features/formAudience.ts'
import { formsBoard } from '#addon/features/formsBoard.ts'
import { publishForm } from '#addon/features/publishForm.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { inviteOf } from '#shared/intake/inviteOf.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { type School, school } from '#tests/school/build.ts'
import { given } from './given.ts'

const year = 'с 01.10.2026 по 31.05.2027'
const base = () =>
  school()
    .setting({ schoolShort: 'Лицей № 2', noticeUrl: 'https://school.example.ru/data' })
    .mentee('Лисин Артём', { schoolClass: '7 «Б»', code: 'p_aaaaaaaaaa' })
    .mentee('Рудь Соня', { schoolClass: '7 «Б»', code: 'p_bbbbbbbbbb' })
    .mentee('Валеев Тимур', { schoolClass: '10 «А»', code: 'p_cccccccccc' })
    .pair('Иванова Анна', year, { mentee: 'Лисин Артём' })
    .pair('Иванова Анна', year, { mentee: 'Рудь Соня' })
    .pair('Тихонова Дарья', year, { mentee: 'Валеев Тимур' })

/** With a questionnaire given out, and answers to it. */
function answered(
  programme: School,
  questionnaire: string,
  personal: boolean,
  answers: readonly Partial<ValuesOf<'responses'>>[],
  meeting: { metOn?: string; present?: string[] } = {},
): WholeProgramme {
  const built = programme.build()
  const outcome = publishForm.run(given(built, { questionnaire, form: null, personal, ...meeting }))
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  const [edit] = outcome.edits ?? []
  const row = { ...edit?.set, id: 'фа-1', state: 'open', url: 'https://forms.example/1?code=' }
  return answers
    .reduce(
      (school, answer) => school.row('responses', { webForm: 'фа-1', ...answer }),
      programme.row('webForms', row as never),
    )
    .build()
}
const idOf = (programme: WholeProgramme, lastName: string) =>
  programme.mentees.find(person => person.lastName === lastName)?.id ?? ''

const lisin = {
  id: 'о1',
  person: idOf(base().build(), 'Лисин'),
  state: 'imported',
  receivedAt: '23.11.2026 10:00',
} as const

function board(programme: WholeProgramme, seen = '') {
  const outcome = formsBoard.run(given(programme, { seen }))
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  const all = outcome.view.groups.flatMap(({ questionnaires }) => questionnaires)
  return { ...outcome.view, of: (id: string) => all.find(each => each.id === id) }
}
function audience(programme: WholeProgramme) {
  const outcome = formAudience.run(given(programme, { webForm: 'фа-1' }))
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return outcome.view
}

test('сколько ответили из тех, кого ждут; что ждёт решения; что нового', () => {
  const programme = answered(base(), 'interim.mentee', true, [
    lisin,
    { id: 'о2', state: 'who', receivedAt: '23.11.2026 12:30' },
    { id: 'о3', state: 'withdrawn', receivedAt: '23.11.2026 12:40' },
  ])
  const view = board(programme, '2026-11-23T11:00:00')
  expect(view.of('interim.mentee')?.webForms[0]).toMatchObject({
    said: 'Ответили 1 из 3',
    answered: 1,
    expected: 3,
    fresh: 1,
    stateTitle: 'открыта',
    states: { imported: 1, who: 1, withdrawn: 1, fields: 0, quarantine: 0 },
  })
  expect(view.totals).toMatchObject({ answers: 3, fresh: 1, waiting: 1 })
  expect(view.obstacles).toEqual([])
})

test('от того, кто отозвал согласие, ответа не ждут и о нём никому не напоминают', () => {
  const withdrawn = base().row('participantDocuments', {
    person: idOf(base().build(), 'Рудь'),
    kind: 'consent',
    signedOn: day('2026-09-01'),
    withdrawnOn: day('2026-11-01'),
  })
  const programme = answered(withdrawn, 'interim.mentee', true, [lisin])
  expect(board(programme).of('interim.mentee')?.webForms[0]).toMatchObject({ said: 'Ответили 1 из 2' })
  expect(JSON.stringify(audience(programme))).not.toContain('Рудь')
})

test('после встречи не сказано, что ждут всех: на ней были не все участники формы', () => {
  const present = base()
    .build()
    .mentors.map(({ id }) => id)
  const programme = answered(base(), 'preferences.mentee', true, [lisin], { metOn: '18.11.2026', present })
  const [webForm] = board(programme).of('preferences.mentee')?.webForms ?? []
  expect(webForm?.said).toBe('Ответили 1 из 3\u00a0участников формы')
  expect(audience(programme).said).toBe('Не ответили 2 из 3\u00a0участников формы')
})

test('где никого не ждут, считаются ответы', () => {
  const programme = answered(base(), 'application.mentee.pupilPupil', false, [
    lisin,
    { id: 'о2', state: 'who' },
  ])
  expect(board(programme).of('application.mentee.pupilPupil')?.webForms[0]).toMatchObject({
    said: '2\u00a0ответа',
    expected: null,
    fresh: 0,
  })
})

test('изменённые слова ждут новой версии', () => {
  const before = answered(base(), 'interim.mentee', false, [])
  expect(board(before).of('interim.mentee')?.newWords).toBe(false)
  const words = { questionnaire: 'interim.mentee', question: 'words', title: 'Чем помочь?', asked: true }
  const changed = answered(base(), 'interim.mentee', false, [])
  const after = { ...changed, questions: school().row('questions', words).build().questions }
  expect(board(after).of('interim.mentee')?.newWords).toBe(true)
})

test('без названия школы публиковать нельзя, и сказано, где его вписать', () => {
  expect(board(school().build()).obstacles).toEqual([
    {
      message: 'Не указано краткое название школы',
      next: 'Впишите его в «Настройки»: в анкете сказано, кто получит ответы',
    },
  ])
})

test('кто ответил, кто нет, с личной ссылкой и словами для напоминания', () => {
  const programme = answered(base(), 'interim.mentee', true, [lisin])
  const { people, classes, reminder, said } = audience(programme)
  expect(said).toBe('Не ответили 2 из 3')
  expect(people?.map(({ name, answered, answeredAt }) => [name, answered, answeredAt])).toEqual([
    ['Лисин Артём', true, '23.11.2026 10:00'],
    ['Рудь Соня', false, ''],
    ['Валеев Тимур', false, ''],
  ])
  expect(people?.[1]?.link).toBe(`https://forms.example/1?code=${inviteOf('фа-1', 'p_bbbbbbbbbb')}`)
  expect(people?.[1]?.reminder).toContain(people?.[1]?.link)
  expect(reminder).not.toContain('https')
  expect(reminder.replaceAll('\u00a0', ' ')).toBe(
    [
      'Здравствуйте.',
      'Напоминаем, что мы ждём ваших ответов на анкету «Промежуточный отзыв наставляемого». Она займёт около 1 минуты. Откройте её по своей ссылке: её прислал вам куратор.',
      'Если вы уже ответили, делать ничего не нужно. Спасибо.',
    ].join('\n'),
  )
  expect(classes.map(({ title, left }) => [title, left])).toEqual([
    ['7 «Б»', 1],
    ['10 «А»', 1],
  ])
  expect(classes[0]?.reminder.replaceAll('\u00a0', ' ')).toContain(
    'В 7 «Б» на анкету «Промежуточный отзыв наставляемого» ещё не ответил один человек: Рудь Соня.',
  )
})

test('общая ссылка стоит в напоминании', () => {
  const { reminder, people } = audience(answered(base(), 'interim.mentee', false, []))
  expect(reminder).toContain('Анкета открывается по\u00a0ссылке:\nhttps://forms.example/1?code=\n')
  expect(people?.every(({ link }) => link === '')).toBe(true)
})

test('кого ждать в анкете без имени, неизвестно', () => {
  expect(audience(answered(base(), 'swot.mentee', false, []))).toMatchObject({
    people: null,
    classes: [],
    said: 'Кто должен ответить, заранее неизвестно',
  })
})
