import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MatchRequest } from '#shared/contract/match.ts'
import { match, matchAlternatives } from '#worker/matching/match.ts'
import { type Assignment, isFeasible, plans, scoreOf, worthOf } from './exhaustive.ts'
import { requests } from './requests.ts'

const stated = (choices: [number, number, number][], who: number, whom: number) =>
  choices.find(([a, b]) => a === who && b === whom)?.[2] ?? 6

/** Negative when the first comes before the second: rank, then score, then id. */
function earlier(a: [number, number, string], b: [number, number, string]): boolean {
  return a[0] !== b[0] ? a[0] < b[0] : a[1] !== b[1] ? a[1] > b[1] : a[2] < b[2]
}

const wish = (r: MatchRequest, mentee: number, mentor: number): [number, number, string] => [
  stated(r.choices.mentee, mentee, mentor),
  scoreOf(r, mentee, mentor),
  r.mentors.id[mentor] ?? '',
]
const regard = (r: MatchRequest, mentor: number, mentee: number): [number, number, string] => [
  stated(r.choices.mentor, mentor, mentee),
  scoreOf(r, mentee, mentor),
  r.mentees.id[mentee] ?? '',
]

function prefers(
  r: MatchRequest,
  mentee: number,
  mentor: number,
  present: number | null | undefined,
): boolean {
  return present == null || earlier(wish(r, mentee, mentor), wish(r, mentee, present))
}

/** No mentee and mentor, both free of locks there, would rather be together. */
function isStable(r: MatchRequest, plan: Assignment): boolean {
  const locked = new Set(r.locked.map(([mentee]) => mentee))
  return plan.every((present, mentee) => {
    if (locked.has(mentee)) return true
    return r.mentors.id.every((_, mentor) => {
      if (mentor === present || !isFeasible(r, mentee, mentor) || !prefers(r, mentee, mentor, present))
        return true
      const seated = plan.flatMap((one, other) => (one === mentor ? [other] : []))
      if (seated.length < (r.mentors.capacity[mentor] ?? 0)) return false
      return !seated.some(
        other => !locked.has(other) && earlier(regard(r, mentor, mentee), regard(r, mentor, other)),
      )
    })
  })
}

/** The stable plan that every mentee likes at least as much as any other. */
function best(r: MatchRequest): Assignment | undefined {
  const stable = [...plans(r)].filter(plan => isStable(r, plan))
  return stable.find(plan =>
    stable.every(other =>
      plan.every((mentor, mentee) =>
        mentor === null
          ? other[mentee] == null
          : mentor === other[mentee] || prefers(r, mentee, mentor, other[mentee]),
      ),
    ),
  )
}

const planOf = (r: MatchRequest): Assignment => {
  const { pairs } = match(r)
  return r.mentees.id.map((_, mentee) => pairs.find(pair => pair.mentee === mentee)?.mentor ?? null)
}

test('план устойчив и лучший из устойчивых для каждого наставляемого', () => {
  fc.assert(
    fc.property(requests(['stable']), request => {
      expect(planOf(request)).toEqual(best(request))
    }),
    { numRuns: 300 },
  )
})

test('несогласие остаётся только у тех, чья пара закреплена', () => {
  fc.assert(
    fc.property(requests(['stable']), request => {
      const locked = request.locked.map(([mentee]) => mentee)
      expect(match(request).blocking.filter(([mentee]) => !locked.includes(mentee))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('цена замены — разница двух устойчивых планов', () => {
  fc.assert(
    fc.property(requests(['stable'], 3), request => {
      const present = planOf(request)
      request.mentees.id.forEach((_, mentee) => {
        const { alternatives } = matchAlternatives({ ...request, mentee, limit: 20 })
        for (const { mentor, cost, changes } of alternatives) {
          const locked = request.locked.filter(([other]) => other !== mentee)
          const forced = best({ ...request, locked: [...locked, [mentee, mentor]] })
          const after = [...present]
          after[mentee] = mentor
          for (const change of changes) after[change.mentee] = change.to
          expect(after).toEqual(forced)
          const [was, is] = [worthOf(request, present), worthOf(request, after)]
          expect(cost).toEqual({ priority: was.priority - is.priority, score: was.score - is.score })
        }
      })
    }),
    { numRuns: 100 },
  )
})

test('число предложений считается', () => {
  const request = (floor: number): MatchRequest => ({
    contract: 1,
    mentors: { id: ['p_aaaaaaaaaa', 'p_bbbbbbbbbb'], capacity: [1, 1], minGroup: [0, 0] },
    mentees: { id: ['p_cccccccccc', 'p_dddddddddd'], priority: [1, 1] },
    gates: [],
    criteria: [],
    choices: {
      menteeWeight: 10,
      mentorWeight: 10,
      mentee: [
        [0, 0, 1],
        [1, 0, 1],
        [1, 1, 2],
      ],
      mentor: [
        [0, 0, 2],
        [0, 1, 1],
      ],
    },
    locked: [],
    forbidden: [],
    options: { objective: 'stable', floor },
  })
  // Both ask the first mentor, who keeps the second mentee; the other then asks the second mentor.
  expect(match(request(0))).toMatchObject({
    pairs: [
      { mentee: 0, mentor: 1 },
      { mentee: 1, mentor: 0 },
    ],
    proof: { kind: 'stable', proposals: 3 },
  })
  expect(match(request(1))).toMatchObject({
    pairs: [{ mentee: 1, mentor: 0 }],
    unmatched: [{ mentee: 0, feasible: 1, relax: { floor: 1 } }],
    proof: { kind: 'stable', proposals: 2 },
  })
})
