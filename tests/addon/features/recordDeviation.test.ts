import { describe, expect, test } from 'vitest'
import { checkRules } from '#addon/features/checkRules.ts'
import { previewOf } from '#addon/features/preview.ts'
import { endDeviation } from '#addon/features/endDeviation.ts'
import { recordDeviation } from '#addon/features/recordDeviation.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'
import { done, refusalOf } from './pairingSchool.ts'

const long = school().pair('Тихонова Дарья', 'с 15.09.2026 по 25.10.2027', { mentee: 'Лисин Артём' }).build()
const full = {
  rule: 'pairPeriod',
  subjects: [{ table: 'pairs' as const, id: 'пара-1' }],
  reason: ' Готовятся к олимпиаде ',
  decidedBy: 'директор Лучникова Е. В.',
  until: '31.12.2026',
}
const record = (set: Partial<typeof full> = {}, programme: WholeProgramme = long) =>
  recordDeviation.run(given(programme, { ...full, ...set }))
const stands = (programme: WholeProgramme, today?: string) =>
  done(checkRules.run(given(programme, {}, today))).view.breaches.some(({ rule }) => rule === 'pairPeriod')

test('a breach with a reason stands no more, until its last day has passed', () => {
  const outcome = done(record())
  const after = apply(long, outcome.edits ?? [])
  expect(after.deviations).toMatchObject([
    {
      id: outcome.view.deviations[0],
      rule: 'pairPeriod',
      clause: 'п.\u00a04.13',
      subject: 'pairs:пара-1',
      about: 'Тихонова Дарья и\u00a0Лисин Артём',
      reason: 'Готовятся к олимпиаде',
      decidedBy: 'директор Лучникова Е. В.',
      decidedOn: day('2026-11-23'),
      until: day('2026-12-31'),
    },
  ])
  expect(outcome.said).toBe('Отступление записано по 31.12.2026')
  expect([stands(long), stands(after), stands(after, '2026-12-31'), stands(after, '2027-01-01')]).toEqual([
    true,
    false,
    false,
    true,
  ])
})

test('several breaches of a rule stand by one decision, each with a row of its own', () => {
  const two = school()
    .pair('Тихонова Дарья', 'с 15.09.2026 по 25.10.2027', { mentee: 'Лисин Артём' })
    .pair('Гарипова Алия', 'с 15.09.2026 по 26.10.2027', { mentee: 'Жуков Максим' })
    .build()
  const subjects = two.pairs.map(({ id }) => ({ table: 'pairs' as const, id }))
  const outcome = done(record({ subjects }, two))
  const after = apply(two, outcome.edits ?? [])
  expect(after.deviations.map(({ about, reason }) => [about, reason])).toEqual([
    ['Тихонова Дарья и\u00a0Лисин Артём', 'Готовятся к олимпиаде'],
    ['Гарипова Алия и\u00a0Жуков Максим', 'Готовятся к олимпиаде'],
  ])
  expect(outcome.said).toBe('Записано: 2\u00a0отступления по 31.12.2026')
  expect(stands(after)).toBe(false)
  expect(previewOf(outcome.edits ?? [], two)).toMatchObject([
    {
      sheet: 'Отступления',
      added: 2,
      examples: [
        expect.stringMatching(
          /^Тихонова Дарья и\u00a0Лисин Артём, п\.\u00a04\.13: причина «Готовятся к олимпиаде», кто решил «директор Лучникова Е. В.», до какого дня «31.12.2026»$/,
        ),
        expect.stringMatching(/^Гарипова Алия/),
      ],
    },
  ])
})

test('one breach of several that is gone keeps all from being written', () => {
  const subjects = [...full.subjects, { table: 'pairs' as const, id: 'пара-9' }]
  expect(refusalOf(record({ subjects }))).toMatch(/^changedMeanwhile: Этого нарушения уже нет/)
})

test('today is day enough', () => {
  expect(done(record({ until: '23.11.2026' })).edits).toHaveLength(1)
})

const mended = { ...long, pairs: long.pairs.map(pair => ({ ...pair, to: day('2027-05-31') })) }
test.each<{
  given: string
  set?: Partial<typeof full>
  programme?: WholeProgramme
  says: RegExp
}>([
  { given: 'без причины', set: { reason: '  ' }, says: /^badInput: Причина не указана/ },
  { given: 'неизвестно, кто решил', set: { decidedBy: '' }, says: /^badInput: Не указано, кто решил/ },
  { given: 'без срока', set: { until: '' }, says: /^badInput: Срок: дата не указана/ },
  { given: 'такого дня нет', set: { until: '31.02.2027' }, says: /^badInput: Срок: 31 февраля не бывает/ },
  { given: 'вчера', set: { until: '22.11.2026' }, says: /^badInput: День 22\.11\.2026 уже прошёл/ },
  { given: 'уже исправлено', programme: mended, says: /^changedMeanwhile: Этого нарушения уже нет/ },
  { given: 'нет такого правила', set: { rule: 'нет' }, says: /^badInput: Такого правила нет/ },
])('отступление не записано: $given', ({ set, programme, says }) => {
  expect(refusalOf(record(set, programme))).toMatch(says)
})

test('a breach that is let stand already is not let stand twice', () => {
  const once = apply(long, done(record()).edits ?? [])
  expect(refusalOf(record({}, once))).toMatch(/^changedMeanwhile/)
})

describe('the end of a deviation', () => {
  const outcome = done(record())
  const allowed = apply(long, outcome.edits ?? [])
  const end = (programme: WholeProgramme, deviation = outcome.view.deviations[0] ?? '') =>
    endDeviation.run(given(programme, { deviation }))

  test('the rule speaks again, and the decision stays in the sheet', () => {
    const after = apply(allowed, done(end(allowed)).edits ?? [])
    expect(stands(after)).toBe(true)
    expect(after.deviations).toMatchObject([{ until: day('2026-11-22'), reason: 'Готовятся к олимпиаде' }])
  })

  test('of one that is over, or is not there, there is nothing to end', () => {
    const over = apply(allowed, done(end(allowed)).edits ?? [])
    expect(refusalOf(end(over))).toMatch(/^nothingToDo/)
    expect(refusalOf(end(allowed, 'отс-нет'))).toMatch(/^gone/)
  })
})
