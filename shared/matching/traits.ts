import type { DictionaryName } from '../programme/dictionaryNames.ts'
import { classNumber } from '../programme/parseSchoolClass.ts'
import type { Mentee, Mentor } from '../programme/tables.ts'
import { lastClass } from './lastClass.ts'

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

/** Entries of one dictionary that both sides keep in the column of the same name. */
const sameColumn = (
  column: 'availability' | 'interests' | 'formats' | 'languages',
  dictionary: DictionaryName,
): Trait => ({
  columns: { mentor: [column], mentee: [column] },
  dictionary,
  mentor: (person, numbersOf) => numbersOf(person[column]),
  mentee: (person, numbersOf) => numbersOf(person[column]),
})

export const availability = sameColumn('availability', 'availability')
export const interests = sameColumn('interests', 'interest')
export const formats = sameColumn('formats', 'format')
export const languages = sameColumn('languages', 'language')

/**
 * What holds only for those of one side who insist on it: they alone have codes, the other side has always.
 * @param on what must be insisted on
 */
export const insisted = (trait: Trait, side: 'mentor' | 'mentee', on: 'time' | 'format'): Trait => {
  const insists = ({ insistsOn }: Pick<Mentor, 'insistsOn'>) => insistsOn === on || insistsOn === 'both'
  const columns = { ...trait.columns, [side]: [...trait.columns[side], 'insistsOn'] }
  return side === 'mentor'
    ? { ...trait, columns, mentor: (person, of) => (insists(person) ? trait.mentor(person, of) : []) }
    : { ...trait, columns, mentee: (person, of) => (insists(person) ? trait.mentee(person, of) : []) }
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

/**
 * A pupil may be mentored by one of a class that is higher by so many steps. Codes are classes; the least that will do
 * may lie above the last class, and then nobody in school will.
 */
export const seniority = (steps: number): Trait => ({
  columns: { mentor: ['schoolClass'], mentee: ['schoolClass'] },
  dictionary: null,
  mentor: person => ownClass(person).flatMap(own => classes(firstClass, own)),
  mentee: person => ownClass(person).map(own => own + steps),
})

export const gender: Trait = {
  columns: { mentor: ['gender'], mentee: ['gender'] },
  dictionary: null,
  mentor: genderCode,
  mentee: genderCode,
}
