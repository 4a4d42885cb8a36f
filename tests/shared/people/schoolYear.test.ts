import fc from 'fast-check'
import { expect, test } from 'vitest'
import { halfYears, recentSchoolYears, schoolYear, schoolYearNamed } from '#shared/people/schoolYear.ts'
import { addDays, day } from '#shared/programme/civilDate.ts'

test.each([
  { on: '2026-08-31', name: '2025/26', from: '2025-09-01', to: '2026-08-31' },
  { on: '2026-09-01', name: '2026/27', from: '2026-09-01', to: '2027-08-31' },
  { on: '2026-12-31', name: '2026/27', from: '2026-09-01', to: '2027-08-31' },
  { on: '2027-01-01', name: '2026/27', from: '2026-09-01', to: '2027-08-31' },
  { on: '2000-02-29', name: '1999/00', from: '1999-09-01', to: '2000-08-31' },
])('$on – день $name учебного года', ({ on, ...year }) => {
  expect(schoolYear(day(on))).toEqual(year)
})

test.each([
  { today: '2026-08-31', years: ['2024/25', '2025/26'] },
  { today: '2026-09-01', years: ['2025/26', '2026/27'] },
])('$today прошлый и нынешний учебный год – $years', ({ today, years }) => {
  expect(recentSchoolYears(day(today)).map(({ name }) => name)).toEqual(years)
})

test.each([
  {
    halves: 'school',
    expected: [
      { name: 'первое полугодие 2026/27 учебного года', from: '2026-09-01', to: '2026-12-31' },
      { name: 'второе полугодие 2026/27 учебного года', from: '2027-01-01', to: '2027-05-31' },
    ],
  },
  {
    halves: 'calendar',
    expected: [
      { name: 'второе полугодие 2026 года', from: '2026-07-01', to: '2026-12-31' },
      { name: 'первое полугодие 2027 года', from: '2027-01-01', to: '2027-06-30' },
    ],
  },
] as const)('полугодия 2026/27: $halves', ({ halves, expected }) => {
  expect(halfYears('2026/27', halves)).toEqual(expected)
})

test.each([
  { text: '2026/27', name: '2026/27' },
  { text: '2026/2027', name: '2026/27' },
  { text: ' 2026 – 2027 учебный год', name: '2026/27' },
  { text: '2026-27', name: '2026/27' },
  { text: '2026\\27', name: '2026/27' },
  { text: '1999/2000', name: '1999/00' },
  { text: '2026/28', name: '' },
  { text: '2026/1927', name: '' },
  { text: '0026/27', name: '' },
  { text: '2026/271', name: '' },
  { text: '2026', name: '' },
  { text: 'с 2026/27', name: '' },
  { text: '26/27', name: '' },
  { text: '', name: '' },
])('«$text» – это «$name»', ({ text, name }) => {
  expect(schoolYearNamed(text)).toBe(name)
})

test('календарные полугодия идут встык, а учебные оставляют лето свободным', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2090 }), year => {
      const name = schoolYear(day(`${year}-10-01`)).name
      const next = schoolYear(day(`${year + 1}-10-01`)).name
      const calendar = [...halfYears(name, 'calendar'), ...halfYears(next, 'calendar')]
      calendar.slice(1).forEach((half, index) => {
        expect(half.from).toBe(addDays(calendar[index]?.to ?? half.to, 1))
      })
      const [, spring] = halfYears(name, 'school')
      const [autumn] = halfYears(next, 'school')
      expect([addDays(spring.to, 1), addDays(autumn.from, -1)]).toEqual([
        `${year + 1}-06-01`,
        `${year + 1}-08-31`,
      ])
    }),
  )
})
