import type { Dictionary } from '../programme/dictionary.ts'
import type { Mentor } from '../programme/tables.ts'
import { isPupil } from './isPupil.ts'

/**
 * Whether the mentor comes from outside the school (положение, п. 4.19, 6.1). Pupils never do. «Сотрудник школы» decides;
 * where it is blank, the category's «Не из школы».
 */
export function isExternal(mentor: Mentor, dictionary: Dictionary): boolean {
  if (isPupil(mentor)) return false
  if (mentor.employee !== null) return !mentor.employee
  return mentor.category !== null && dictionary.byId(mentor.category)?.outside === true
}
