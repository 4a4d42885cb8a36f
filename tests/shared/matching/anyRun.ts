import fc from 'fast-check'
import { criterionTitles } from '#shared/matching/criterionTitles.ts'
import { gateModes } from '#shared/matching/gateModes.ts'
import { type Importance, importances } from '#shared/matching/importance.ts'
import type { MatchingTables, Preferences } from '#shared/matching/run.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { insistences } from '#shared/programme/tables/person.ts'
import type { DictionaryName } from '#shared/programme/dictionaryNames.ts'
import { decision, mentee, mentor, ownColumn, programme, vote } from './pupils.ts'

const keys = <T extends object>(record: T) => Object.keys(record) as (keyof T & string)[]
const importance = fc.integer({ min: 0, max: importances.length - 1 }) as fc.Arbitrary<Importance>

/** Titles of own columns; the last stands on no sheet. */
const ownTitles = ['Кружок', 'Рост', 'Откуда узнал', 'Нет такого']

const recordOf = <K extends string, V>(ids: readonly K[], of: (id: K) => fc.Arbitrary<V>) =>
  fc.record(Object.fromEntries(ids.map(id => [id, of(id)])) as Record<K, fc.Arbitrary<V>>)

/** Any settings of a run that the contract allows. */
export const anyPreferences: fc.Arbitrary<Preferences> = fc.record({
  weights: recordOf(keys(criterionTitles), () => importance) as fc.Arbitrary<Preferences['weights']>,
  own: fc.uniqueArray(fc.record({ title: fc.constantFrom(...ownTitles), importance }), {
    selector: ({ title }) => title,
  }),
  conditions: recordOf(keys(gateModes), id =>
    fc.constantFrom(...keys(gateModes[id].modes)),
  ) as unknown as fc.Arbitrary<Preferences['conditions']>,
  groups: fc.boolean(),
  objective: fc.constantFrom('coverage', 'score', 'stable'),
  floor: fc.constantFrom(0, 0, 0, 60, 300),
})

const some = (dictionary: DictionaryName) =>
  fc.subarray(
    dictionaryEntries
      .filter(entry => entry.dictionary === dictionary)
      .slice(0, 4)
      .map(({ id }) => id),
  )
const maybe = <V>(value: fc.Arbitrary<V>) => fc.option(value, { nil: null })
const schoolClass = fc.constantFrom('', '1', '5 «А»', '7 «Б»', '10 «В»', '11')
const gender = maybe(fc.constantFrom('male' as const, 'female' as const))

const howToMeet = {
  gender,
  schoolClass,
  interests: some('interest'),
  availability: some('availability'),
  formats: some('format'),
  languages: some('language'),
  insistsOn: maybe(fc.constantFrom(...keys(insistences))),
}
const anyMentor = fc.record({
  ...howToMeet,
  competences: some('competence'),
  classFrom: maybe(fc.integer({ min: 1, max: 11 })),
  classTo: maybe(fc.integer({ min: 1, max: 11 })),
  capacity: maybe(fc.integer({ min: 0, max: 10 })),
  groupFrom: maybe(fc.integer({ min: 2, max: 5 })),
  groupTo: maybe(fc.integer({ min: 2, max: 6 })),
})
const anyMentee = fc.record({
  ...howToMeet,
  needs: some('competence'),
  grounds: some('ground'),
  priority: maybe(fc.integer({ min: 1, max: 9 })),
})
const names = ['Лисин Артём', 'Рудь Соня', 'Ли Саша', 'Дюма Николь', 'Осипова Ирина Павловна', 'Ng John']
const nameOf = (index: number) => names[index % names.length] as string

const ownCells = fc.constantFrom('', '—', 'хор', 'Хор; театр', 'театр, лыжи', 'от друзей')
const ownNumbers = fc.constantFrom('', '120', '151,5', '−7', '4000')
const at = fc.nat({ max: 6 })

/** A small school of any kind. */
export const anyProgramme: fc.Arbitrary<MatchingTables> = fc
  .record({
    mentors: fc.array(anyMentor, { maxLength: 6 }),
    mentees: fc.array(anyMentee, { maxLength: 6 }),
    votes: fc.array(
      fc.tuple(fc.constantFrom('mentor' as const, 'mentee' as const), at, at, fc.integer({ min: 1, max: 5 })),
      { maxLength: 8 },
    ),
    decisions: fc.array(fc.tuple(fc.constantFrom('lock', 'forbid', 'refusal'), at, at), { maxLength: 3 }),
    cells: fc.array(fc.tuple(ownCells, ownNumbers, ownCells), { minLength: 14, maxLength: 14 }),
  })
  .map(({ mentors, mentees, votes, decisions, cells }) => {
    const column = (title: string, place: number, prefix: string, from: number) =>
      ownColumn(
        title,
        Object.fromEntries(
          cells
            .slice(from, from + 7)
            .map((row, index) => [`${prefix}${index}`, row[place] ?? ''])
            .filter(([, text]) => text !== ''),
        ),
      )
    const sheet = (prefix: string, from: number) =>
      ownTitles.slice(0, 3).map((title, place) => column(title, place, prefix, from))
    return programme({
      mentors: mentors.map((set, index) => mentor(`m${index}`, nameOf(index), set)),
      mentees: mentees.map((set, index) => mentee(`e${index}`, nameOf(index + 2), set)),
      preferences: votes.map(([side, left, right, rank]) => vote(side, `m${left}`, `e${right}`, rank)),
      decisions: decisions.map(([kind, left, right], index) =>
        decision({
          id: `r${index}`,
          kind: kind as 'lock',
          mentor: `m${left}`,
          mentee: `e${right}`,
        }),
      ),
      own: { mentors: sheet('m', 0), mentees: sheet('e', 7) },
    })
  })
