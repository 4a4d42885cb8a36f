import { noBreak } from '../language/noBreak.ts'
import { formatPercent } from '../language/number.ts'
import type { PointRow } from './pointRows.ts'
import { bestOrdinal } from './ordinals.ts'

/** How good a pair is for this mentee, told without points: a share of the best possible, and its place. */
export interface PairShare {
  /** 0…1 of the most points this mentee could have with anybody. */
  share: number
  /** 1 is the best; `among` is not known where a floor of points is set. */
  place: { rank: number; among?: number | undefined }
  /** 0…1 of the points that a criterion without an answer holds back. */
  blankShare: number
}

/** «90 %»; what is not the best is never called 100 %. */
export const shareOfBest = ({ share }: Pick<PairShare, 'share'>): string =>
  formatPercent(share < 1 ? Math.min(share, 0.99) : 1, 0)

/** «лучшая из 6, 14 % без ответа»: the place, and how much rests on blanks. */
export const shareSentence = (pair: Omit<PairShare, 'share'>): string =>
  [placeSentence(pair), blankShareSentence(pair)].filter(part => part !== '').join(', ')

/** «лучшая из 6»: this pair among all that the mentee could have. */
export function placeSentence({ place: { rank, among } }: Pick<PairShare, 'place'>): string {
  if (among === 1) return 'единственная'
  return noBreak(`${bestOrdinal(rank).female} из ${among ?? 'возможных'}`)
}

/** «14 % без ответа»; empty where everybody answered. */
export const blankShareSentence = ({ blankShare }: Pick<PairShare, 'blankShare'>): string =>
  blankShare === 0 ? '' : noBreak(`${formatPercent(Math.max(blankShare, 0.01), 0)} без ответа`)

/** How many of a pair's points nobody can judge, for somebody did not answer: 0…1 of the most. */
export function blankShareOf(rows: readonly Pick<PointRow, 'max' | 'blank'>[]): number {
  const sum = (counted: typeof rows) => counted.reduce((total, { max }) => total + max, 0)
  return sum(rows) === 0 ? 0 : sum(rows.filter(({ blank }) => blank)) / sum(rows)
}
