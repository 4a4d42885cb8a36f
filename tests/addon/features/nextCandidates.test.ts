import { describe, expect, test } from 'vitest'
import { nextCandidates } from '#addon/features/nextCandidates.ts'
import { apply } from '#shared/programme/apply.ts'
import { recordRefusal } from '#addon/features/recordRefusal.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { School } from '#tests/school/build.ts'
import { given } from './given.ts'
import { decided, done, idOf, pairingSchool, refusalOf } from './pairingSchool.ts'
import { candidates, runOf } from './runSuggestion.ts'

const two = pairingSchool().build()
const namesFor = (programme: WholeProgramme, mentee: string, later = programme) => {
  const outcome = candidates(programme, idOf(programme, 'mentees', mentee), later)
  return done(outcome).view.candidates.map(({ mentor }) => mentor.name)
}

test('every mentor with a place, the best first, with points that add up', () => {
  const { view } = done(candidates(two, 'н1'))
  expect(view.mentee.name).toBe('Лисин Артём, 7 «Б»')
  expect(view.candidates).toHaveLength(2)
  for (const { rows, score } of view.candidates)
    expect(rows.reduce((sum, { points }) => sum + points, 0)).toBe(score)
})

test('after a refusal the mentor who was refused is not among them', () => {
  const before = pairingSchool()
    .pair('Панин Глеб Юрьевич', 'с 01.12.2026 по 31.05.2027', {
      mentee: 'Лисин Артём Олегович',
      form: 'form.pupilPupil',
      status: 'proposed',
    })
    .build()
  const { edits } = done(
    recordRefusal.run(given(before, { pair: 'пара-1', by: 'mentee' as const, reason: '' })),
  )
  expect(namesFor(apply(before, edits), 'Лисин')).toEqual(['Воронцова Дарья, 10 «А»'])
})

test('one who may not meet is not among them, nor one who left meanwhile', () => {
  expect(namesFor(decided(two, 'Воронцова', 'Лисин', { kind: 'forbid' }), 'Лисин')).toEqual([
    'Панин Глеб, 9 «Б»',
  ])
  const later = pairingSchool().mentor('Воронцова Дарья Алексеевна', { status: 'archived' }).build()
  expect(namesFor(two, 'Лисин', later)).toEqual(['Панин Глеб, 9 «Б»'])
})

describe('with groups', () => {
  const led = pairingSchool().mentor('Воронцова Дарья Алексеевна', { groupTo: 4 })
  const running = led.pair('Воронцова Дарья Алексеевна', 'с 01.12.2026 по 31.05.2027', {
    mentee: 'Рудь Соня',
    kind: 'group',
    group: 'Юные физики',
    form: 'form.pupilPupil',
  })
  const kinds = (story: School) =>
    done(candidates(story.build(), 'н1', undefined, { groups: true })).view.candidates.map(
      ({ mentor, kind }) => `${mentor.name}: ${kind}`,
    )
  test('one alone begins no group, and who has a place takes alone', () => {
    expect(kinds(led).sort()).toEqual(['Воронцова Дарья, 10 «А»: single', 'Панин Глеб, 9 «Б»: single'])
  })
  test('one joins a group that runs', () => {
    const full = running.mentor('Воронцова Дарья Алексеевна', { capacity: 0 })
    expect(kinds(full).sort()).toEqual(['Воронцова Дарья, 10 «А»: group', 'Панин Глеб, 9 «Б»: single'])
    expect(kinds(running)).toContain('Воронцова Дарья, 10 «А»: single')
  })
})

test.each<{ given: string; programme: WholeProgramme; says: string }>([
  {
    given: 'пара уже есть',
    programme: pairingSchool()
      .pair('Панин Глеб Юрьевич', 'с 01.12.2026 по 31.05.2027', { mentee: 'Лисин Артём Олегович' })
      .build(),
    says: 'nothingToDo: Лисин Артём, 7 «Б»: на этот срок уже есть пара, или наставляемый не участвует в этой форме',
  },
  {
    given: 'наставляемого удалили',
    programme: { ...two, mentees: two.mentees.slice(1) },
    says: 'gone: Этого наставляемого больше нет среди участников',
  },
])('$given', ({ programme, says }) => {
  expect(refusalOf(nextCandidates.ask(given(programme, { ...runOf, mentee: 'н1' })))).toBe(says)
})
