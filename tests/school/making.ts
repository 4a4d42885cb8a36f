import { type CivilDate, day, dayNumber, fromDayNumber } from '#shared/programme/civilDate.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import type { DictionaryName } from '#shared/programme/dictionaryNames.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { newIdFrom, type NewId } from '#shared/programme/newId.ts'
import { classNumber } from '#shared/programme/parseSchoolClass.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { type FullName, nameDrawer, type Sex } from './names.ts'
import { storyMentees } from './storyMentees.ts'
import { storyMentors } from './storyMentors.ts'

/** The day for which all dates of the sample school are written. */
export const writtenFor = day('2026-11-23')

/** What making people and pairs needs: chance, names, ids, dictionary entries, and days as seen from today. */
export interface Making {
  chance: Chance
  /** For what people answer about meetings: drawing it moves nothing that `chance` draws. */
  answers: Chance
  newId: NewId
  today: CivilDate
  drawName(): FullName
  /** A day written for 23.11.2026, moved with today. */
  at(text: string): CivilDate
  /** IDs of dictionary entries by their titles. */
  entries(dictionary: DictionaryName, titles: readonly string[]): string[]
  /** A birth date that suits the class, or the age of a grown-up; one person is born once. */
  born(fullName: string, schoolClass: string, age?: { from: number; to: number }): CivilDate
}

export function makingFor(today: CivilDate): Making {
  const chance = chanceFrom(20261123)
  const dictionary = dictionaryOf({ dictionaries: dictionaryEntries })
  const shift = dayNumber(today) - dayNumber(writtenFor)
  const at = (text: string) => fromDayNumber(dayNumber(day(text)) + shift)
  const births = new Map<string, CivilDate>()
  const named = [...storyMentors, ...storyMentees].map(({ name }) => name.split(' ').slice(0, 2).join(' '))
  return {
    chance,
    answers: chanceFrom(417),
    newId: newIdFrom('Заречная СОШ № 4'),
    today,
    drawName: nameDrawer(chance, named),
    at,
    entries: (name, titles) =>
      titles.map(title => {
        const entry = dictionary.byTitle(name, title)
        if (entry === undefined) throw new Error(`No ${name} is called «${title}»`)
        return entry.id
      }),
    born: (fullName, schoolClass, age = { from: 24, to: 58 }) => {
      const known = births.get(fullName)
      if (known !== undefined) return known
      const grade = classNumber(schoolClass)
      const years = grade === null ? age.from + chance.number(age.to - age.from + 1) : grade + 7
      const month = String(1 + chance.number(12)).padStart(2, '0')
      const date = at(`${2026 - years}-${month}-${String(1 + chance.number(28)).padStart(2, '0')}`)
      births.set(fullName, date)
      return date
    },
  }
}

/** «Лисин Артём Олегович» in its cells. */
export function nameCells<G extends Sex | null>(
  name: string,
  gender: G,
): Omit<FullName, 'gender'> & { gender: G } {
  const [lastName = '', firstName = '', ...rest] = name.split(' ')
  return { lastName, firstName, middleName: rest.join(' '), gender }
}
