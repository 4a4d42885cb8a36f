import { expect, test } from 'vitest'
import { checkRules } from '#addon/features/checkRules.ts'
import { endDeviation } from '#addon/features/endDeviation.ts'
import { fixBreaches } from '#addon/features/fixBreaches.ts'
import { recordDeviation } from '#addon/features/recordDeviation.ts'
import { apply } from '#shared/programme/apply.ts'
import { invert } from '#shared/programme/edit.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { given } from './given.ts'
import { done } from './pairingSchool.ts'

const check = (programme: WholeProgramme) => done(checkRules.run(given(programme, {}))).view
const keysOf = (programme: WholeProgramme) => check(programme).breaches.map(({ key }) => key)
const start = sampleSchool()

test('every fix of the sample school mends what it promises, breaks nothing else, and can be taken back', () => {
  const fixable = check(start).breaches.filter(({ fix }) => fix !== null)
  expect(fixable.length).toBeGreaterThan(0)
  for (const { rule, subject, key, fix } of fixable) {
    const outcome = done(
      fixBreaches.run(given(start, { rule, breaches: [{ subject, seen: fix?.seen ?? '' }] })),
    )
    const after = apply(start, outcome.edits ?? [])
    expect(keysOf(after), key).not.toContain(key)
    expect(outcome.view.after, key).toEqual([])
    expect(keysOf(apply(after, invert(outcome.edits ?? []))), key).toEqual(keysOf(start))
  }
})

test('any breach may be let stand: one decision less each time, until nothing is left; an ended decision brings it back', () => {
  const left = keysOf(start)
  let programme = start
  for (const [index, { rule, subject, key }] of check(start).breaches.entries()) {
    const input = {
      rule,
      subjects: [subject],
      reason: 'так решил совет',
      decidedBy: 'директор',
      until: '31.12.2026',
    }
    const outcome = done(
      recordDeviation.run({ ...given(programme, input), newId: newIdFrom(`decision number ${index}`) }),
    )
    programme = apply(programme, outcome.edits ?? [])
    left.splice(left.indexOf(key), 1)
    expect(keysOf(programme), key).toEqual(left)
  }
  const { breaches, allowed } = check(programme)
  expect(breaches).toEqual([])
  expect(allowed.length).toBe(keysOf(start).length)
  const [first] = allowed
  const ended = done(endDeviation.run(given(programme, { deviation: first?.id ?? '' })))
  expect(keysOf(apply(programme, ended.edits ?? []))).toHaveLength(1)
})
