import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { curatorEmployed } from '#shared/rules/curatorEmployed.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const withPair = (set = {}) => school().pair('Тихонова Дарья', 'с 01.09.2026 по 31.05.2027', set)
const named = { curatorLast: 'Соколова', curatorFirst: 'Ирина', curatorMiddle: 'Павловна' }
const blank = 'не отмечено, что это сотрудник школы. Выберите «да» или «нет» в настройках.'

test.each([
  { given: 'работает в школе', programme: withPair().setting({ curatorEmployee: true }), expected: [] },
  { given: 'не отмечено', programme: withPair(), expected: [`Куратор: ${blank}`] },
  {
    given: 'не отмечено, имя известно',
    programme: withPair().setting(named),
    expected: [`Куратор Соколова Ирина: ${blank}`],
  },
  {
    given: 'не работает в школе',
    programme: withPair().setting({ ...named, curatorEmployee: false }),
    expected: [
      'Куратор Соколова Ирина: отмечено, что это не сотрудник школы. Назначьте куратором сотрудника школы.',
    ],
  },
  { given: 'не отмечено, но пар ещё нет', programme: school(), expected: [] },
  {
    given: 'не отмечено, но пара пока только согласована',
    programme: withPair({ status: 'agreed' }),
    expected: [],
  },
  {
    given: 'не отмечено, пара закончилась до утверждения положения',
    programme: school().pair('Тихонова Дарья', 'с 01.09.2020 по 20.01.2021'),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([curatorEmployed], programme.build(), day('2026-11-23')))).toEqual(expected)
})

test('нарушение говорит о строке настроек и показывает её ячейку', () => {
  expect(findBreaches([curatorEmployed], withPair().build(), day('2026-11-23'))).toMatchObject([
    {
      subject: { table: 'settings', id: 'curatorEmployee' },
      about: [],
      severity: 'error',
      place: { sheet: 'Настройки', column: 'Значение' },
    },
  ])
})

test('строки настройки ещё нет на листе', () => {
  const programme = withPair().build()
  const settings = programme.settings.filter(({ id }) => id !== 'curatorEmployee')
  expect(findBreaches([curatorEmployed], { ...programme, settings }, day('2026-11-23'))).toMatchObject([
    { place: null },
  ])
})
