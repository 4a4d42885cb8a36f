import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { gatingBreaches } from '#shared/rules/gatingBreaches.ts'
import { type RuleId, rulesNamed } from '#shared/rules/index.ts'
import { school } from '#tests/school/build.ts'

/** The first pair is longer than a year; the second is not, and has the same mentor. */
const programme = school()
  .pair('Тихонова Дарья', 'с 01.09.2026 по 20.10.2027', { mentee: 'Жуков Максим' })
  .pair('Тихонова Дарья', 'с 01.12.2026 по 31.05.2027', { mentee: 'Лисин Артём', status: 'inOrder' })
  .build()

test.each([
  {
    given: 'в документе длинная пара',
    gates: ['pairPeriod'],
    about: ['пара-1', 'м1', 'н1'],
    found: ['pairPeriod'],
  },
  {
    given: 'в документе другая пара того же наставника',
    gates: ['pairPeriod'],
    about: ['пара-2', 'м1', 'н2'],
    found: [],
  },
  { given: 'документ держит другое правило', gates: ['mentorLoad'], about: ['пара-1'], found: [] },
  { given: 'документ не держит ничто', gates: [], about: ['пара-1'], found: [] },
  { given: 'согласий нет у обоих', gates: ['consents'], about: ['пара-2'], found: ['consents', 'consents'] },
] as const)('$given', ({ gates, about, found }) => {
  const breaches = gatingBreaches(rulesNamed<RuleId>(gates), programme, about, day('2026-11-23'))
  expect(breaches.map(({ rule }) => rule)).toEqual(found)
})
