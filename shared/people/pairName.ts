import type { Pair } from '../programme/tables.ts'
import type { People } from './peopleOf.ts'
import { shortName } from './personName.ts'

/** «Тихонова Дарья и Лисин Артём»: mentor first. A person who is not in the base is called as the pair's row calls them. */
export function pairName(pair: Pair, people: People): string {
  const mentor = people.mentor(pair.mentor)
  const mentee = people.mentee(pair.mentee)
  return [
    mentor ? shortName(mentor) : pair.mentorName || 'наставник не указан',
    mentee ? shortName(mentee) : pair.menteeName || 'наставляемый не указан',
  ].join(' и ')
}
