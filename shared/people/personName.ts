import { fullName as joinFull, listName, type PersonName } from '../language/name.ts'

/** The cells of any row that names a person: mentor, mentee or representative. */
export interface Named {
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
}

/** The name in parts, as `shared/language` declines and shortens it. */
export const personName = ({ lastName, firstName, middleName }: Named): PersonName => ({
  last: lastName,
  first: firstName,
  middle: middleName,
})

/** «Лисин Артём Олегович»: documents and labels. */
export const fullName = (person: Named): string => joinFull(personName(person))

/** «Лисин Артём»: lists, cards and sentences. */
export const shortName = (person: Named): string => listName(personName(person))

/** «Лисин Артём, 7 «Б»»; without a class only the name. */
export const withClass = (person: Named & { readonly schoolClass: string }): string =>
  person.schoolClass === '' ? shortName(person) : `${shortName(person)}, ${person.schoolClass}`

/** «Лисин Артём Олегович, 7 «Б»»: where namesakes must be told apart. */
export const fullWithClass = (person: Named & { readonly schoolClass: string }): string =>
  [fullName(person), person.schoolClass].filter(each => each !== '').join(', ')
