import type { MatchRequest } from '#shared/contract/match.ts'
import { pairing } from '#worker/matching/feasibility.ts'

/** sfc32: the same numbers in 0 … 1 for the same seed, on every run. */
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

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * An invented school for the figures: forms of mentorship, classes, gender, languages, ways and hours to meet keep
 * all but 12–16 % of pairs apart; subjects, competences, interests, hours and role models make the scores; each side
 * has named three to five of those it met. Weights and frequencies are invented, so only times and ratios mean
 * anything outside.
 * @param places how many places the mentors have together; each has one or two
 */
export function matchingSchool(mentees: number, mentors: number, places: number, seed: number): MatchRequest {
  const next = random(seed)
  const whole = (below: number) => Math.floor(next() * below)
  const per = <T>(people: number, make: (index: number) => T) =>
    Array.from({ length: people }, (_, n) => make(n))
  const some = (least: number, most: number, of: number) => {
    const drawn = new Set<number>()
    const wanted = least + whole(most - least + 1)
    while (drawn.size < wanted) drawn.add(whole(of))
    return [...drawn].sort((a, b) => a - b)
  }
  const weighted = (shares: readonly number[]) => {
    let rest = next() * shares.reduce((sum, one) => sum + one, 0)
    return Math.max(
      0,
      shares.findIndex(one => {
        rest -= one
        return rest < 0
      }),
    )
  }
  const id = (side: string, n: number) => {
    const code = Math.imul(n + 1, 0x9e3779b1) >>> 0
    return `p_${side}${per(7, digit => letters[(code >>> (5 * digit)) & 31]).join('')}${letters[n & 31]}${letters[(n >> 5) & 31]}`
  }

  const formShares = [45, 10, 20, 15, 10]
  const formOf = per(mentees, () => weighted(formShares))
  const formsOf = per(mentors, () => [...new Set([weighted(formShares), weighted(formShares)])].sort())
  const range = (from: number, to: number) => per(to - from + 1, n => from + n)
  const grades = per(mentors, () => {
    const lowest = 1 + whole(6)
    return range(lowest, Math.min(11, lowest + 4 + whole(4)))
  })
  const gender = (people: number) => per(people, () => [whole(2)])
  const wish = (people: number, share: number) => per(people, () => (next() < share ? [whole(2)] : []))
  const languages = (people: number, most: number) =>
    per(people, () => [...new Set([0, ...(next() < 0.2 ? some(1, most, 8) : [])])].sort())
  const ways = (people: number) => per(people, () => [[0], [1], [0, 1]][weighted([35, 15, 50])] as number[])
  const hours = { mentor: per(mentors, () => some(5, 10, 28)), mentee: per(mentees, () => some(5, 10, 28)) }
  const sets = (least: number, most: number, of: number) => ({
    mentor: per(mentors, () => some(least + 2, most + 3, of)),
    mentee: per(mentees, () => some(least, most, of)),
  })
  const places2 = per(mentors, n => (n < places - mentors ? 2 : 1))
  const capacity = places2.map((_, n) => places2[(n * 7919) % mentors] as number)

  const request: MatchRequest = {
    contract: 1,
    mentors: { id: per(mentors, n => id('a', n)), capacity, minGroup: per(mentors, () => 0) },
    mentees: {
      id: per(mentees, n => id('b', n)),
      priority: per(mentees, () => 1 + weighted([51, 34, 15])),
    },
    gates: [
      { code: 'g0', mentor: formsOf, mentee: formOf.map(form => [form]) },
      { code: 'g1', mentor: grades, mentee: per(mentees, () => [1 + whole(11)]) },
      { code: 'g2', mentor: gender(mentors), mentee: wish(mentees, 0.4) },
      { code: 'g3', mentor: wish(mentors, 0.35), mentee: gender(mentees) },
      { code: 'g4', mentor: languages(mentors, 2), mentee: languages(mentees, 1) },
      { code: 'g5', mentor: ways(mentors), mentee: ways(mentees) },
      { code: 'g6', ...hours },
    ],
    criteria: [
      { code: 'c0', kind: 'coverage', weight: 300, ...sets(1, 3, 32) },
      { code: 'c1', kind: 'coverage', weight: 250, ...sets(1, 4, 32) },
      { code: 'c2', kind: 'overlap', weight: 120, ...sets(2, 5, 32) },
      { code: 'c3', kind: 'overlap', weight: 80, ...hours },
      {
        code: 'c4',
        kind: 'coverage',
        weight: 50,
        mentor: formsOf.map(forms => forms.map(form => 3 * form + whole(3))),
        mentee: formOf.map(form => [3 * form + whole(3)]),
      },
    ],
    choices: { menteeWeight: 120, mentorWeight: 80, mentee: [], mentor: [] },
    locked: [],
    forbidden: per(mentees, mentee =>
      some(0, Math.ceil(mentors / 50), mentors).map((mentor): [number, number] => [mentee, mentor]),
    ).flat(),
    options: { objective: 'coverage', floor: 0 },
  }

  // Who met whom, and liked whom best: the better the score, the likelier the name.
  const everybody = pairing(request)
  const liking = (mentee: number, mentor: number) =>
    (everybody.scores[mentee * mentors + mentor] as number) + 150 * next()
  const votes = (who: number, whom: number, share: number, like: (a: number, b: number) => number) =>
    per(who, (one): [number, number, number][] => {
      if (next() >= share) return []
      const met = some(Math.min(12, whom), Math.min(12, whom), whom)
      const named = met.map(other => ({ other, liked: like(one, other) })).sort((a, b) => b.liked - a.liked)
      return named.slice(0, 3 + whole(3)).map(({ other }, place) => [one, other, place + 1])
    }).flat()
  request.choices.mentee = votes(mentees, mentors, 0.75, liking)
  request.choices.mentor = votes(mentors, mentees, 0.8, (mentor, mentee) => liking(mentee, mentor))
  return request
}

/** How many of all pairs may meet, 0 … 1. */
export function density(request: MatchRequest): number {
  const { scores } = pairing(request)
  let count = 0
  for (const score of scores) if (score >= request.options.floor) count++
  return count / scores.length
}
