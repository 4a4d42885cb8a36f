import type { Person } from '../people/isPupil.ts'
import { withClass } from '../people/personName.ts'

/** Somebody in a list: ID and «Лисин Артём, 7 «Б»». */
export interface Listed {
  id: string
  name: string
}

export const listed = (person: Person): Listed => ({ id: person.id, name: withClass(person) })
