import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { siteSection } from '#shared/rules/siteSection.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const pair = (set = {}) => school().pair('Тихонова Дарья', 'с 10.09.2026 по 31.05.2027', set)
const blank =
  'Сайт школы: адрес раздела о наставничестве не указан. Впишите его в настройках, когда раздел появится.'

test.each([
  { given: 'адрес не указан', programme: pair(), expected: [blank] },
  { given: 'в адресе одни пробелы', programme: pair().setting({ siteUrl: '  ' }), expected: [blank] },
  { given: 'адрес указан', programme: pair().setting({ siteUrl: 'school.example.ru' }), expected: [] },
  { given: 'действующих пар нет', programme: pair({ status: 'inOrder' }), expected: [] },
  { given: 'пар нет', programme: school(), expected: [] },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([siteSection], programme.build(), today))).toEqual(expected)
})

test('нарушение ведёт к строке настроек', () => {
  expect(findBreaches([siteSection], pair().build(), today)).toMatchObject([
    {
      clause: '8.4',
      severity: 'warning',
      subject: { table: 'settings', id: 'siteUrl' },
      about: [],
      place: { sheet: 'Настройки', column: 'Значение' },
    },
  ])
})

test('где такой строки ещё нет, вести некуда', () => {
  const { settings, ...rest } = pair().build()
  const without = { ...rest, settings: settings.filter(({ id }) => id !== 'siteUrl') }
  expect(findBreaches([siteSection], without, today)).toMatchObject([{ place: null }])
})
