import { fold } from '#shared/language/fold.ts'
import type { NameParts } from './splitName.ts'

interface Known extends NameParts {
  id: string
  schoolClass: string
}

/** Order of the words, ё, case, spaces and look-alike letters make no difference. */
const nameKey = ({ lastName, firstName, middleName }: NameParts): string =>
  [lastName, firstName, middleName]
    .map(fold)
    .filter(each => each !== '')
    .sort()
    .join(' ')
const shortKey = ({ lastName, firstName }: NameParts): string =>
  [lastName, firstName].map(fold).sort().join(' ')

/** Keys that two names have one of in common where they may be one person's. */
export const keysOfName = (name: NameParts): string[] => [...new Set([shortKey(name), nameKey(name)])]

/** The same words whatever their order, the patronymic included: on both sides or on neither. */
export const isSameName = (one: NameParts, other: NameParts): boolean => nameKey(one) === nameKey(other)

/** Of two with a key in common: without a patronymic on one side, surname and name decide. */
export const mayBeSamePerson = (one: NameParts, other: NameParts): boolean =>
  one.middleName === '' || other.middleName === '' || isSameName(one, other)

/** Finds people who may be the one a row of a list names. */
export interface PeopleIndex<P extends Known> {
  /** Those with the same name whatever the order of its words; without a patronymic on one side, surname and name decide. */
  candidates(person: NameParts): readonly P[]
}

export function indexPeople<P extends Known>(people: readonly P[]): PeopleIndex<P> {
  const byKey = new Map<string, P[]>()
  for (const person of people)
    for (const key of keysOfName(person)) byKey.set(key, [...(byKey.get(key) ?? []), person])
  return {
    candidates: person => {
      const found = new Set(keysOfName(person).flatMap(key => byKey.get(key) ?? []))
      return [...found].filter(each => mayBeSamePerson(person, each))
    },
  }
}
