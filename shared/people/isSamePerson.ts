import { fold } from '../language/fold.ts'
import type { Person } from './isPupil.ts'
import { fullName } from './personName.ts'

const differ = (a: string | null, b: string | null) => Boolean(a) && Boolean(b) && a !== b
const agree = (a: string | null, b: string | null) => Boolean(a) && a === b

/**
 * Whether two rows, often of both bases, are one person: the same full name, and nothing speaks against it. Birth dates
 * or classes that differ do. Without a patronymic an equal birth date or class is needed as well: namesakes are common.
 */
export function isSamePerson(a: Person, b: Person): boolean {
  // The names last: to compare them takes longest.
  const agreed = agree(a.birthDate, b.birthDate)
  if (differ(a.birthDate, b.birthDate) || (!agreed && differ(a.schoolClass, b.schoolClass))) return false
  const name = fold(fullName(a))
  if (name === '' || name !== fold(fullName(b))) return false
  if (agreed) return true
  return a.middleName !== '' || agree(a.schoolClass, b.schoolClass)
}
