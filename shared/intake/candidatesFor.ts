import { fullWithClass } from '../people/personName.ts'
import { isSameName } from '../programme/lists/samePerson.ts'
import type { Base, Desk } from './desk.ts'
import type { ReadResponse } from './readResponse.ts'

/** Somebody whose response it may be: what speaks for it, what against; a birth date itself is not told. */
export interface Candidate {
  id: string
  /** «Лисин Артём Олегович, 7 «Б»». */
  name: string
  agrees: string[]
  differs: string[]
}

/** People of the base whose name is that of the response, and what else of them agrees with it. */
export function candidatesFor(desk: Desk, base: Base, { name, values }: ReadResponse): Candidate[] {
  if (name.lastName === '') return []
  return desk.candidates(base, name).map(person => {
    const agrees: string[] = []
    const differs: string[] = []
    const compare = (title: string, said: unknown, held: string | null) => {
      if (typeof said === 'string' && said !== '' && held) (said === held ? agrees : differs).push(title)
    }
    if (isSameName(name, person)) agrees.push('имя целиком')
    else agrees.push('фамилия и имя')
    compare('дата рождения', values.birthDate, person.birthDate)
    compare('класс', values.schoolClass, person.schoolClass)
    compare('контакты', values.contact, person.contact)
    return { id: person.id, name: fullWithClass(person), agrees, differs }
  })
}
