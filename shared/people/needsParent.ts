import { isMinor } from './isMinor.ts'
import type { Person } from './isPupil.ts'
import type { People } from './peopleOf.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { Pair } from '../programme/tables.ts'

/** Those of the pair's two who are under 18 on its first day: mentee, then mentor. */
export const minorsOf = (pair: Pair, people: Pick<People, 'mentor' | 'mentee'>, today: CivilDate): Person[] =>
  [people.mentee(pair.mentee), people.mentor(pair.mentor)].flatMap(person =>
    person !== undefined && isMinor(person, pair.from ?? today) ? [person] : [],
  )

/** Whether a parent's word belongs to the pair's agreement, as `pairAgreed` asks it: by the settings, where somebody is a minor. */
export const needsParent = (
  pair: Pair,
  people: Pick<People, 'mentor' | 'mentee'>,
  parentAgrees: boolean | null,
  today: CivilDate,
): boolean => parentAgrees === true && minorsOf(pair, people, today).length > 0
