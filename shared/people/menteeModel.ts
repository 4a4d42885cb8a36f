import type { Model } from '../programme/models.ts'
import type { Mentee } from '../programme/tables.ts'
import { isPupil } from './isPupil.ts'

/** To which target model a mentee belongs, with a pair or without. */
export const menteeModel = (mentee: Mentee): Model => (isPupil(mentee) ? 'pupils' : 'teachers')
