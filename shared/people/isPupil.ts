import type { Mentee, Mentor } from '../programme/tables.ts'

/** A mentor or a mentee, where it makes no difference. */
export type Person = Mentor | Mentee

/**
 * Whether the person studies (положение, п. 4.8, 4.10): a mentee says so, a mentor's category says so. Where that cell is
 * blank, a class says so.
 */
export function isPupil(person: Person): boolean {
  const said = 'kind' in person ? person.kind : person.category
  if (said === null) return person.schoolClass !== ''
  return said === 'pupil' || said === 'category.pupil'
}
