import { expect, test } from 'vitest'
import { personValueFault } from '#shared/people/personValueFault.ts'
import { day } from '#shared/programme/civilDate.ts'

const today = day('2026-11-23')

test.each([
  [null, null],
  ['2021-11-23', null],
  ['2021-11-24', 'Возраст получается 4\u00a0года. Проверьте дату'],
  ['1926-11-23', null],
  ['1925-11-23', 'Возраст получается 101\u00a0год. Проверьте дату'],
  ['2026-11-24', 'День 24.11.2026 ещё не наступил'],
])('родился %s: %s', (birthDate, fault) => {
  expect(personValueFault('birthDate', { birthDate }, today)).toBe(fault)
})

test.each([
  [5, 8, null],
  [5, 5, null],
  [8, 5, 'Здесь класс не младше 8'],
  [null, 5, null],
  [8, null, null],
])('классы с %s по %s: %s', (classFrom, classTo, fault) => {
  expect(personValueFault('classTo', { classFrom, classTo }, today)).toBe(fault)
})
