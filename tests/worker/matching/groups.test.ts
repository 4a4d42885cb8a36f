import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkMatchRequest } from '#shared/contract/checkMatchRequest.ts'
import type { MatchRequest } from '#shared/contract/match.ts'
import { matchingSchool } from '#tests/bench/matchingSchool.ts'
import { GroupNotFilled } from '#worker/matching/groups.ts'
import { match, matchAlternatives } from '#worker/matching/match.ts'
import { type Assignment, best, compare, isFeasible, plans, worthOf } from './exhaustive.ts'
import { grouped } from './requests.ts'
import { sketched } from './sketch.ts'

const people = <T>(list: readonly T[]) => list.map((_, index) => index)

test('запросы с группами составлены по договору', () => {
  fc.assert(
    fc.property(grouped, request => {
      expect(checkMatchRequest(request)).toEqual([])
    }),
  )
})

test('лучше этого плана с группами нет: перебраны все', () => {
  fc.assert(
    fc.property(grouped, request => {
      const expected = best(request)
      if (expected === null) {
        expect(() => match(request)).toThrow(GroupNotFilled)
        return
      }
      const answer = match(request)
      const made: Assignment = people(request.mentees.id).map(
        mentee => answer.pairs.find(pair => pair.mentee === mentee)?.mentor ?? null,
      )
      expect([...plans(request)]).toContainEqual(made)
      expect(worthOf(request, made)).toEqual(expected)
      expect(answer.proof).toMatchObject({ kind: 'optimal', violations: 0, primal: expected, dual: expected })
    }),
    { numRuns: 600 },
  )
})

test('замены: те, с которыми план есть, по своей точной цене', () => {
  fc.assert(
    fc.property(grouped, request => {
      const value = best(request)
      if (value === null) return
      const answer = match(request)
      for (const mentee of people(request.mentees.id)) {
        const present = answer.pairs.find(pair => pair.mentee === mentee)?.mentor
        const others = request.locked.filter(([other]) => other !== mentee)
        const expected = people(request.mentors.id)
          .filter(mentor => mentor !== present && isFeasible(request, mentee, mentor))
          .flatMap(mentor => {
            const forced = best({ ...request, locked: [...others, [mentee, mentor]] })
            const cost = forced && {
              priority: value.priority - forced.priority,
              score: value.score - forced.score,
            }
            return cost ? [{ mentor, cost, id: request.mentors.id[mentor] ?? '' }] : []
          })
          .sort((a, b) => compare(request, a.cost, b.cost) || (a.id < b.id ? -1 : 1))
          .map(({ mentor, cost }) => ({ mentor, cost }))
        const { alternatives } = matchAlternatives({ ...request, mentee, limit: 20 })
        expect(alternatives.map(({ mentor, cost }) => ({ mentor, cost }))).toEqual(expected)
        const without = answer.unmatched.find(one => one.mentee === mentee)
        if (without) expect(without.cheapest).toEqual(alternatives[0] ?? null)
      }
    }),
    { numRuns: 150 },
  )
})

const school = (
  scores: number[][],
  capacity: number[],
  minGroup: number[],
  locked: [number, number][] = [],
) => {
  const request = sketched({ scores, capacity, locked })
  return { ...request, mentors: { ...request.mentors, minGroup } }
}

test.each<[given: string, request: MatchRequest, pairs: number[][]]>([
  ['группа не набралась: никого', school([[9], [-1]], [3], [2]), []],
  [
    'группа набралась ровно',
    school([[9], [1]], [3], [2]),
    [
      [0, 0],
      [1, 0],
    ],
  ],
  [
    'двое в группе лучше, чем один в паре',
    school(
      [
        [5, 9],
        [5, -1],
      ],
      [2, 1],
      [2, 0],
    ),
    [
      [0, 0],
      [1, 0],
    ],
  ],
  [
    'закреплённый идёт в счёт группы',
    school([[1], [1]], [2], [2], [[0, 0]]),
    [
      [0, 0],
      [1, 0],
    ],
  ],
])('%s', (_, request, pairs) => {
  expect(match(request).pairs.map(({ mentee, mentor }) => [mentee, mentor])).toEqual(pairs)
})

test('закреплённую группу дополнить некем', () => {
  expect(() => match(school([[1], [-1]], [2], [2], [[0, 0]]))).toThrow(GroupNotFilled)
})

test('не доказано в срок: план стоит по законам, а предел не ниже его', () => {
  const request = matchingSchool(60, 60, 60, 1)
  request.gates = request.gates.slice(0, 2)
  request.mentors.capacity = request.mentors.capacity.map(() => 4)
  request.mentors.minGroup = request.mentors.capacity.map(() => 4)
  const { pairs, totals, proof } = match(request)
  const seats = people(request.mentors.id).map(mentor => pairs.filter(pair => pair.mentor === mentor).length)
  expect([...new Set(seats)].sort()).toEqual([0, 4])
  for (const { mentee, mentor } of pairs) expect(isFeasible(request, mentee, mentor)).toBe(true)
  const primal = { priority: totals.priority, score: totals.score }
  if (proof.kind !== 'bound') throw new Error('The school has become too easy for this test')
  expect(proof.primal).toEqual(primal)
  expect(compare(request, proof.bound, primal)).toBeGreaterThan(0)
})
