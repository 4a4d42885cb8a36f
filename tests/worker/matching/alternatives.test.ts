import fc from 'fast-check'
import { expect, test } from 'vitest'
import { match, matchAlternatives } from '#worker/matching/match.ts'
import {
  assignment,
  best,
  compare,
  isFeasible,
  people,
  plans,
  pointsOf,
  scoreOf,
  worthOf,
} from './exhaustive.ts'
import { requests } from './requests.ts'

test('цена каждой замены точна, а перемены вместе с ней дают лучший такой план', { timeout: 120_000 }, () => {
  let replaced = 0
  fc.assert(
    fc.property(requests(['coverage', 'score']), request => {
      const answer = match(request)
      const present = assignment(request, answer)
      const value = worthOf(request, present)
      for (const mentee of people(request.mentees.id)) {
        const { alternatives } = matchAlternatives({ ...request, mentee, limit: 20 })
        const locked = request.locked.filter(([other]) => other !== mentee)
        const places = (mentor: number) =>
          (request.mentors.capacity[mentor] ?? 0) - locked.filter(([, other]) => other === mentor).length
        const possible = people(request.mentors.id).filter(
          mentor => mentor !== present[mentee] && isFeasible(request, mentee, mentor) && places(mentor) > 0,
        )
        expect(alternatives.map(({ mentor }) => mentor).sort()).toEqual(possible)
        replaced += alternatives.length
        for (const { mentor, cost, changes, score: own, points } of alternatives) {
          const forced = { ...request, locked: [...locked, [mentee, mentor] as [number, number]] }
          const after = [...present]
          after[mentee] = mentor
          for (const { mentee: other, from, to, score: gained } of changes) {
            expect(from).toBe(present[other])
            expect(gained).toBe(
              (to === null ? 0 : scoreOf(request, other, to)) -
                (from === null ? 0 : scoreOf(request, other, from)),
            )
            after[other] = to
          }
          expect([...plans(forced)]).toContainEqual(after)
          const reached = worthOf(request, after)
          expect(reached).toEqual(best(forced))
          expect(cost).toEqual({
            priority: value.priority - reached.priority,
            score: value.score - reached.score,
          })
          expect([own, points]).toEqual([scoreOf(request, mentee, mentor), pointsOf(request, mentee, mentor)])
        }
        const losses = alternatives.map(({ cost }) => cost)
        losses.forEach((loss, index) => {
          const next = losses[index + 1]
          if (next === undefined) return
          const idAt = (at: number) => request.mentors.id[alternatives[at]?.mentor ?? -1] ?? ''
          const difference = compare(request, loss, next)
          expect(difference < 0 || (difference === 0 && idAt(index) < idAt(index + 1))).toBe(true)
        })
        const without = answer.unmatched.find(one => one.mentee === mentee)
        if (without) expect(without.cheapest).toEqual(alternatives[0] ?? null)
      }
    }),
    { numRuns: 3600 },
  )
  // Many a small request leaves no choice at all.
  expect(replaced).toBeGreaterThan(2000)
})
