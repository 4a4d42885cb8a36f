import { describe, expect, test } from 'vitest'
import { isRefused } from '#addon/features/refusal.ts'
import { scorePlan } from '#addon/features/scorePlan.ts'
import { suggestPairs } from '#addon/features/suggestPairs.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { given } from './given.ts'
import { done, pairingSchool, refusalOf } from './pairingSchool.ts'
import { suggestInput } from './runSuggestion.ts'
import { throughEngine } from './throughEngine.ts'

type Setup = Parameters<typeof suggestPairs.ask>[0]['input']
type Pairs = Parameters<typeof scorePlan.ask>[0]['input']['pairs']

const planOf = (programme: WholeProgramme, setup: Setup) =>
  done(throughEngine(suggestPairs, programme, setup)).view
const scoresOf = (programme: WholeProgramme, setup: Setup, pairs: Pairs) =>
  throughEngine(scorePlan, programme, { ...setup, pairs })

const idsOf = ({ pairs }: ReturnType<typeof planOf>): Pairs =>
  pairs.map(({ mentee, mentor, kind }) => ({ mentee: mentee.id, mentor: mentor.id, kind }))

const programme = sampleSchool()
const plan = planOf(programme, suggestInput)
const facts = (pairs: readonly { mentee: { id: string }; mentor: { id: string }; score: number }[]) =>
  pairs.map(({ mentee, mentor, score }) => `${mentee.id} ${mentor.id} ${score}`).sort()

describe('the points of a plan by the settings of this moment', () => {
  test('are the plan’s own while nothing has moved', () => {
    const { view } = done(scoresOf(programme, suggestInput, idsOf(plan)))
    expect(view.maxScore).toBe(plan.maxScore)
    expect(facts(view.pairs)).toEqual(facts(plan.pairs))
    expect(view.pairs.map(({ rows }) => rows)).toEqual(
      view.pairs.map(({ mentee }) => plan.pairs.find(pair => pair.mentee.id === mentee.id)?.rows),
    )
  })

  test.each([
    { what: 'a weight', part: { weights: { ...suggestInput.weights, request: 0 as const } } },
    { what: 'a condition', part: { conditions: { ...suggestInput.conditions, time: 'off' as const } } },
    { what: 'the aim', part: { objective: 'score' as const } },
    { what: 'the floor', part: { floor: 10_000 } },
  ])('keep the pairs when $what moves, and add up', ({ part }) => {
    const { view } = done(scoresOf(programme, { ...suggestInput, ...part }, idsOf(plan)))
    const together = (pairs: readonly { mentee: { id: string }; mentor: { id: string } }[]) =>
      pairs.map(({ mentee, mentor }) => `${mentee.id} ${mentor.id}`).sort()
    expect(together(view.pairs)).toEqual(together(plan.pairs))
    for (const { rows, score } of view.pairs) {
      expect(rows.reduce((sum, { points }) => sum + points, 0)).toBe(score)
      expect(rows.reduce((sum, { max }) => sum + max, 0)).toBe(view.maxScore)
    }
  })

  test('lose what weighs nothing any more', () => {
    const weights = { ...suggestInput.weights, request: 0 as const }
    const { view } = done(scoresOf(programme, { ...suggestInput, weights }, idsOf(plan)))
    expect(view.maxScore).toBe(plan.maxScore - 300)
    expect(view.pairs.flatMap(({ rows }) => rows.map(({ criterion }) => criterion))).not.toContain('request')
  })
})

test('pairs whose people are not in the run are left out', () => {
  const [first, ...others] = idsOf(plan)
  if (!first) throw new Error('The plan has no pairs')
  const later = { ...programme, mentees: programme.mentees.filter(({ id }) => id !== first.mentee) }
  const { view } = done(scoresOf(later, suggestInput, [first, { mentee: 'н?', mentor: 'м?' }, ...others]))
  expect(view.pairs.map(({ mentee }) => mentee.id).sort()).toEqual(others.map(({ mentee }) => mentee).sort())
})

describe('is refused', () => {
  test('as a run would be', () => {
    const nobody = { ...pairingSchool().build(), mentees: [] }
    expect(refusalOf(scoresOf(nobody, suggestInput, []))).toBe(
      'nothingToDo: Форма «ученик – ученик»: на этот срок нет наставляемых без пары',
    )
  })
  test('when the answer is none', () => {
    const asked = scorePlan.ask(given(programme, { ...suggestInput, pairs: idsOf(plan) }))
    if (isRefused(asked)) throw new Error(asked.refusal.message)
    const input = { ...suggestInput, pairs: idsOf(plan) }
    const taken = scorePlan.take({
      ...given(programme, input),
      people: asked.people,
      answer: { pairs: 'нет' },
      same: true,
    })
    expect(refusalOf(taken)).toBe('engineAway: Ответ подбора не разобран')
  })
})
