import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { externalMentorCertificates } from '#shared/rules/externalMentorCertificates.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { type School, school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const pair = (set = {}) =>
  school()
    .mentor('Хасанов Ринат', { category: 'category.employee', ...set })
    .pair('Хасанов Ринат', 'с 01.12.2026 по 31.05.2027', { mentee: 'Жуков Максим', status: 'inOrder' })
const papers = (criminalRecord: string, medical: string, set = {}) =>
  pair()
    .document('Хасанов Ринат', 'criminalRecord', criminalRecord)
    .document('Хасанов Ринат', 'medical', medical, set)

const one = 'Внесите действительную справку на лист «Документы участников» или перенесите начало пары.'
const both = 'Внесите действительные справки на лист «Документы участников» или перенесите начало пары.'

test.each([
  { given: 'обе справки свежие', programme: papers('2026-10-01', '2026-12-01'), expected: [] },
  {
    given: 'нет ни одной',
    programme: pair(),
    expected: [`нет справки об отсутствии судимости и медицинской справки. ${both}`],
  },
  {
    given: 'нет медицинской',
    programme: pair().document('Хасанов Ринат', 'criminalRecord', '2026-10-01'),
    expected: [`нет медицинской справки. ${one}`],
  },
  { given: 'справке ровно 365 дней', programme: papers('2025-12-01', '2026-10-01'), expected: [] },
  {
    given: 'справке 366 дней',
    programme: papers('2025-11-30', '2026-10-01'),
    expected: [
      `справка об отсутствии судимости от 30.11.2025 к началу пары 01.12.2026 старше 365 дней. ${one}`,
    ],
  },
  {
    given: 'школа считает справку годной 30 дней',
    programme: papers('2026-11-01', '2026-10-31').setting({ certificateDays: 30 }),
    expected: [`медицинская справка от 31.10.2026 к началу пары 01.12.2026 старше 30 дней. ${one}`],
  },
  {
    given: 'у старой справки свой срок, и он не истёк',
    programme: papers('2026-10-01', '2024-01-01', { validTo: day('2026-12-01') }),
    expected: [],
  },
  {
    given: 'свой срок справки истёк накануне',
    programme: papers('2026-10-01', '2026-10-01', { validTo: day('2026-11-30') }),
    expected: [`медицинская справка действует по 30.11.2026, а пара начинается 01.12.2026. ${one}`],
  },
  {
    given: 'справка выдана на день позже начала',
    programme: papers('2026-12-02', '2026-10-01'),
    expected: [`справка об отсутствии судимости выдана 02.12.2026, позже начала пары 01.12.2026. ${one}`],
  },
  {
    given: 'одна без даты, другой нет',
    programme: pair().document('Хасанов Ринат', 'medical', '2026-10-01', { signedOn: null }),
    expected: [`нет справки об отсутствии судимости; медицинская справка без даты. ${both}`],
  },
  {
    given: 'справок нет, но наставляемый – педагог',
    programme: pair().mentee('Жуков Максим', { kind: 'teacher' }),
    expected: [],
  },
  { given: 'справок нет, но наставник работает в школе', programme: pair({ employee: true }), expected: [] },
  {
    given: 'справок нет, но наставник учится в школе',
    programme: pair({ category: 'category.pupil' }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([externalMentorCertificates], programme.build(), day('2026-11-23')))).toEqual(
    expected.map(text => `Хасанов Ринат, наставник не из школы: ${text}`),
  )
})

test.each([
  { key: 'signedOn', title: 'Дата' },
  { key: 'validTo', title: 'Действует по' },
  { key: 'withdrawnOn', title: 'Отозван' },
] as const)('справка с нечитаемой датой «$title» не годится', ({ key, title }) => {
  const programme = unreadCell(papers('2026-10-01', '2026-10-01').build(), 'participantDocuments', 'д2', key)
  const breaches = findBreaches([externalMentorCertificates], programme, day('2026-11-23'))
  expect(says(breaches)).toEqual([
    `Хасанов Ринат, наставник не из школы: медицинская справка с датой, которую не удалось прочитать. ${one}`,
  ])
  expect(breaches).toMatchObject([{ place: { sheet: 'Документы участников', row: 4, column: title } }])
})

test('годность справки считается к началу первой пары с обучающимся, для которой её не хватило', () => {
  const programme = papers('2026-10-01', '2026-12-02').pair('Хасанов Ринат', 'с 01.11.2026 по 31.05.2027', {
    mentee: 'Лисин Артём',
  })
  expect(findBreaches([externalMentorCertificates], programme.build(), day('2026-11-23'))).toMatchObject([
    { subject: { table: 'mentors', id: 'м1' }, about: ['пара-2', 'пара-1'] },
  ])
})

test.each([
  {
    given: 'справок нет',
    programme: pair(),
    place: { sheet: 'Наставники', row: 3, column: 'Сотрудник школы' },
  },
  {
    given: 'справка стара',
    programme: papers('2026-10-01', '2025-11-30'),
    place: { sheet: 'Документы участников', row: 4, column: 'Дата' },
  },
])('место – там, где исправлять: $given', ({ programme, place }) => {
  expect(findBreaches([externalMentorCertificates], programme.build(), day('2026-11-23'))).toMatchObject([
    { severity: 'error', subject: { table: 'mentors', id: 'м1' }, about: ['пара-1'], place },
  ])
})

test('отозванная справка не годится', () => {
  const programme = papers('2026-10-01', '2026-10-01', { withdrawnOn: day('2026-12-01') })
  expect(says(findBreaches([externalMentorCertificates], programme.build(), day('2026-11-23')))).toEqual([
    `Хасанов Ринат, наставник не из школы: медицинская справка отозвана 01.12.2026. ${one}`,
  ])
})

const perhaps = (sheet: string, column: string) => [
  `Хасанов Ринат: на листе «${sheet}» в строке 3 не прочитана ячейка в столбце «${column}», поэтому неизвестно, нужны ли наставнику справки. Выберите значение из списка.`,
]
const illegible = (programme: School) => unreadCell(programme.build(), 'mentees', 'н1', 'kind')

test.each([
  {
    given: 'категория наставника',
    programme: unreadCell(pair().build(), 'mentors', 'м1', 'category'),
    expected: perhaps('Наставники', 'Категория'),
  },
  {
    given: '«Сотрудник школы» наставника',
    programme: unreadCell(pair({ category: 'category.teacher' }).build(), 'mentors', 'м1', 'employee'),
    expected: perhaps('Наставники', 'Сотрудник школы'),
  },
  {
    given: 'категория наставника, но обе справки есть',
    programme: unreadCell(papers('2026-10-01', '2026-10-01').build(), 'mentors', 'м1', 'category'),
    expected: [],
  },
  {
    given: 'кто наставляемый',
    programme: illegible(pair()),
    expected: perhaps('Наставляемые', 'Кто это'),
  },
  {
    given: 'кто наставляемый, но обе справки есть',
    programme: illegible(papers('2026-10-01', '2026-10-01')),
    expected: [],
  },
  {
    given: 'кто наставляемый, а класс у него есть',
    programme: illegible(pair().mentee('Жуков Максим', { schoolClass: '8 «А»' })),
    expected: [
      `Хасанов Ринат, наставник не из школы: нет справки об отсутствии судимости и медицинской справки. ${both}`,
    ],
  },
  {
    given: 'кто один из двух наставляемых, а другой обучается',
    programme: illegible(pair().pair('Хасанов Ринат', 'с 01.12.2026 по 31.05.2027')),
    expected: [
      `Хасанов Ринат, наставник не из школы: нет справки об отсутствии судимости и медицинской справки. ${both}`,
    ],
  },
])('не удалось прочитать: $given', ({ programme, expected }) => {
  expect(says(findBreaches([externalMentorCertificates], programme, day('2026-11-23')))).toEqual(expected)
})

test('место – ячейка, из-за которой справки могут не понадобиться', () => {
  expect(findBreaches([externalMentorCertificates], illegible(pair()), day('2026-11-23'))).toMatchObject([
    {
      subject: { table: 'mentors', id: 'м1' },
      about: ['пара-1'],
      place: { sheet: 'Наставляемые', row: 3, column: 'Кто это' },
    },
  ])
})

test.each([
  { signedOn: '2027-12-01', from: '2028-11-30', days: 365, found: 0 },
  { signedOn: '2027-12-01', from: '2028-12-01', days: 366, found: 1 },
  { signedOn: '2028-02-29', from: '2029-02-28', days: 365, found: 0 },
  { signedOn: '2028-02-29', from: '2029-03-01', days: 366, found: 1 },
])('29.02.2028 – тоже день: справке от $signedOn к $from – $days дней', ({ signedOn, from, found }) => {
  const programme = school()
    .mentor('Хасанов Ринат', { category: 'category.employee' })
    .pair('Хасанов Ринат', 'с 01.12.2026 по 31.05.2030', { from: day(from) })
    .document('Хасанов Ринат', 'criminalRecord', from)
    .document('Хасанов Ринат', 'medical', signedOn)
  expect(findBreaches([externalMentorCertificates], programme.build(), day('2029-01-01'))).toHaveLength(found)
})

test.each([
  { given: 'накануне утверждения положения', period: 'с 01.12.2020 по 20.01.2021', found: 0 },
  { given: 'в день утверждения положения', period: 'с 01.12.2020 по 21.01.2021', found: 1 },
])('справок нет, а последний день пары – $given', ({ period, found }) => {
  const programme = school()
    .mentor('Хасанов Ринат', { category: 'category.employee' })
    .pair('Хасанов Ринат', period)
  expect(findBreaches([externalMentorCertificates], programme.build(), day('2026-11-23'))).toHaveLength(found)
})
