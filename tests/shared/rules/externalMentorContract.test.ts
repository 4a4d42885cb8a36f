import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { externalMentorContract } from '#shared/rules/externalMentorContract.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { type School, school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const pair = (set = {}) =>
  school()
    .mentor('Хасанов Ринат', { category: 'category.employee', ...set })
    .pair('Хасанов Ринат', 'с 01.12.2026 по 31.05.2027', { status: 'inOrder' })
const contract = (signedOn: string, set = {}) => pair().document('Хасанов Ринат', 'contract', signedOn, set)

const none = 'нет договора о сотрудничестве. Заключите договор и внесите его на лист «Документы участников».'

test.each([
  { given: 'сотрудник предприятия без договора', programme: pair(), expected: [none] },
  { given: 'договор в день начала', programme: contract('2026-12-01'), expected: [] },
  {
    given: 'договор на день позже начала',
    programme: contract('2026-12-02'),
    expected: [
      'договор о сотрудничестве подписан 02.12.2026, а пара начинается 01.12.2026. Перенесите начало пары.',
    ],
  },
  {
    given: 'договор действует по день начала',
    programme: contract('2026-01-01', { validTo: day('2026-12-01') }),
    expected: [],
  },
  {
    given: 'договор истёк накануне',
    programme: contract('2026-01-01', { validTo: day('2026-11-30') }),
    expected: [
      'договор о сотрудничестве действует по 30.11.2026, а пара начинается 01.12.2026. Заключите новый договор.',
    ],
  },
  { given: 'договор накануне начала', programme: contract('2026-11-30'), expected: [] },
  {
    given: 'договор расторгнут накануне начала',
    programme: contract('2026-01-01', { withdrawnOn: day('2026-11-30') }),
    expected: [
      'договор о сотрудничестве расторгнут 30.11.2026, а пара начинается 01.12.2026. Заключите новый договор.',
    ],
  },
  {
    given: 'договор расторгнут в день начала',
    programme: contract('2026-01-01', { withdrawnOn: day('2026-12-01') }),
    expected: [
      'договор о сотрудничестве расторгнут 01.12.2026, а пара начинается 01.12.2026. Заключите новый договор.',
    ],
  },
  {
    given: 'договор расторгнут назавтра после начала',
    programme: contract('2026-01-01', { withdrawnOn: day('2026-12-02') }),
    expected: [],
  },
  {
    given: 'у договора нет даты',
    programme: contract('2026-01-01', { signedOn: null }),
    expected: ['у договора о сотрудничестве нет даты. Впишите, когда его подписали.'],
  },
  {
    given: 'родитель, который работает в школе',
    programme: pair({ category: 'category.parent', employee: true }),
    expected: [],
  },
  {
    given: 'педагог не из этой школы',
    programme: pair({ category: 'category.teacher', employee: false }),
    expected: [none],
  },
  {
    given: 'педагог, о работе которого ничего не сказано',
    programme: pair({ category: 'category.teacher' }),
    expected: [],
  },
  {
    given: 'обучающийся школы',
    programme: pair({ category: 'category.pupil', employee: false }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([externalMentorContract], programme.build(), day('2026-11-23')))).toEqual(
    expected.map(text => `Хасанов Ринат, наставник не из школы: ${text}`),
  )
})

test.each([
  { key: 'signedOn', title: 'Дата' },
  { key: 'validTo', title: 'Действует по' },
  { key: 'withdrawnOn', title: 'Отозван' },
] as const)('договор с нечитаемой датой «$title» не действует', ({ key, title }) => {
  const programme = unreadCell(contract('2026-09-01').build(), 'participantDocuments', 'д1', key)
  const breaches = findBreaches([externalMentorContract], programme, day('2026-11-23'))
  expect(says(breaches)).toEqual([
    `Хасанов Ринат, наставник не из школы: на листе «Документы участников» в строке 3 не прочитана дата в столбце «${title}». Напишите её так: 01.09.2026.`,
  ])
  expect(breaches).toMatchObject([{ place: { sheet: 'Документы участников', row: 3, column: title } }])
})

test.each([
  {
    given: 'договора нет',
    programme: pair(),
    place: { sheet: 'Наставники', row: 3, column: 'Сотрудник школы' },
  },
  {
    given: 'договор подписан позже',
    programme: contract('2026-12-02'),
    place: { sheet: 'Документы участников', row: 3, column: 'Дата' },
  },
])('место – там, где исправлять: $given', ({ programme, place }) => {
  expect(findBreaches([externalMentorContract], programme.build(), day('2026-11-23'))).toMatchObject([
    { severity: 'error', subject: { table: 'mentors', id: 'м1' }, about: ['пара-1'], place },
  ])
})

test('говорится о парах, к началу которых договора не было, начиная с ранней', () => {
  const programme = contract('2026-11-15')
    .pair('Хасанов Ринат', 'с 10.11.2026 по 31.05.2027')
    .pair('Хасанов Ринат', 'с 01.11.2026 по 31.05.2027')
    .pair('Хасанов Ринат', 'с 01.11.2026 по 31.05.2027', { from: null })
  const breaches = findBreaches([externalMentorContract], programme.build(), day('2026-11-23'))
  expect(breaches).toMatchObject([{ about: ['пара-3', 'пара-2'] }])
  expect(says(breaches)).toEqual([
    'Хасанов Ринат, наставник не из школы: договор о сотрудничестве подписан 15.11.2026, а пара начинается 01.11.2026. Перенесите начало пары.',
  ])
})

const perhaps = (column: string) => [
  `Хасанов Ринат: на листе «Наставники» в строке 3 не прочитана ячейка в столбце «${column}», поэтому неизвестно, нужен ли договор о сотрудничестве. Выберите значение из списка.`,
]
const illegible = (programme: School, ...keys: ('category' | 'employee')[]) =>
  keys.reduce((before, key) => unreadCell(before, 'mentors', 'м1', key), programme.build())

test.each([
  {
    given: 'категория не прочитана, о работе в школе не сказано',
    programme: illegible(pair(), 'category'),
    expected: perhaps('Категория'),
  },
  {
    given: 'категория не прочитана, но договор есть',
    programme: illegible(contract('2026-12-01'), 'category'),
    expected: [],
  },
  {
    given: 'категория не прочитана, но это сотрудник школы',
    programme: illegible(pair({ employee: true }), 'category'),
    expected: [],
  },
  {
    given: 'категория не прочитана, и это не сотрудник школы',
    programme: illegible(pair({ employee: false }), 'category'),
    expected: [`Хасанов Ринат, наставник не из школы: ${none}`],
  },
  {
    given: 'категория не прочитана, и не сотрудник школы может в ней учиться',
    programme: illegible(pair({ employee: false, schoolClass: '9 «А»' }), 'category'),
    expected: perhaps('Категория'),
  },
  {
    given: '«Сотрудник школы» у педагога не прочитано',
    programme: illegible(pair({ category: 'category.teacher' }), 'employee'),
    expected: perhaps('Сотрудник школы'),
  },
  {
    given: '«Сотрудник школы» у обучающегося не прочитано',
    programme: illegible(pair({ category: 'category.pupil' }), 'employee'),
    expected: [],
  },
  {
    given: 'не прочитано ни то, ни другое',
    programme: illegible(pair(), 'category', 'employee'),
    expected: perhaps('Категория'),
  },
])('неизвестно, из школы ли наставник: $given', ({ programme, expected }) => {
  expect(says(findBreaches([externalMentorContract], programme, day('2026-11-23')))).toEqual(expected)
})

test('место – ячейка, которую не удалось прочитать', () => {
  const programme = illegible(pair(), 'category')
  expect(findBreaches([externalMentorContract], programme, day('2026-11-23'))).toMatchObject([
    {
      subject: { table: 'mentors', id: 'м1' },
      about: ['пара-1'],
      place: { sheet: 'Наставники', row: 3, column: 'Категория' },
    },
  ])
})

test.each([
  { given: 'накануне утверждения положения', period: 'с 01.12.2020 по 20.01.2021', found: 0 },
  { given: 'в день утверждения положения', period: 'с 01.12.2020 по 21.01.2021', found: 1 },
])('договора нет, а последний день пары – $given', ({ period, found }) => {
  const programme = school()
    .mentor('Хасанов Ринат', { category: 'category.employee' })
    .pair('Хасанов Ринат', period)
  expect(findBreaches([externalMentorContract], programme.build(), day('2026-11-23'))).toHaveLength(found)
})
