import * as z from 'zod/mini'
import { fold } from '#shared/language/fold.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { count } from '#shared/language/plural.ts'
import { hasteOf } from '#shared/people/haste.ts'
import { isLive } from '#shared/people/livePairs.ts'
import { shortName } from '#shared/people/personName.ts'
import type { Person } from '#shared/people/isPupil.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import type { Mentee, Mentor } from '#shared/programme/tables.ts'
import { tablesOf } from '#shared/rules/defineRule.ts'
import { quickRules } from '#shared/rules/index.ts'
import { publishedPeople } from '#shared/people/publishedPeople.ts'
import { consentWithdrawn } from '#shared/rules/consentWithdrawn.ts'
import { documentsByPerson } from '#shared/rules/standsOn.ts'
import { feature } from './feature.ts'
import { type FieldGroup, formOf } from './rowForm.ts'
import { freePlaces } from './freePlaces.ts'
import { type Fault, faultsByPerson } from './personFaults.ts'
import { formTitles, placeOfWork } from './personLine.ts'
import { documentKinds, lackingPapers, personPapers } from './personPapers.ts'

/** A word about a person, with what it means for the eye. */
export interface ChipView {
  text: string
  tone: 'ok' | 'warn' | 'bad' | null
}

/** One line of «Наставники» or «Наставляемые». */
export interface PersonItem {
  id: string
  /** Row of the sheet, 1-based. */
  row: number
  name: string
  /** Class or post, then forms. */
  line: string
  status: 'pending' | 'active' | 'archived'
  /** The consent to processing is withdrawn: neither a pair nor a choice after a meeting. */
  withdrawn: boolean
  forms: readonly string[]
  chips: readonly ChipView[]
  /** Mentors: places left. Mentees: 1 while they are without a pair. */
  free: number
  /** Names of the documents that lack. */
  lacking: readonly string[]
  faults: number
  /** Folded words to look for. */
  find: string
}

export interface PeopleView {
  items: readonly PersonItem[]
  /** Titles of the forms, to filter by. */
  forms: readonly string[]
  /** The form of a new person. */
  blank: readonly FieldGroup[]
  dataPlace: 'local' | 'google'
  schoolYear: string
}

export const base = z.enum(['mentors', 'mentees'])

/** Everybody of one base with what the list says of them, in the order of the sheet. */
export const listPeople = feature({
  name: 'listPeople',
  title: 'Просмотр списка людей',
  reads: [...tablesOf(quickRules), 'publications'],
  input: z.strictObject({ base }),
  run: ({ programme, input, today }) => {
    const dictionary = dictionaryOf(programme)
    const settings = settingsOf(programme)
    const { maxMentees, certificateDays, dataPlace, schoolYear } = settings
    const faultsOf = faultsByPerson(programme, input.base, today)
    const documentsOf = documentsByPerson(programme.participantDocuments, documentKinds)
    const placesOf = freePlaces(programme.pairs, maxMentees, today)
    const paired = new Set(programme.pairs.filter(isLive).map(pair => pair.mentee))
    const people: readonly Person[] = programme[input.base]
    const published = publishedPeople(programme.publications, today)
    const items = people.map((person): PersonItem => {
      const papers = personPapers(person, {
        documents: documentsOf(person.id),
        representatives: [],
        dictionary,
        certificateDays,
        abroad: dataPlace === 'google',
        published: published.has(person.id),
        today,
      })
      const lacking = lackingPapers(papers).map(paper => paper.title)
      const faults = faultsOf(person)
      const free = 'kind' in person ? (paired.has(person.id) ? 0 : 1) : placesOf(person)
      const forms = formTitles(person, dictionary)
      const status = person.status ?? 'active'
      const withdrawn = consentWithdrawn(programme.participantDocuments, person.id, today) !== null
      return {
        id: person.id,
        row: person.row,
        name: shortName(person) || 'Без имени',
        line: [placeOfWork(person), forms.join(', ')].filter(Boolean).join(' · '),
        status,
        withdrawn,
        forms,
        chips:
          status === 'archived'
            ? [{ text: 'в архиве', tone: null }]
            : chipsOf(person, {
                free,
                faults,
                lacking,
                withdrawn,
                haste:
                  'kind' in person && free > 0
                    ? hasteOf(person, { dictionary, settings, today }).value
                    : undefined,
              }),
        free,
        lacking,
        faults: faults.length,
        find: fold(
          `${person.lastName} ${person.firstName} ${person.middleName} ${person.schoolClass} ${person.schoolClass.replace(/[^\p{L}\p{N}]/gu, '')} ${person.post}`,
        ),
      }
    })
    return {
      view: {
        items,
        forms: dictionary.of('form').map(({ title }) => title),
        blank: formOf(input.base, null, programme, dictionary, { status: 'в базе' }),
        dataPlace: dataPlace ?? 'local',
        schoolYear,
      } satisfies PeopleView,
    }
  },
})

/** What the chips under a name say; the card shows the same ones. */
export function chipsOf(
  person: Mentor | Mentee,
  {
    free,
    faults,
    lacking,
    haste = 1,
    withdrawn,
  }: {
    free: number
    faults: readonly Fault[]
    lacking: readonly string[]
    /** Order of service; 1 is everybody's and goes unsaid. */
    haste?: number | undefined
    /** The consent to processing is withdrawn: no pair can be made. */
    withdrawn: boolean
  },
): ChipView[] {
  const breaches = faults.filter(({ tone }) => tone === 'bad').length
  const remarks = faults.length - breaches
  return [
    ...(person.status === 'pending' ? [{ text: 'на рассмотрении', tone: 'warn' as const }] : []),
    withdrawn
      ? { text: 'согласие отозвано', tone: 'bad' as const }
      : 'kind' in person
        ? free === 0
          ? { text: 'в паре', tone: 'ok' as const }
          : { text: 'без пары', tone: null }
        : free === 0
          ? { text: 'мест нет', tone: null }
          : { text: count(free, 'место', 'места', 'мест'), tone: 'ok' as const },
    ...(haste > 1 ? [{ text: noBreak(`очерёдность ${haste}`), tone: null }] : []),
    ...(breaches > 0
      ? [{ text: count(breaches, 'нарушение', 'нарушения', 'нарушений'), tone: 'bad' as const }]
      : []),
    ...(remarks > 0
      ? [{ text: count(remarks, 'замечание', 'замечания', 'замечаний'), tone: 'warn' as const }]
      : []),
    ...(lacking.length > 0
      ? [
          {
            text: `нет ${count(lacking.length, 'документа', 'документов', 'документов')}`,
            tone: 'warn' as const,
          },
        ]
      : []),
  ]
}
