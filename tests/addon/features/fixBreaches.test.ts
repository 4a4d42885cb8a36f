import { describe, expect, test } from 'vitest'
import { checkRules } from '#addon/features/checkRules.ts'
import { fixBreaches } from '#addon/features/fixBreaches.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'
import { done, refusalOf } from './pairingSchool.ts'

const two = school()
  .pair('Тихонова Дарья', 'с 15.09.2026 по 25.10.2027', { mentee: 'Лисин Артём' })
  .pair('Панин Глеб', 'с 15.09.2026 по 30.10.2027', { mentee: 'Рудь Соня' })
  .build()

const seenIn = (programme: WholeProgramme) =>
  done(checkRules.run(given(programme, {})))
    .view.breaches.filter(({ rule, fix }) => rule === 'pairPeriod' && fix !== null)
    .map(({ subject, fix }) => ({ subject, seen: fix?.seen ?? '' }))
const fix = (programme: WholeProgramme, breaches = seenIn(programme), rule = 'pairPeriod') =>
  fixBreaches.run(given(programme, { rule, breaches }))

describe('what was seen is mended', () => {
  test('one', () => {
    const [first] = seenIn(two)
    if (!first) throw new Error('Nothing to mend')
    const outcome = done(fix(two, [first]))
    const after = apply(two, outcome.edits ?? [])
    expect(after.pairs.map(({ to }) => to)).toEqual(['2027-09-15', '2027-10-30'])
    expect(outcome.said).toBe('Исправлено')
    expect(outcome.view.after).toEqual([])
    expect(seenIn(after)).toHaveLength(1)
  })

  test('all of one rule', () => {
    const outcome = done(fix(two))
    expect(apply(two, outcome.edits ?? []).pairs.map(({ to }) => to)).toEqual(['2027-09-15', '2027-09-15'])
    expect(outcome.said).toBe('Исправлено: 2\u00a0нарушения')
  })

  test('the same change named twice is made once', () => {
    const [first] = seenIn(two)
    if (!first) throw new Error('Nothing to mend')
    expect(done(fix(two, [first, first])).edits).toHaveLength(1)
  })
})

test('what the rules would say after it is told before it is written', () => {
  const shortened = school()
    .pair('Тихонова Дарья', 'с 15.09.2026 по 31.05.2027', { mentee: 'Жуков Максим', status: 'replaced' })
    .pair('Панин Глеб', 'с 01.03.2027 по 31.03.2027', { mentee: 'Жуков Максим' })
    .row('pairChanges', { pair: 'пара-1', kind: 'replacement', successor: 'пара-2' })
    .pair('Панин Глеб', 'с 01.05.2027 по 31.05.2027', { mentee: 'Рудь Соня' })
    .pair('Панин Глеб', 'с 01.05.2027 по 31.05.2027', { mentee: 'Валеев Тимур' })
    .build()
  const offered = done(checkRules.run(given(shortened, {}))).view.breaches.flatMap(
    ({ rule, subject, fix }) => (rule === 'replacementPeriod' && fix ? [{ subject, seen: fix.seen }] : []),
  )
  const { view } = done(fix(shortened, offered, 'replacementPeriod'))
  expect(view.after.map(text => text.replace(/\u00a0/g, ' '))).toEqual([
    expect.stringMatching(/^Панин Глеб: с 01\.05\.2027 по 31\.05\.2027 – одновременно 3 наставляемых/),
  ])
})

describe('anything else is refused', () => {
  const [first] = seenIn(two)
  const changed = { ...two, pairs: two.pairs.map(pair => ({ ...pair, from: day('2026-10-01') })) }
  const mended = { ...two, pairs: two.pairs.map(pair => ({ ...pair, to: day('2027-05-31') })) }
  const gone = { ...two, pairs: [] }
  test.each<{ given: string; programme: WholeProgramme; says: RegExp }>([
    {
      given: 'исправлять теперь нужно иначе',
      programme: changed,
      says: /^changedMeanwhile: Таблица изменилась/,
    },
    { given: 'уже исправлено', programme: mended, says: /^changedMeanwhile: Этого нарушения уже нет/ },
    { given: 'пары больше нет', programme: gone, says: /^changedMeanwhile: Этого нарушения уже нет/ },
  ])('$given', ({ programme, says }) => {
    if (!first) throw new Error('Nothing to mend')
    expect(refusalOf(fix(programme, [first]))).toMatch(says)
  })

  test('правила с таким именем нет', () => {
    if (!first) throw new Error('Nothing to mend')
    expect(refusalOf(fix(two, [first], 'нет такого'))).toMatch(/^badInput: Такого правила нет/)
  })

  test.each([
    { given: 'ничего не названо', input: { rule: 'pairPeriod', breaches: [] } },
    {
      given: 'лист, которого нет',
      input: { rule: 'pairPeriod', breaches: [{ subject: { table: 'x', id: '1' }, seen: '' }] },
    },
    {
      given: 'строка без ID',
      input: { rule: 'pairPeriod', breaches: [{ subject: { table: 'pairs', id: '' }, seen: '' }] },
    },
    { given: 'лишний ключ', input: { rule: 'pairPeriod', breaches: [], edits: [] } },
  ])('вход не читается: $given', ({ input }) => {
    expect(fixBreaches.input.safeParse(input).success).toBe(false)
  })
})
