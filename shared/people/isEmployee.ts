import type { Dictionary } from '../programme/dictionary.ts'
import type { Mentor } from '../programme/tables.ts'
import { isExternal } from './isExternal.ts'
import { isPupil } from './isPupil.ts'

/** Whether the mentor works at the school: neither studies there nor comes from outside. */
export const isEmployee = (mentor: Mentor, dictionary: Dictionary): boolean =>
  !isPupil(mentor) && !isExternal(mentor, dictionary)
