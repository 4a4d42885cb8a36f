import { expect, test } from 'vitest'
import type { MatchRequest } from '#shared/contract/match.ts'
import { match, matchAlternatives } from '#worker/matching/match.ts'
import { reordered } from './requests.ts'

/** Too large to try every plan, full of ties: the certificate and the order of the input must hold all the same. */
function crowd(
  mentees: number,
  mentors: number,
  seed: number,
  objective: 'coverage' | 'score',
): MatchRequest {
  let state = seed
  const whole = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % below
  }
  const letter = (n: number) => 'abcdefghijklmnopqrstuvwxyz234567'[n & 31]
  const ids = (side: string, people: number) =>
    Array.from(
      { length: people },
      (_, n) => `p_${letter(whole(32))}${letter(whole(32))}aaaaa${side}${letter(n >> 5)}${letter(n)}`,
    )
  const sets = (people: number) =>
    Array.from({ length: people }, () => [...new Set([whole(6), whole(6)])].sort())
  const numbers = (people: number) => Array.from({ length: people }, () => whole(4))
  return {
    contract: 1,
    mentors: {
      id: ids('r', mentors),
      capacity: numbers(mentors),
      minGroup: Array.from({ length: mentors }, () => 0),
    },
    mentees: { id: ids('e', mentees), priority: Array.from({ length: mentees }, () => 1 + whole(3)) },
    gates: [{ code: 'g0', mentor: sets(mentors), mentee: sets(mentees) }],
    criteria: [
      { code: 'c0', kind: 'coverage', weight: 10, mentor: sets(mentors), mentee: sets(mentees) },
      {
        code: 'c1',
        kind: 'closeness',
        weight: 7,
        span: 3,
        mentor: numbers(mentors),
        mentee: numbers(mentees),
      },
    ],
    choices: { menteeWeight: 0, mentorWeight: 0, mentee: [], mentor: [] },
    locked: [],
    forbidden: [],
    options: { objective, floor: 3 },
  }
}

const objectives = ['coverage', 'score'] as const
const crowds = [1, 2, 3, 4, 5, 6].map(
  seed => [seed, crowd(60, 25, seed, objectives[seed % 2] ?? 'score')] as const,
)

test.each(crowds)('доказан и не зависит от порядка строк: школа %i', (_, request) => {
  const answer = match(request)
  expect(answer.proof).toMatchObject({ kind: 'optimal', violations: 0 })
  const backwards = (list: readonly unknown[]) => list.map((_, index) => list.length - 1 - index)
  const other = reordered(request, backwards(request.mentees.id), backwards(request.mentors.id))
  const named = ({ mentees, mentors }: MatchRequest, pairs: typeof answer.pairs) =>
    pairs.map(({ mentee, mentor }) => `${mentees.id[mentee]} ${mentors.id[mentor]}`).sort()
  expect(named(other, match(other).pairs)).toEqual(named(request, answer.pairs))
})

let forcedPairs = 0

test.each(crowds)('цена замены — та же, что у плана с этой закреплённой парой: школа %i', (_, request) => {
  const { totals } = match(request)
  request.mentees.id.forEach((_, mentee) => {
    for (const { mentor, cost } of matchAlternatives({ ...request, mentee, limit: 20 }).alternatives) {
      const forced = match({ ...request, locked: [[mentee, mentor]] }).totals
      expect(cost).toEqual({
        priority: totals.priority - forced.priority,
        score: totals.score - forced.score,
      })
      forcedPairs++
    }
  })
})

test('таких планов решено заново не меньше двух тысяч', () => {
  expect(forcedPairs).toBeGreaterThanOrEqual(2_000)
})
