import { expect, test } from 'vitest'
import { agreementOf, type PairSide } from '#shared/people/agreementOf.ts'
import { day } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type Pair, tables } from '#shared/programme/tables.ts'

const on = day('2026-11-23')
const before = day('2026-11-20')

test.each<[string, Partial<Pair>, PairSide[], boolean, boolean]>([
  ['один из двоих', {}, ['mentee'], false, false],
  ['второй вслед за первым', { mentorAgreedOn: before }, ['mentee'], false, true],
  ['оба сразу', {}, ['mentor', 'mentee'], false, true],
  ['оба, а родителя ещё ждут', {}, ['mentor', 'mentee'], true, false],
  ['родитель последним', { mentorAgreedOn: before, menteeAgreedOn: before }, ['parent'], true, true],
  ['родитель, которого не спрашивали', { mentorAgreedOn: before }, ['parent'], false, false],
])('%s: согласована – %j', (_, had, sides, parent, whole) => {
  const found = agreementOf(blankRow(tables.pairs, had), sides, { on, how: 'form' }, parent)
  expect(found.whole).toBe(whole)
  expect(found.set.status).toBe(whole ? 'agreed' : undefined)
})

test('кто, когда и как согласился', () => {
  const { set } = agreementOf(blankRow(tables.pairs), ['mentor', 'parent'], { on, how: 'phone' }, true)
  expect(set).toEqual({ mentorAgreedOn: on, mentorAgreedHow: 'phone', parentAgreedOn: on })
})
