import { noBreak } from '../language/noBreak.ts'
import { plural } from '../language/plural.ts'
import type { PointRow } from './pointRows.ts'

/** How much of a score rests on blanks. */
export interface BlankPoints {
  /** Points that could not be earned because somebody did not answer. */
  points: number
  /** «На 130 из 630 баллов ответа нет», without its full stop; null where everybody answered. */
  sentence: string | null
}

export function blankPoints(rows: readonly Pick<PointRow, 'max' | 'blank'>[]): BlankPoints {
  const sum = (counted: typeof rows) => counted.reduce((total, { max }) => total + max, 0)
  const points = sum(rows.filter(({ blank }) => blank))
  const all = sum(rows)
  return {
    points,
    sentence:
      points === 0
        ? null
        : noBreak(`На ${points} из ${all} ${plural(all, 'балла', 'баллов', 'баллов')} ответа нет`),
  }
}
