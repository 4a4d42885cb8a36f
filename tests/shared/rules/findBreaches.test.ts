import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import type { Rule } from '#shared/rules/defineRule.ts'
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

/** Since when what is judged by the law is judged; everything else since the положение was approved. */
const since: Readonly<Record<string, string>> = {
  consentSeparate: '2025-09-01',
  publishedWithConsent: '2021-03-01',
  labourConsent: '2025-03-01',
  labourNotice: '2025-03-01',
}
const ofPairs: readonly Rule[] = rules.filter(({ appliesTo }) => appliesTo.length > 0)

describe.each(ofPairs)('пары, которые видит правило $id', rule => {
  const start = day(since[rule.id] ?? '2021-01-21')
  const form = rule.models?.[0] === 'teachers' ? 'form.teacherTeacher' : 'form.teacherPupil'
  const shown = (set: object) => {
    const ids = new Set<string>()
    const programme = rule.appliesTo
      .reduce(
        (built, status) =>
          built.pair('Тихонова Дарья', 'с 01.09.2020 по 01.09.2020', { form, status, ...set }),
        school(),
      )
      .build()
    const watched = {
      ...rule,
      check: ({ pairs }: { pairs: readonly { id: string }[] }) => {
        for (const { id } of pairs) ids.add(id)
        return []
      },
    }
    findBreaches([watched], programme, today)
    return ids.size
  }

  test.each(['endedOn', 'to'])('кончившиеся накануне (%s) – нет, в тот же день – да', key => {
    const later = key === 'endedOn' ? { to: null } : {}
    expect(shown({ ...later, [key]: addDays(start, -1) })).toBe(0)
    expect(shown({ ...later, [key]: start })).toBe(rule.appliesTo.length)
  })

  test('конец на деле важнее срока, а без конца пара ещё видна', () => {
    expect(shown({ to: day('2099-12-31'), endedOn: addDays(start, -1) })).toBe(0)
    expect(shown({ to: addDays(start, -1), endedOn: start })).toBe(rule.appliesTo.length)
    expect(shown({ to: null, endedOn: null })).toBe(rule.appliesTo.length)
  })
})
