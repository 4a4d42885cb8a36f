import { expect, test } from 'vitest'
import { endedLately } from '#shared/people/endedLately.ts'
import { day } from '#shared/programme/civilDate.ts'

const today = day('2026-11-23')

test.each([
  { given: 'в этом учебном году', to: '2026-10-01', expected: true },
  { given: 'в первый день прошлого учебного года', to: '2025-09-01', expected: true },
  { given: 'накануне прошлого учебного года', to: '2025-08-31', expected: false },
  {
    given: 'по сроку в прошлом году, на деле раньше',
    to: '2025-12-31',
    endedOn: '2025-08-31',
    expected: false,
  },
  {
    given: 'по сроку давно, на деле в прошлом году',
    to: '2025-08-31',
    endedOn: '2025-09-01',
    expected: true,
  },
  { given: 'когда – не сказано', to: null, expected: false },
])('завершена $given', ({ to, endedOn, expected }) => {
  expect(
    endedLately(today)({
      to: to === null ? null : day(to),
      endedOn: endedOn === undefined ? null : day(endedOn),
    }),
  ).toBe(expected)
})
