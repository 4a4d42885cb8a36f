import { expect, test } from 'vitest'
import { type ResponsesView, waitingResponses } from '#addon/features/waitingResponses.ts'
import { school } from '#tests/school/build.ts'
import { menteeAnswers, raw, taken, withForm } from '#tests/shared/intake/intakeSchool.ts'
import { done } from './answered.ts'

const form = withForm(
  school().mentee('Лисин Артём', { schoolClass: '7 «Б»' }),
  'ф1',
  'application.mentee.pupilPupil',
).build()
const some = taken(form, [
  raw('к1', 'ф1', menteeAnswers),
  raw('к2', 'ф1', { ...menteeAnswers, lastName: 'Рудь', schoolClass: '15' }),
  raw('к3', 'ф1', { ...menteeAnswers, lastName: 'Валеев' }),
])
const view = (input: Parameters<typeof waitingResponses.run>[0]['input'], programme = some) =>
  done(programme, waitingResponses, input).view as ResponsesView

test('what waits, oldest first, and how many are in each state', () => {
  expect(view({})).toMatchObject({
    items: [
      {
        id: 'к1',
        state: 'who',
        stateText: 'ждёт решения, кто это',
        tone: 'warn',
        who: 'Лисин Артём Олегович',
        form: 'Анкета наставляемого: форма «ученик – ученик»',
        since: '23.11.2026 14:05:09',
        reason: 'Похоже на: Лисин Артём, 7 «Б»',
      },
      { id: 'к2', state: 'quarantine', tone: 'bad', who: 'Рудь Артём Олегович' },
    ],
    total: 2,
    page: 0,
    pages: 1,
    counts: { imported: 1, fields: 0, who: 1, quarantine: 1, withdrawn: 0 },
  })
})

test('of one state', () => {
  expect(view({ state: 'imported' }).items.map(({ id, who }) => [id, who])).toEqual([
    ['к3', 'Валеев Артём, 7 «Б»'],
  ])
})

test('what is settled, newest first', () => {
  const three = taken(
    form,
    ['Валеев', 'Глинка', 'Жуков'].map((lastName, at) => raw(`к${at}`, 'ф1', { ...menteeAnswers, lastName })),
  )
  expect(view({ state: 'imported' }, three).items.map(({ id }) => id)).toEqual(['к2', 'к1', 'к0'])
})

test('page by page', () => {
  const many = taken(
    form,
    Array.from({ length: 120 }, (_, at) => raw(`к${at}`, 'ф1', { ...menteeAnswers, schoolClass: '15' })),
  )
  expect([
    view({}, many).items.length,
    view({ page: 2 }, many).items.length,
    view({ page: 9 }, many).page,
  ]).toEqual([50, 20, 2])
  expect(view({}, many)).toMatchObject({ total: 120, pages: 3 })
})

test('a list repeats what was written only where everybody may see it', () => {
  const wrong = taken(form, [
    raw('к1', 'ф1', { ...menteeAnswers, schoolClass: '15' }),
    raw('к2', 'ф1', { ...menteeAnswers, birthDate: '1890-02-28' }),
    raw('к3', 'ф1', { ...menteeAnswers, contact: '' }),
    raw('к4', 'ф1', menteeAnswers, { strays: [{ title: 'Как болеете?', text: 'астма' }] }),
  ])
  const reasons = view({ state: 'quarantine' }, wrong).items.map(({ reason }) => reason)
  expect(reasons).toEqual([
    expect.stringContaining('«15»: '),
    '«Дата рождения»: что не так, видно в самом ответе',
    expect.stringContaining(': ответа нет, а без него не внести. Впишите ответ'),
    '«Как болеете?»: что не так, видно в самом ответе',
  ])
})
