import { isPupil, type Person } from '../people/isPupil.ts'
import { type UnreadCell, unreadCell } from './unreadCell.ts'

const why = ', поэтому неизвестно, кто подписывает согласие'

/**
 * The cell for which nobody knows whether a person without a birth date is of age; null for whoever is taken for a minor
 * and for teachers, who are none.
 */
export function ageUnread(
  person: Person,
): UnreadCell<'birthDate' | 'kind' | 'category' | 'schoolClass'> | null {
  const [table, said] =
    'kind' in person ? (['mentees', person.kind] as const) : (['mentors', person.category] as const)
  const teaches = said === 'teacher' || said === 'category.teacher'
  if (person.birthDate !== null || teaches || isPupil(person)) return null
  // Where kind or category says nothing, the class would have.
  const classTells = said === null ? (['schoolClass'] as const) : []
  return unreadCell(table, person, ['birthDate', 'kind', 'category', ...classTells], why)
}
