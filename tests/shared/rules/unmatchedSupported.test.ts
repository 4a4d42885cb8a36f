import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { unmatchedSupported } from '#shared/rules/unmatchedSupported.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const step = (status: ValuesOf<'roadmap'>['status'], stage = 5) => ({ stage, status })
const closed = () => school().row('roadmap', step('done')).row('roadmap', step('dropped'))
const alone = (set: Partial<ValuesOf<'mentees'>> = {}) => closed().mentee('Рудь Соня', set)
const search = (set: Partial<ValuesOf<'appeals'>> = {}) => ({
  kind: 'support' as const,
  person: 'н1',
  ...set,
})
const paired = (period: string, set = {}) =>
  alone().pair('Гусь Пётр', period, { mentee: 'Рудь Соня', ...set })
const left = (name = 'Рудь Соня') =>
  `${name}: пары нет, а этап 5 дорожной карты закрыт. Запишите на лист «Обращения», как ведутся сопровождение и поиск наставника, или подберите пару.`

test.each([
  { given: 'этап закрыт', programme: alone(), expected: [left()] },
  {
    given: 'класс указан',
    programme: alone({ schoolClass: '8 «А»' }),
    expected: [left('Рудь Соня, 8 «А»')],
  },
  { given: 'дорожной карты нет', programme: school().mentee('Рудь Соня'), expected: [] },
  {
    given: 'в дорожной карте нет этапа 5',
    programme: school().row('roadmap', step('done', 4)).mentee('Рудь Соня'),
    expected: [],
  },
  { given: 'дело этапа 5 запланировано', programme: alone().row('roadmap', step('planned')), expected: [] },
  { given: 'о деле этапа 5 ничего не сказано', programme: alone().row('roadmap', step(null)), expected: [] },
  {
    given: 'дело другого этапа ещё не сделано',
    programme: alone().row('roadmap', step('planned', 6)),
    expected: [left()],
  },
  { given: 'состояние не указано: человек в базе', programme: alone({ status: null }), expected: [left()] },
  { given: 'на рассмотрении', programme: alone({ status: 'pending' }), expected: [] },
  { given: 'в архиве', programme: alone({ status: 'archived' }), expected: [] },
  { given: 'пара действует', programme: paired('с 10.09.2026 по 31.05.2027'), expected: [] },
  {
    given: 'пара предложена',
    programme: paired('с 10.09.2026 по 31.05.2027', { status: 'proposed' }),
    expected: [],
  },
  {
    given: 'отказ',
    programme: paired('с 10.09.2026 по 31.05.2027', { status: 'refused' }),
    expected: [left()],
  },
  {
    given: 'наставник заменён, нового нет',
    programme: paired('с 10.09.2026 по 31.05.2027', { status: 'replaced' }),
    expected: [left()],
  },
  {
    given: 'пара завершена в первый день учебного года',
    programme: paired('с 10.09.2025 по 01.09.2026', { status: 'finished' }),
    expected: [],
  },
  {
    given: 'пара завершена в последний день прошлого',
    programme: paired('с 10.09.2025 по 31.08.2026', { status: 'finished' }),
    expected: [left()],
  },
  {
    given: 'пара завершена неизвестно когда',
    programme: paired('с 10.09.2025 по 31.08.2026', { status: 'finishedEarly', to: null }),
    expected: [left()],
  },
  { given: 'сопровождение идёт', programme: alone().row('appeals', search()), expected: [] },
  {
    given: 'сопровождение идёт с прошлого года',
    programme: alone().row('appeals', search({ receivedOn: day('2026-02-01') })),
    expected: [],
  },
  {
    given: 'сопровождение закончено в этом году',
    programme: alone().row(
      'appeals',
      search({ receivedOn: day('2026-02-01'), decidedOn: day('2026-09-01') }),
    ),
    expected: [],
  },
  {
    given: 'сопровождение закончено в прошлом году',
    programme: alone().row(
      'appeals',
      search({ receivedOn: day('2026-02-01'), decidedOn: day('2026-08-31') }),
    ),
    expected: [left()],
  },
  {
    given: 'закончено раньше, чем получено: чья-то дата неверна',
    programme: alone().row(
      'appeals',
      search({ receivedOn: day('2026-09-01'), decidedOn: day('2025-10-02') }),
    ),
    expected: [],
  },
  {
    given: 'закончено давно, когда получено – не сказано',
    programme: alone().row('appeals', search({ decidedOn: day('2025-10-02') })),
    expected: [left()],
  },
  {
    given: 'обращение о другом',
    programme: alone().row('appeals', search({ kind: 'other' })),
    expected: [left()],
  },
  {
    given: 'сопровождают другого',
    programme: alone().row('appeals', search({ person: 'н2' })),
    expected: [left()],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([unmatchedSupported], programme.build(), today))).toEqual(expected)
})

test('нарушение называет наставляемого и его строку', () => {
  expect(findBreaches([unmatchedSupported], alone().build(), today)).toMatchObject([
    {
      clause: '4.20',
      severity: 'warning',
      subject: { table: 'mentees', id: 'н1' },
      about: ['н1'],
      place: { sheet: 'Наставляемые', row: 3, column: 'Фамилия' },
    },
  ])
})

test('где для педагогов проверка выключена, пары обучающихся по-прежнему видны', () => {
  const programme = alone()
    .pair('Гусь Пётр', 'с 10.09.2026 по 31.05.2027', { mentee: 'Валеев Тимур' })
    .mentee('Заяц Кирилл', { kind: 'teacher' })
    .pair('Гусь Пётр', 'с 10.09.2026 по 31.05.2027', { mentee: 'Ли Саша', form: 'form.teacherTeacher' })
    .mentee('Ли Саша', { kind: 'teacher' })
  const off = (model: 'pupils' | 'teachers') =>
    programme.row('ruleChoices', {
      id: 'unmatchedSupported',
      severity: 'off',
      model,
      reason: 'решение педсовета',
    })
  const found = (school: typeof programme) => says(findBreaches([unmatchedSupported], school.build(), today))
  expect(found(programme)).toEqual([left('Рудь Соня'), left('Заяц Кирилл')])
  expect(found(off('teachers'))).toEqual([left('Рудь Соня')])
  expect(found(off('pupils'))).toEqual([left('Заяц Кирилл')])
})
