import type { Objective } from '../contract/match.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { Programme } from '../programme/programme.ts'
import type { CriterionId } from './criterionTitles.ts'
import type { GateId, GateMode } from './gateModes.ts'
import type { Importance } from './importance.ts'

/** What pairing reads of the workbook. */
export type MatchingTables = Programme<
  'mentors' | 'mentees' | 'pairs' | 'decisions' | 'preferences' | 'participantDocuments'
>

/** One run of pairing: a form and the period the new pairs are to have, both days included. */
export interface Run {
  /** Id of the dictionary entry, such as `form.pupilPupil`. */
  form: string
  from: CivilDate
  to: CivilDate
  /** The day of asking: waiting is counted up to it. */
  today: CivilDate
}

/** How much a column of the curator's own matters. */
export interface OwnWeight {
  title: string
  importance: Importance
}

/** As many own columns as one request has codes for. */
export const mostOwnColumns = 20

/** In which mode each gate stands. */
export type Conditions = { readonly [I in GateId]: GateMode<I> }

/** What the curator sets before a run. */
export interface Preferences {
  weights: Readonly<Record<CriterionId, Importance>>
  /** At most `mostOwnColumns` count, the first ones. */
  own: readonly OwnWeight[]
  conditions: Conditions
  /** Whether mentors who lead groups offer them. */
  groups: boolean
  objective: Objective
  /** Fewest points of a pair, 0…10 000. */
  floor: number
}

/**
 * What a run begins with where the school has set nothing of its own. Only pupils must not be younger than those they
 * help: a graduate or a student is not asked for a class.
 * @param form id of the form
 */
export function defaultPreferences(form?: string): Preferences {
  const amongPupils = form === undefined || form === 'form.pupilPupil'
  return {
    weights: {
      request: 4,
      availability: 2,
      classWish: 2,
      format: 1,
      languages: 1,
      interests: 1,
      menteeChoice: 2,
      mentorChoice: 1,
    },
    own: [],
    conditions: {
      classStep: amongPupils ? 'same' : 'off',
      genderSame: 'off',
      time: 'on',
      format: 'insists',
      need: 'on',
    },
    groups: false,
    objective: 'coverage',
    floor: 0,
  }
}
