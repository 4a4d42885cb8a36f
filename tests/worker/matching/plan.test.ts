import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkMatchRequest } from '#shared/contract/checkMatchRequest.ts'
import { type MatchAnswer, type MatchRequest, matchAnswer, matchRequest } from '#shared/contract/match.ts'
import { match, score } from '#worker/matching/match.ts'
import {
  type Assignment,
  assignment,
  best,
  isFeasible,
  mayMeet,
  people,
  plans,
  pointsOf,
  scoreOf,
  worthOf,
} from './exhaustive.ts'
import { grouped, reordered, requests } from './requests.ts'

/** A plan in figures; the median is the lower of the two in the middle. */
function totalsOf(request: MatchRequest, made: Assignment): MatchAnswer['totals'] {
  const scores = made
    .flatMap((mentor, mentee) => (mentor === null ? [] : [scoreOf(request, mentee, mentor)]))
    .sort((a, b) => a - b)
  const [worst, median, best] = [0, (scores.length - 1) / 2, scores.length - 1].map(
    at => scores[Math.floor(at)] ?? null,
  )
  return { matched: scores.length, ...worthOf(request, made), worst, median, best } as MatchAnswer['totals']
}

/** Criteria that one of the two left unanswered. */
const blankOf = ({ criteria }: MatchRequest, mentee: number, mentor: number) =>
  criteria
    .filter(({ mentee: a, mentor: b }) =>
      [a[mentee], b[mentor]].some(one => one === null || (Array.isArray(one) && one.length === 0)),
    )
    .map(({ code }) => code)

/** The largest score she may have, at least this pair's own where the two may meet. */
const menteeBest = (request: MatchRequest, mentee: number, mentor: number) =>
  Math.max(
    0,
    ...people(request.mentors.id)
      .filter(other =>
        other === mentor ? mayMeet(request, mentee, other) : isFeasible(request, mentee, other),
      )
      .map(other => scoreOf(request, mentee, other)),
  )

const exact = requests(['coverage', 'score'])
/** All three objectives, with groups and without; locked groups can be filled. */
const solvable = fc.oneof(
  { arbitrary: requests(['coverage', 'score', 'stable']), weight: 3 },
  { arbitrary: grouped.filter(request => best(request) !== null), weight: 1 },
)

test('запросы, на которых проверяется подбор, составлены по договору', () => {
  fc.assert(
    fc.property(requests(['coverage', 'score', 'stable']), request => {
      expect(matchRequest.parse(request)).toEqual(request)
      expect(checkMatchRequest(request)).toEqual([])
    }),
  )
})

test('лучше этого плана нет: перебраны все', () => {
  fc.assert(
    fc.property(exact, request => {
      const answer = match(request)
      expect(matchAnswer.parse(answer)).toEqual(answer)
      const made = assignment(request, answer)
      expect([...plans(request)]).toContainEqual(made)
      expect(worthOf(request, made)).toEqual(best(request))
      expect(answer.totals).toEqual(totalsOf(request, made))
    }),
    { numRuns: 600 },
  )
})

test('доказательство: цены сходятся с планом, просмотрены все возможные пары', () => {
  fc.assert(
    fc.property(exact, request => {
      const { proof, totals } = match(request)
      const value = { priority: totals.priority, score: totals.score }
      const feasible = people(request.mentees.id).flatMap(mentee =>
        people(request.mentors.id).filter(mentor => isFeasible(request, mentee, mentor)),
      )
      expect(proof).toEqual({
        kind: 'optimal',
        pairs: feasible.length,
        violations: 0,
        primal: value,
        dual: value,
      })
    }),
    { numRuns: 200 },
  )
})

test('план не зависит от того, как отсортированы листы', () => {
  const shuffled = solvable.chain(request => {
    const order = (list: readonly string[]) =>
      fc.shuffledSubarray(people(list), { minLength: list.length, maxLength: list.length })
    return fc.tuple(fc.constant(request), order(request.mentees.id), order(request.mentors.id))
  })
  fc.assert(
    fc.property(shuffled, ([request, mentees, mentors]) => {
      const named = (of: MatchRequest, { pairs, unmatched, blocking, proof }: MatchAnswer) => ({
        proof,
        pairs: pairs.map(({ mentee, mentor, ...rest }) => ({
          ...rest,
          blank: [...rest.blank].sort(),
          ids: [of.mentees.id[mentee], of.mentors.id[mentor]].join(),
        })),
        blocking: blocking
          .map(([mentee, mentor]) => [of.mentees.id[mentee], of.mentors.id[mentor]].join())
          .sort(),
        unmatched: unmatched.map(({ mentee, feasible, relax, cheapest }) => ({
          id: of.mentees.id[mentee],
          feasible,
          relax,
          mentor: cheapest && of.mentors.id[cheapest.mentor],
          cost: cheapest?.cost,
        })),
      })
      const sorted = (answer: ReturnType<typeof named>) => ({
        ...answer,
        pairs: answer.pairs.sort((a, b) => (a.ids < b.ids ? -1 : 1)),
        unmatched: answer.unmatched.sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1)),
      })
      const other = reordered(request, mentees, mentors)
      expect(sorted(named(other, match(other)))).toEqual(sorted(named(request, match(request))))
    }),
    { numRuns: 600 },
  )
})

test('каждая пара объяснена: баллы по частям, пробелы, места в очереди обеих сторон', () => {
  fc.assert(
    fc.property(solvable, request => {
      for (const pair of match(request).pairs) {
        const { mentee, mentor } = pair
        const own = scoreOf(request, mentee, mentor)
        expect(pair.points).toEqual(pointsOf(request, mentee, mentor))
        expect(pair.score).toBe(own)
        expect(pair.locked).toBe(request.locked.some(([a, b]) => a === mentee && b === mentor))
        const above = (a: number, b: number) => isFeasible(request, a, b) && scoreOf(request, a, b) > own
        expect(pair.menteeRank).toBe(
          1 + people(request.mentors.id).filter(other => above(mentee, other)).length,
        )
        expect(pair.mentorRank).toBe(
          1 + people(request.mentees.id).filter(other => above(other, mentor)).length,
        )
        expect(pair.menteeBest).toBe(menteeBest(request, mentee, mentor))
        expect(pair.menteeBest).toBeGreaterThanOrEqual(own)
        expect(pair.blank).toEqual(blankOf(request, mentee, mentor))
      }
    }),
    { numRuns: 500 },
  )
})

test('кто остался: сколько наставников подходит и что мешает остальным', () => {
  const without = (request: MatchRequest, condition: string): MatchRequest => ({
    ...request,
    gates: request.gates.filter(({ code }) => code !== condition),
    forbidden: condition === 'forbidden' ? [] : request.forbidden,
    options: { ...request.options, floor: condition === 'floor' ? 0 : request.options.floor },
  })
  fc.assert(
    fc.property(solvable, request => {
      const answer = match(request)
      for (const { mentee, feasible, relax } of answer.unmatched) {
        const count = (of: MatchRequest) =>
          people(of.mentors.id).filter(mentor => isFeasible(of, mentee, mentor)).length
        expect(feasible).toBe(count(request))
        const conditions = [...request.gates.map(({ code }) => code), 'forbidden', 'floor']
        const expected = conditions
          .map(condition => [condition, count(without(request, condition)) - feasible] as const)
          .filter(([, more]) => more > 0)
        expect(relax).toEqual(Object.fromEntries(expected))
      }
      const seats = (mentor: number) => answer.pairs.filter(pair => pair.mentor === mentor).length
      expect(answer.free).toEqual(
        people(request.mentors.id)
          .map(mentor => ({ mentor, places: (request.mentors.capacity[mentor] ?? 0) - seats(mentor) }))
          .filter(({ places }) => places > 0),
      )
      expect(answer.pairs.length + answer.unmatched.length).toBe(request.mentees.id.length)
    }),
    { numRuns: 500 },
  )
})

test('несогласные пары: по определению, все и только они', () => {
  fc.assert(
    fc.property(solvable, request => {
      const answer = match(request)
      const present = assignment(request, answer)
      const locked = new Set(request.locked.map(([mentee]) => mentee))
      const rank = (list: [number, number, number][], who: number, whom: number) =>
        list.find(([a, b]) => a === who && b === whom)?.[2] ?? 6
      const { mentee: byMentee, mentor: byMentor } = request.choices
      const expected = people(request.mentees.id).flatMap(mentee =>
        people(request.mentors.id)
          .filter(mentor => {
            const own = present[mentee] ?? null
            const seated = people(request.mentees.id).filter(other => present[other] === mentor)
            return (
              isFeasible(request, mentee, mentor) &&
              own !== mentor &&
              rank(byMentee, mentee, mentor) < 6 &&
              rank(byMentor, mentor, mentee) < 6 &&
              (own === null || rank(byMentee, mentee, mentor) < rank(byMentee, mentee, own)) &&
              (seated.length < (request.mentors.capacity[mentor] ?? 0) ||
                seated.some(
                  other =>
                    !locked.has(other) && rank(byMentor, mentor, other) > rank(byMentor, mentor, mentee),
                ))
            )
          })
          .map(mentor => [mentee, mentor]),
      )
      expect(answer.blocking).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

test('баллы заданных пар — в том порядке, в каком спрошены, и с теми же объяснениями', () => {
  fc.assert(
    fc.property(requests(['coverage', 'score', 'stable']), request => {
      const pairs = people(request.mentors.id).flatMap(mentor =>
        people(request.mentees.id).map((mentee): [number, number] => [mentee, mentor]),
      )
      const { pairs: scored } = score({ ...request, pairs })
      expect(scored.map(({ mentee, mentor }) => [mentee, mentor])).toEqual(pairs)
      for (const { mentee, mentor, ...told } of scored) {
        const own = scoreOf(request, mentee, mentor)
        const above = (a: number, b: number) => isFeasible(request, a, b) && scoreOf(request, a, b) > own
        expect(told).toEqual({
          mayMeet: mayMeet(request, mentee, mentor),
          score: own,
          points: pointsOf(request, mentee, mentor),
          blank: blankOf(request, mentee, mentor),
          menteeRank: 1 + people(request.mentors.id).filter(other => above(mentee, other)).length,
          mentorRank: 1 + people(request.mentees.id).filter(other => above(other, mentor)).length,
          menteeBest: menteeBest(request, mentee, mentor),
        })
      }
      for (const { locked, ...planned } of match(request).pairs)
        expect(scored).toContainEqual({ ...planned, mayMeet: true })
    }),
    { numRuns: 300 },
  )
})
