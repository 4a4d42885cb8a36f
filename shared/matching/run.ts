import type { Objective } from '../contract/match.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { Programme } from '../programme/programme.ts'
import { type CriterionId, criteria } from './criteria.ts'
import { type GateId, gates } from './gates.ts'
import type { Importance } from './importance.ts'

/** What pairing reads of the workbook. */
export type MatchingTables = Programme<'mentors' | 'mentees' | 'pairs' | 'decisions'>

/** One run of pairing: a form and the period the new pairs are to have, both days included. */
export interface Run {
  /** Id of the dictionary entry, such as `form.pupilPupil`. */
  form: string
  from: CivilDate
  to: CivilDate
}

/** What the curator sets before a run. */
export interface Preferences {
  weights: Readonly<Record<CriterionId, Importance>>
  /** Which gates stand. */
  conditions: Readonly<Record<GateId, boolean>>
  objective: Objective
  /** Fewest points of a pair, 0…10 000. */
  floor: number
}

const byId = <I extends string, V>(list: readonly { id: I; byDefault: V }[]) =>
  Object.fromEntries(list.map(({ id, byDefault }) => [id, byDefault])) as Record<I, V>

export const defaultPreferences: Preferences = {
  weights: byId(criteria),
  conditions: byId(gates),
  objective: 'coverage',
  floor: 0,
}
