import { expect, test } from 'vitest'
import { isRefused } from '#addon/features/refusal.ts'
import { saveDeclension } from '#addon/features/saveDeclension.ts'
import { saveGender } from '#addon/features/saveGender.ts'
import { apply } from '#shared/programme/apply.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { moment, programmeOf, twoPairs } from './orderSchool.ts'

const forms = { gen: '', dat: '', acc: '', ins: '' }
const kara = { part: 'last', gender: 'male', nom: 'Кара', ...forms } as const

function after(programme: WholeProgramme, input: Parameters<typeof saveDeclension.run>[0]['input']) {
  const outcome = saveDeclension.run({ programme, input, ...moment() })
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return apply(programme, outcome.edits ?? [])
}

test('a word is kept with its forms, and mended instead of doubled', () => {
  const first = after(programmeOf(twoPairs()), { ...kara, ins: ' Карой ' })
  expect(first.declensions).toMatchObject([
    { part: 'last', gender: 'male', nom: 'Кара', ins: 'Карой', gen: '' },
  ])
  const second = after(first, { ...kara, nom: 'кара', ins: 'Карою' })
  expect(second.declensions).toMatchObject([{ nom: 'Кара', ins: 'Карою' }])
  expect(after(second, { ...kara, gender: 'female', ins: 'Кара' }).declensions).toHaveLength(2)
})

test('without a single form there is nothing to keep', () => {
  const outcome = saveDeclension.run({ programme: programmeOf(twoPairs()), input: kara, ...moment() })
  expect(isRefused(outcome) && outcome.refusal).toMatchObject({ code: 'badInput', at: 'gen' })
})

test.each([
  { table: 'mentees', id: 'н2', told: 'female' },
  { table: 'mentors', id: 'м1', told: 'male' },
] as const)('gender of a row of $table', ({ table, id, told }) => {
  const programme = programmeOf(twoPairs())
  const outcome = saveGender.run({ programme, input: { table, id, gender: told }, ...moment() })
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  const rows: readonly { id: string; gender: string | null }[] = apply(programme, outcome.edits ?? [])[table]
  expect(rows.find(row => row.id === id)?.gender).toBe(told)
})

test('somebody who is not there any more', () => {
  const outcome = saveGender.run({
    programme: programmeOf(twoPairs()),
    input: { table: 'mentees', id: 'н99', gender: 'male' },
    ...moment(),
  })
  expect(isRefused(outcome) && outcome.refusal.code).toBe('gone')
})
