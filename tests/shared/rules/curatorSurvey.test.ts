import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { curatorSurvey } from '#shared/rules/curatorSurvey.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-09-01')
const pair = (set = {}) =>
  school().pair('Тихонова Дарья', 'с 10.09.2025 по 31.05.2026', { status: 'finished', ...set })
const full = { q1: 2, q2: 2, q3: 1, q4: 2, q5: 2, q6: 1, q7: 0, q8: 2, q9: 2 }
const survey = (set: Partial<ValuesOf<'curatorSurveys'>> = {}) => ({ schoolYear: '2025/26', ...full, ...set })
const none = (years = '2025/26 учебный год') =>
  `Анкета куратора: не заполнена за ${years}. Ответьте на девять вопросов на листе «Анкета куратора».`
const partly = (lack: string) =>
  `Анкета куратора за 2025/26 учебный год: без ответа ${lack} из 9. Поставьте 0, 1 или 2.`

test.each([
  { given: 'анкеты нет', programme: pair(), expected: [none()] },
  { given: 'анкета полна', programme: pair().row('curatorSurveys', survey()), expected: [] },
  {
    given: 'год написан иначе',
    programme: pair().row('curatorSurveys', survey({ schoolYear: '2025-2026' })),
    expected: [],
  },
  {
    given: 'анкета другого года',
    programme: pair().row('curatorSurveys', survey({ schoolYear: '2024/25' })),
    expected: [none()],
  },
  {
    given: 'год не написан',
    programme: pair().row('curatorSurveys', survey({ schoolYear: '' })),
    expected: [none()],
  },
  {
    given: 'нет одного ответа',
    programme: pair().row('curatorSurveys', survey({ q9: null })),
    expected: [partly('1 вопрос')],
  },
  {
    given: 'нет двух ответов',
    programme: pair().row('curatorSurveys', survey({ q1: null, q5: null })),
    expected: [partly('2 вопроса')],
  },
  {
    given: 'нет пяти ответов',
    programme: pair().row('curatorSurveys', survey({ q1: null, q3: null, q5: null, q7: null, q9: null })),
    expected: [partly('5 вопросов')],
  },
  {
    given: 'две анкеты, одна из них полная',
    programme: pair()
      .row('curatorSurveys', survey({ q1: null }))
      .row('curatorSurveys', survey())
      .row('curatorSurveys', survey({ q2: null })),
    expected: [],
  },
  {
    given: 'две неполные: ближе к цели та, где нет одного ответа',
    programme: pair()
      .row('curatorSurveys', survey({ q1: null, q2: null }))
      .row('curatorSurveys', survey({ q2: null })),
    expected: [partly('1 вопрос')],
  },
  { given: 'пара в приказе', programme: pair({ status: 'inOrder' }), expected: [] },
  { given: 'нет начала пары', programme: pair({ from: null }), expected: [] },
  { given: 'пар нет', programme: school(), expected: [] },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([curatorSurvey], programme.build(), today))).toEqual(expected)
})

test.each([
  { given: 'учебный год ещё идёт', today: '2026-08-31', expected: [] },
  { given: 'прошлый учебный год', today: '2027-08-31', expected: [none()] },
  { given: 'позапрошлый – уже история', today: '2027-09-01', expected: [] },
])('$given', ({ today: on, expected }) => {
  expect(says(findBreaches([curatorSurvey], pair().build(), day(on)))).toEqual(expected)
})

test('два года подряд – одно нарушение', () => {
  const programme = pair()
    .pair('Гусь Пётр', 'с 10.09.2024 по 31.05.2025', { status: 'finished' })
    .row('programmes', { schoolYear: '2025/26', finishedOn: day('2026-06-10') })
  const found = findBreaches([curatorSurvey], programme.build(), day('2026-06-11'))
  expect(says(found)).toEqual([none('2024/25 и 2025/26 учебные годы')])
  expect(found).toMatchObject([
    {
      clause: '8.1',
      severity: 'error',
      subject: { table: 'settings', id: 'schoolYear' },
      about: [],
      place: null,
    },
  ])
})

test('неполная анкета ведёт к первому вопросу без ответа', () => {
  const programme = pair()
    .row('curatorSurveys', survey({ q4: null, q5: null }))
    .row('curatorSurveys', survey({ q1: null, q2: null }))
  expect(findBreaches([curatorSurvey], programme.build(), today)).toMatchObject([
    {
      subject: { table: 'curatorSurveys', id: 'ак-1' },
      about: [],
      place: { sheet: 'Анкета куратора', row: 3, column: '4. Психологический климат комфортен' },
    },
  ])
})

test('ответ, который не прочитан, показан со своей ячейкой', () => {
  const { curatorSurveys, ...rest } = pair()
    .row('curatorSurveys', survey({ q4: null }))
    .build()
  const unread = { ...rest, curatorSurveys: curatorSurveys.map(row => ({ ...row, unread: ['q4'] })) }
  expect(findBreaches([curatorSurvey], unread, today)).toEqual([])
})
