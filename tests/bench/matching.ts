import { deepStrictEqual } from 'node:assert'
import { performance } from 'node:perf_hooks'
import { munkres } from 'munkres'
import type { MatchRequest } from '#shared/contract/match.ts'
import { pairing } from '#worker/matching/feasibility.ts'
import { market } from '#worker/matching/market.ts'
import { match } from '#worker/matching/match.ts'
import { prove } from '#worker/matching/prove.ts'
import { solve } from '#worker/matching/solve.ts'

/** Solves invented schools beside npm `munkres` in one run; look at the ratios, not at the milliseconds. */
const rounds = 5

/** sfc32: the same schools on every run. */
function random(seed: number): () => number {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed]
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return (t >>> 0) / 4294967296
  }
  for (let n = 0; n < 15; n++) next()
  return next
}

function school(mentees: number, mentors: number, places: number, seed: number): MatchRequest {
  const next = random(seed)
  const whole = (below: number) => Math.floor(next() * below)
  const codes = (most: number, of: number) =>
    [...new Set(Array.from({ length: 1 + whole(most) }, () => whole(of)))].sort((x, y) => x - y)
  const sets = (people: number, most: number, of: number) =>
    Array.from({ length: people }, () => codes(most, of))
  const id = (side: string, n: number) =>
    `p_${side}${Array.from({ length: 9 }, (_, place) => 'abcdefghijklmnopqrstuvwxyz234567'[(n >> (3 * place)) & 7]).join('')}`
  return {
    contract: 1,
    mentors: {
      id: Array.from({ length: mentors }, (_, n) => id('a', n)),
      capacity: Array.from({ length: mentors }, () => places),
      minGroup: Array.from({ length: mentors }, () => 0),
    },
    mentees: {
      id: Array.from({ length: mentees }, (_, n) => id('b', n)),
      priority: Array.from({ length: mentees }, () => 1 + whole(3)),
    },
    gates: [{ code: 'g0', mentor: sets(mentors, 2, 12), mentee: sets(mentees, 1, 12) }],
    criteria: [
      {
        code: 'c0',
        kind: 'coverage',
        weight: 300,
        mentor: sets(mentors, 6, 32),
        mentee: sets(mentees, 3, 32),
      },
      {
        code: 'c1',
        kind: 'coverage',
        weight: 250,
        mentor: sets(mentors, 6, 32),
        mentee: sets(mentees, 3, 32),
      },
      {
        code: 'c2',
        kind: 'overlap',
        weight: 120,
        mentor: sets(mentors, 5, 32),
        mentee: sets(mentees, 5, 32),
      },
      { code: 'c3', kind: 'overlap', weight: 80, mentor: sets(mentors, 8, 28), mentee: sets(mentees, 8, 28) },
    ],
    choices: { menteeWeight: 120, mentorWeight: 80, mentee: [], mentor: [] },
    locked: [],
    forbidden: [],
    options: { objective: 'coverage', floor: 0 },
  }
}

function median(times: number[]): number {
  return times.sort((x, y) => x - y)[times.length >> 1] ?? 0
}

function timed<T>(run: () => T): { ms: number; result: T } {
  const times: number[] = []
  let result = run()
  for (let n = 0; n < rounds; n++) {
    const began = performance.now()
    result = run()
    times.push(performance.now() - began)
  }
  return { ms: median(times), result }
}

/** What `munkres` needs: a cost per mentee and place, plus a place outside for everybody. */
function munkresValue(request: MatchRequest): { ms: number; result: number } {
  const everybody = pairing(request)
  const own = market(everybody)
  const seats = request.mentors.capacity.flatMap((places, mentor) =>
    Array.from({ length: places }, () => mentor),
  )
  const value = (mentee: number, mentor: number) =>
    everybody.feasible(mentee, mentor)
      ? own.worth.of(mentee, everybody.scores[mentee * everybody.mentors + mentor] as number)
      : 0
  const costs = request.mentees.id.map((_, mentee) => [
    ...seats.map(mentor => -value(mentee, mentor)),
    ...request.mentees.id.map(() => 0),
  ])
  return timed(() => munkres(costs).reduce((sum, [mentee, seat]) => sum - (costs[mentee]?.[seat] ?? 0), 0))
}

const rows = [
  { school: '110 × 60', request: school(110, 60, 2, 1) },
  { school: '110 × 60, мест мало', request: school(110, 60, 1, 2) },
  { school: '1000 × 500', request: school(1000, 500, 2, 3) },
  { school: '1000 × 500, мест мало', request: school(1000, 500, 1, 4) },
].map(({ school: name, request }) => {
  const everybody = timed(() => pairing(request))
  const own = timed(() => market(everybody.result))
  const solved = timed(() => solve(own.result))
  const proven = timed(() => prove(own.result, solved.result))
  const whole = timed(() => match(request))
  const other = munkresValue(request)
  const value = solved.result.mentorOf.reduce(
    (sum, mentor, mentee) =>
      mentor === -1
        ? sum
        : sum +
          own.result.worth.of(
            mentee,
            everybody.result.scores[mentee * everybody.result.mentors + mentor] as number,
          ),
    0,
  )
  deepStrictEqual(value, other.result, 'munkres reaches the same value')
  const ms = (time: number) => Number(time.toFixed(2))
  return {
    школа: name,
    'баллы, мс': ms(everybody.ms),
    'рёбра, мс': ms(own.ms),
    'решение, мс': ms(solved.ms),
    'доказательство, мс': ms(proven.ms),
    'ответ целиком, мс': ms(whole.ms),
    'munkres, мс': ms(other.ms),
    'munkres / решение': ms(other.ms / (own.ms + solved.ms)),
  }
})

console.table(rows)
