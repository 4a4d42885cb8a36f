import type { Objective, Proof } from '#shared/contract/match.ts'
import { proofSentence } from '#shared/matching/proofSentence.ts'
import type { Section } from './section.ts'

const value = (priority: number, points: number) => ({ priority, score: points })
const optimal = (pairs: number): Proof => ({
  kind: 'optimal',
  pairs,
  violations: 0,
  primal: value(1, 1),
  dual: value(1, 1),
})
const bound = (points: number): Proof => ({
  kind: 'bound',
  primal: value(5, 900),
  bound: value(5, 900 + points),
})

const told: [Proof, Objective, inTurn?: boolean][] = [
  ...[0, 1, 2, 5, 11, 21, 22, 126].map((pairs): [Proof, Objective] => [optimal(pairs), 'coverage']),
  [optimal(5), 'score'],
  [{ kind: 'bound', primal: value(5, 900), bound: value(6, 800) }, 'coverage'],
  ...[1, 2, 12, 21].map((points): [Proof, Objective] => [bound(points), 'coverage']),
  [{ kind: 'bound', primal: value(5, 900), bound: value(6, 902) }, 'score'],
  [optimal(5), 'coverage', true],
  [optimal(5), 'score', true],
  [{ kind: 'bound', primal: value(5, 900), bound: value(6, 800) }, 'coverage', true],
  ...[1, 2, 5, 21, 34].map((proposals): [Proof, Objective] => [{ kind: 'stable', proposals }, 'stable']),
]

/** What the engine's proof means. */
export const proofs: Section[] = [
  { title: 'Доказательство', says: () => told.map(each => proofSentence(...each)) },
]
