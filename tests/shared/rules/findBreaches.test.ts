import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { rules } from '#shared/rules/index.ts'
import { school } from '#tests/school/build.ts'

const today = day('2026-11-23')

test('в пустой школе нарушений нет', () => {
  expect(findBreaches(rules, school().build(), today)).toEqual([])
})

test('нарушения повторяют порядок правил и говорят целыми предложениями', () => {
  const programme = school()
    .pair('Тихонова Дарья', 'с 01.09.2026 по 20.10.2027')
    .pair('Тихонова Дарья', 'с 01.09.2026 по 31.05.2027', { menteeAgreedOn: null })
    .pair('Тихонова Дарья', 'с 01.09.2026 по 31.05.2027')
    .build()
  const breaches = findBreaches(rules, programme, today)
  const found = breaches.map(({ rule }) => rule)
  expect(found.filter(rule => /^(mentorLoad|pair|consents)/.test(rule))).toEqual([
    'mentorLoad',
    'pairPeriod',
    ...['consents', 'consents', 'consents', 'consents'],
    'pairAgreed',
    ...['pairOrdered', 'pairOrdered', 'pairOrdered'],
  ])
  expect([...new Set(found)]).toEqual(rules.map(({ id }) => id).filter(id => found.includes(id)))
  for (const { sentence } of breaches) expect(sentence).toMatch(/^[А-ЯЁ].+\. .+\.$/u)
})

test('порядок строк на листах ничего не меняет', () => {
  const programme = school()
    .pair('Тихонова Дарья', 'с 01.09.2026 по 20.10.2027')
    .pair('Тихонова Дарья', 'с 01.10.2026 по 31.05.2027', { menteeAgreedOn: null })
    .pair('Тихонова Дарья', 'с 01.11.2026 по 31.05.2027')
    .group('Гусь Пётр', 3, 'один не согласен')
    .build()
  const subjects = (pairs: typeof programme.pairs) =>
    findBreaches(rules, { ...programme, pairs }, today)
      .map(({ rule, subject }) => `${rule} ${subject.id}`)
      .toSorted()
  const usual = subjects(programme.pairs)
  fc.assert(
    fc.property(fc.shuffledSubarray([...programme.pairs], { minLength: programme.pairs.length }), pairs => {
      expect(subjects(pairs)).toEqual(usual)
    }),
    { numRuns: 30 },
  )
})
