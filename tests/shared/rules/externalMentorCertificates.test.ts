import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { externalMentorCertificates } from '#shared/rules/externalMentorCertificates.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { school } from '#tests/school/build.ts'
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
