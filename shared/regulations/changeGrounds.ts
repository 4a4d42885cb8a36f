import type { PairChange } from '../programme/tables.ts'

type Ground = NonNullable<PairChange['ground']>

/** The grounds that the положение names, each list complete and in its order. */
export const changeGrounds = {
  /** Clause 4.14: the mentor or the mentee was away. */
  extension: ['illness', 'trip', 'absence'],
  /** Clause 4.15. */
  replacement: ['dismissal', 'incompatibility', 'neglect', 'discipline', 'request'],
  /** Of those of clause 4.15 the two that presuppose a mentor employed by the school. */
  ofEmployees: ['dismissal', 'discipline'],
} as const satisfies Record<string, readonly Ground[]>

/** A ground on which a mentor may be replaced. */
export type ReplacementGround = (typeof changeGrounds)['replacement'][number]

/** Whether a list holds the ground. */
export const isGround = (list: readonly Ground[], ground: Ground): boolean => list.includes(ground)
