import type { MatchAnswer, MatchRequest } from '#shared/contract/match.ts'

/** Two mentors, three mentees, one gate, three criteria, mutual choices: small enough to reckon by hand. */
export const workedRequest = (): MatchRequest => ({
  contract: 1,
  mentors: { id: ['p_aaaaaaaaaa', 'p_bbbbbbbbbb'], capacity: [1, 1], minGroup: [0, 0] },
  mentees: { id: ['p_cccccccccc', 'p_dddddddddd', 'p_eeeeeeeeee'], priority: [1, 2, 1] },
  gates: [{ code: 'g0', mentor: [[1, 4], [1]], mentee: [[1], [], [2]] }],
  criteria: [
    { code: 'c0', kind: 'coverage', weight: 300, mentor: [[1, 4], [2]], mentee: [[1, 2], [2], [1]] },
    { code: 'c1', kind: 'overlap', weight: 80, mentor: [[3], []], mentee: [[3, 5], [3], []] },
    { code: 'c2', kind: 'closeness', weight: 50, span: 6, mentor: [10, null], mentee: [8, 11, 9] },
  ],
  choices: {
    menteeWeight: 120,
    mentorWeight: 80,
    mentee: [
      [0, 0, 1],
      [1, 0, 1],
    ],
    mentor: [
      [0, 0, 2],
      [0, 1, 1],
      [1, 1, 3],
    ],
  },
  locked: [],
  forbidden: [],
  options: { objective: 'coverage', floor: 0 },
})

export const workedAnswer: MatchAnswer = {
  contract: 1,
  pairs: [
    {
      mentee: 0,
      mentor: 0,
      score: 447,
      points: { c0: 150, c1: 80, c2: 33, choiceMentee: 120, choiceMentor: 64 },
      blank: [],
      menteeRank: 1,
      mentorRank: 1,
      menteeBest: 447,
      locked: false,
    },
    {
      mentee: 1,
      mentor: 1,
      score: 348,
      points: { c0: 300, choiceMentor: 48 },
      blank: ['c1', 'c2'],
      menteeRank: 1,
      mentorRank: 1,
      menteeBest: 348,
      locked: false,
    },
  ],
  unmatched: [{ mentee: 2, feasible: 0, relax: { g0: 2 }, cheapest: null }],
  free: [],
  totals: { matched: 2, priority: 3, score: 795, worst: 348, median: 348, best: 447 },
  blocking: [[1, 0]],
  proof: {
    kind: 'optimal',
    pairs: 4,
    violations: 0,
    primal: { priority: 3, score: 795 },
    dual: { priority: 3, score: 795 },
  },
}
