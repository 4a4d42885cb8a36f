import { isExternal } from '../people/isExternal.ts'
import { isPupil } from '../people/isPupil.ts'
import type { People } from '../people/peopleOf.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import type { Programme } from '../programme/programme.ts'
import type { Mentor } from '../programme/tables.ts'
import { participations, type StartedPair } from './participations.ts'

interface ExternalPairs {
  mentor: Mentor
  pairs: readonly StartedPair[]
  /** The cell that would say whether the mentor comes from outside, where it can't be read; null where that is certain. */
  unread: 'category' | 'employee' | null
}

/** Mentors from outside the school, and those who may be, with the pairs they lead, the earliest first. */
export function externalPairs(
  programme: Programme<'mentors' | 'pairs'>,
  people: People,
): readonly ExternalPairs[] {
  const dictionary = dictionaryOf(programme)
  return [...participations(programme.pairs)].flatMap(([id, pairs]) => {
    const mentor = people.mentor(id)
    if (mentor === undefined) return []
    const unread = unreadOf(mentor)
    return unread !== null || isExternal(mentor, dictionary) ? [{ mentor, pairs, unread }] : []
  })
}

/** «Сотрудник школы» decides of everybody but pupils, and the category tells pupils. */
function unreadOf(mentor: Mentor): ExternalPairs['unread'] {
  const { employee, schoolClass, unread } = mentor
  if (employee === true) return null
  if (unread.includes('category')) return employee === false && schoolClass === '' ? null : 'category'
  return unread.includes('employee') && !isPupil(mentor) ? 'employee' : null
}
