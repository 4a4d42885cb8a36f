import * as z from 'zod/mini'
import { fold } from '#shared/language/fold.ts'
import { isExternal } from '#shared/people/isExternal.ts'
import { isErased } from '#shared/people/erasing.ts'
import { isMinor } from '#shared/people/isMinor.ts'
import { isPupil, type Person } from '#shared/people/isPupil.ts'
import { fullName, shortName } from '#shared/people/personName.ts'
import { publishedPeople } from '#shared/people/publishedPeople.ts'
import { type Dictionary, dictionaryOf } from '#shared/programme/dictionary.ts'
import { rowsBy } from '#shared/programme/rowsBy.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { consentWithdrawn } from '#shared/rules/consentWithdrawn.ts'
import { consentKinds, isGood, neededPapers, type PaperKind } from '#shared/rules/neededPapers.ts'
import { documentsByPerson } from '#shared/rules/standsOn.ts'
import { consentRequest, lackingList, tellable } from './consentLetters.ts'
import { feature } from './feature.ts'
import { placeOfWork } from './personLine.ts'
import { documentKinds, documentTitle } from './personPapers.ts'

/** Somebody whom papers lack. */
export interface BoardPerson {
  id: string
  name: string
  minor: boolean
  /** Withdrawn: no new one is asked for until the person says so. */
  withdrawn: boolean
  lacks: readonly PaperKind[]
  /** Who may have signed for a minor. */
  representatives: readonly { id: string; name: string }[]
}

/** A class, the teachers, or mentors from outside. */
export interface BoardGroup {
  key: string
  title: string
  total: number
  people: readonly BoardPerson[]
  /** For the class teacher; blank where nobody lacks anything that may be told. */
  list: string
  /** For the parents; for adults to themselves. */
  request: string
}

export interface BoardView {
  dataPlace: 'local' | 'google'
  schoolYear: string
  groups: readonly BoardGroup[]
  people: number
  lacking: number
  /** Everybody, to be found by name: those in the archive too. */
  everybody: readonly { id: string; base: 'mentors' | 'mentees'; name: string; line: string; find: string }[]
  titles: Readonly<Record<string, string>>
}

/** «Кому чего не хватает»: class by class, by the same function that the cards go by. */
export const consentsBoard = feature({
  name: 'consentsBoard',
  title: 'Просмотр согласий',
  reads: ['mentors', 'mentees', 'participantDocuments', 'representatives', 'publications'],
  input: z.strictObject({ asked: z.array(z.enum(consentKinds)).check(z.maxLength(consentKinds.length)) }),
  run: ({ programme, input, today }) => {
    const dictionary = dictionaryOf(programme)
    const settings = settingsOf(programme)
    const { certificateDays, dataPlace, schoolYear } = settings
    const facts = { dictionary, abroad: dataPlace === 'google', asked: input.asked }
    const documentsOf = documentsByPerson(programme.participantDocuments, documentKinds)
    const published = publishedPeople(programme.publications, today)
    const representatives = rowsBy(programme.representatives, ({ person }) => person)
    const rows = [
      ...programme.mentees.map(person => ({ base: 'mentees' as const, person: person as Person })),
      ...programme.mentors.map(person => ({ base: 'mentors' as const, person: person as Person })),
    ].filter(({ person }) => !isErased(person))
    const lacksOf = (person: Person): PaperKind[] => {
      const own = documentsOf(person.id)
      return neededPapers(person, { ...facts, published: published.has(person.id) }).filter(
        kind => !own.some(each => each.kind === kind && isGood(each, person, { today, certificateDays })),
      )
    }
    const inGroups = rowsBy(
      rows.map(({ person }) => person).filter(({ status }) => status !== 'archived'),
      person => groupOf(person, dictionary),
    )
    const groups = [...inGroups].map(([title, members]): BoardGroup => {
      const people = members
        .map(
          (person): BoardPerson => ({
            id: person.id,
            name: shortName(person) || 'Без имени',
            minor: isMinor(person, today),
            withdrawn: consentWithdrawn(programme.participantDocuments, person.id, today) !== null,
            lacks: lacksOf(person),
            representatives: (representatives.get(person.id) ?? []).map(row => ({
              id: row.id,
              name: fullName(row),
            })),
          }),
        )
        .filter(({ lacks }) => lacks.length > 0)
        .sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1))
      const asking = people.filter(({ withdrawn }) => !withdrawn)
      const kinds = documentKinds.filter(kind => asking.some(({ lacks }) => tellable(lacks).includes(kind)))
      return {
        key: title,
        title,
        total: members.length,
        people,
        list: lackingList(
          title,
          asking.map(({ name, lacks }) => ({ name, kinds: lacks })),
          { settings, today },
        ),
        request: consentRequest(kinds, { settings, parents: members.some(person => isMinor(person, today)) }),
      }
    })
    return {
      view: {
        dataPlace: dataPlace ?? 'local',
        schoolYear,
        groups: groups.sort((a, b) => orderOf(a.title) - orderOf(b.title) || (a.title < b.title ? -1 : 1)),
        people: groups.reduce((sum, { total }) => sum + total, 0),
        lacking: groups.reduce((sum, { people }) => sum + people.length, 0),
        everybody: rows.map(({ base, person }) => ({
          id: person.id,
          base,
          name: shortName(person) || 'Без имени',
          line: placeOfWork(person),
          find: fold(`${fullName(person)} ${person.schoolClass}`),
        })),
        titles: Object.fromEntries(documentKinds.map(kind => [kind, documentTitle(kind)])),
      } satisfies BoardView,
    }
  },
})

const [adults, outside, classless] = ['Педагоги и сотрудники', 'Наставники не из школы', 'Класс не указан']

function groupOf(person: Person, dictionary: Dictionary): string {
  if (isPupil(person)) return person.schoolClass || classless
  return !('kind' in person) && isExternal(person, dictionary) ? outside : adults
}

/** Classes by their number, then those without one, then adults. */
function orderOf(title: string): number {
  const number = Number.parseInt(title, 10)
  if (!Number.isNaN(number)) return number
  return 100 + [classless, adults, outside].indexOf(title)
}
