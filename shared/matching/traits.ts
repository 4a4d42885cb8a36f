import type { DictionaryName } from '../programme/dictionaryNames.ts'
import { classNumber } from '../programme/parseSchoolClass.ts'
import type { Mentee, Mentor } from '../programme/tables.ts'

/** Numbers of dictionary entries, by which the engine knows them. */
export type NumbersOf = (ids: readonly string[]) => readonly number[]

/** What is compared of a mentor and a mentee: which cells, and the codes 0…255 they give. An empty cell gives none. */
export interface Trait {
  columns: { mentor: readonly (keyof Mentor)[]; mentee: readonly (keyof Mentee)[] }
  /** Whose entries the codes number; null where a code is a class or a gender. */
  dictionary: DictionaryName | null
  mentor(person: Mentor, numbersOf: NumbersOf): readonly number[]
  mentee(person: Mentee, numbersOf: NumbersOf): readonly number[]
}

const firstClass = 1
const lastClass = 11

const classes = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step)

const ownClass = ({ schoolClass }: { schoolClass: string }): number[] => {
  const number = classNumber(schoolClass)
  return number === null ? [] : [number]
}

const genderCode = ({ gender }: { gender: 'male' | 'female' | null }): number[] =>
  gender === null ? [] : [gender === 'male' ? 1 : 2]

export const competences: Trait = {
  columns: { mentor: ['competences'], mentee: ['needs'] },
  dictionary: 'competence',
  mentor: (person, numbersOf) => numbersOf(person.competences),
  mentee: (person, numbersOf) => numbersOf(person.needs),
}

export const availability: Trait = {
  columns: { mentor: ['availability'], mentee: ['availability'] },
  dictionary: 'availability',
  mentor: (person, numbersOf) => numbersOf(person.availability),
  mentee: (person, numbersOf) => numbersOf(person.availability),
}

export const interests: Trait = {
  columns: { mentor: ['interests'], mentee: ['interests'] },
  dictionary: 'interest',
  mentor: (person, numbersOf) => numbersOf(person.interests),
  mentee: (person, numbersOf) => numbersOf(person.interests),
}

/** The classes a mentor would like to have, and the mentee's own. One bound alone leaves the other end open. */
export const desiredClass: Trait = {
  columns: { mentor: ['classFrom', 'classTo'], mentee: ['schoolClass'] },
  dictionary: null,
  mentor: ({ classFrom, classTo }) =>
    classFrom === null && classTo === null
      ? []
      : classes(
          Math.min(classFrom ?? firstClass, classTo ?? lastClass),
          Math.max(classFrom ?? firstClass, classTo ?? lastClass),
        ),
  mentee: ownClass,
}

/** A pupil may be mentored by one of the same class or an older one. */
export const seniority: Trait = {
  columns: { mentor: ['schoolClass'], mentee: ['schoolClass'] },
  dictionary: null,
  mentor: person => ownClass(person).flatMap(own => classes(firstClass, own)),
  mentee: ownClass,
}

export const gender: Trait = {
  columns: { mentor: ['gender'], mentee: ['gender'] },
  dictionary: null,
  mentor: genderCode,
  mentee: genderCode,
}
