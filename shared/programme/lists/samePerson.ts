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

/** Finds people who may be the one a row of a list names. */
export interface PeopleIndex<P extends Known> {
  /** Those with the same name whatever the order of its words; without a patronymic on one side, surname and name decide. */
  candidates(person: NameParts): readonly P[]
}

export function indexPeople<P extends Known>(people: readonly P[]): PeopleIndex<P> {
  const byShort = new Map<string, P[]>()
  for (const person of people) {
    for (const key of new Set([shortKey(person), nameKey(person)]))
      byShort.set(key, [...(byShort.get(key) ?? []), person])
  }
  return {
    candidates: person => {
      const found = new Set([
        ...(byShort.get(shortKey(person)) ?? []),
        ...(byShort.get(nameKey(person)) ?? []),
      ])
      return [...found].filter(
        each => person.middleName === '' || each.middleName === '' || nameKey(each) === nameKey(person),
      )
    },
  }
}
