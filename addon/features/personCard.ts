import * as z from 'zod/mini'
import { dateInDigits } from '#shared/language/dates.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { count } from '#shared/language/plural.ts'
import { groupTitle } from '#shared/people/groupTitle.ts'
import { hasteOf, hasteText } from '#shared/people/haste.ts'
import { isLive } from '#shared/people/livePairs.ts'
import { isMinor } from '#shared/people/isMinor.ts'
import type { Person } from '#shared/people/isPupil.ts'
import { type People, peopleOf } from '#shared/people/peopleOf.ts'
import { fullName } from '#shared/people/personName.ts'
import { publishedPeople } from '#shared/people/publishedPeople.ts'
import { type CivilDate, fullYears } from '#shared/programme/civilDate.ts'
import type { Value } from '#shared/programme/column.ts'
import { type Dictionary, dictionaryOf } from '#shared/programme/dictionary.ts'
import { rowName } from '#shared/programme/rowName.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { type Order, type Pair, tableOf, tables } from '#shared/programme/tables.ts'
import { showValue } from '#shared/programme/writeCell.ts'
import { consentWithdrawn } from '#shared/rules/consentWithdrawn.ts'
import { tablesOf } from '#shared/rules/defineRule.ts'
import { quickRules } from '#shared/rules/index.ts'
import { feature } from './feature.ts'
import { type FieldGroup, formOf } from './rowForm.ts'
import { freePlaces } from './freePlaces.ts'
import { base, chipsOf, type ChipView } from './listPeople.ts'
import { rowId } from './pairInput.ts'
import { type Fault, faultsByPerson } from './personFaults.ts'
import { formTitles, placeOfWork } from './personLine.ts'
import { documentTitle, lackingPapers, type Paper, personPapers } from './personPapers.ts'
import { refuse } from './refusal.ts'

/** A pair of the person, seen from the person. */
export interface PairCard {
  id: string
  status: string
  live: boolean
  mentor: string
  mentee: string
  /** The other side: where to go from here. */
  other: { base: 'mentors' | 'mentees'; id: string; name: string; line: string }
  from: string
  to: string
  /** Role model, form, group. */
  line: string
  /** «Приказ № 96-од от 30.09.2026»; empty before there is one. */
  order: string
}

export interface RepresentativeCard {
  id: string
  name: string
  line: string
  form: readonly FieldGroup[]
}

export interface DocumentCard extends Paper {
  form: readonly FieldGroup[]
}

export interface PersonCardView {
  base: 'mentors' | 'mentees'
  id: string
  row: number
  name: { last: string; first: string; middle: string }
  /** Class or post, age, forms. */
  line: string
  archived: boolean
  chips: readonly ChipView[]
  faults: readonly Fault[]
  pairs: readonly PairCard[]
  papers: readonly DocumentCard[]
  /** Of the documents that are needed: how many are there, and how many there should be. */
  papersHave: number
  papersNeed: number
  representatives: readonly RepresentativeCard[]
  /** Whether representatives matter: the person is a minor, or has some. */
  minor: boolean
  request: string
  /** What else is known, column by column. */
  facts: readonly (readonly [string, string])[]
  /** Sensitive: only the card shows it. */
  secret: readonly (readonly [string, string])[]
  form: readonly FieldGroup[]
  blankRepresentative: readonly FieldGroup[]
  blankDocument: readonly FieldGroup[]
}

/** Columns that the card shows in a place of their own. */
const elsewhere = new Set([
  'lastName',
  'firstName',
  'middleName',
  'gender',
  'kind',
  'status',
  'schoolClass',
  'post',
  'forms',
  'request',
])

/** Everything about one person; the only view that carries grounds, contacts and notes. */
export const personCard = feature({
  name: 'personCard',
  title: 'Просмотр карточки',
  reads: [...tablesOf(quickRules), 'representatives', 'publications'],
  input: z.strictObject({ base, id: rowId }),
  run: ({ programme, input, today }) => {
    const dictionary = dictionaryOf(programme)
    const settings = settingsOf(programme)
    const { maxMentees, certificateDays, dataPlace } = settings
    const rows: readonly Person[] = programme[input.base]
    const person = rows.find(each => each.id === input.id)
    if (person === undefined)
      return refuse('gone', 'Этой строки больше нет в таблице', 'Выберите другую строку или обновите список')
    const documents = programme.participantDocuments.filter(each => each.person === person.id)
    const representatives = programme.representatives.filter(each => each.person === person.id)
    const papers = personPapers(person, {
      documents,
      representatives,
      dictionary,
      certificateDays,
      abroad: dataPlace === 'google',
      published: publishedPeople(programme.publications, today).has(person.id),
      today,
    })
    const faults = faultsByPerson(programme, input.base, today)(person)
    const lacking = lackingPapers(papers).map(paper => paper.title)
    const side = input.base === 'mentors' ? 'mentor' : 'mentee'
    const own = programme.pairs.filter(pair => pair[side] === person.id)
    const free =
      'kind' in person ? (own.some(isLive) ? 0 : 1) : freePlaces(programme.pairs, maxMentees, today)(person)
    const minor = isMinor(person, today)
    const withdrawn = consentWithdrawn(programme.participantDocuments, person.id, today) !== null
    const needed = papers.filter(paper => paper.needed)
    const signerName = representatives.map(fullName)
    const documentForm = (id: string) => {
      const row = documents.find(each => each.id === id)
      return row ? formOf('participantDocuments', row, programme, dictionary, {}, { signerName }) : []
    }
    const haste = 'kind' in person && free > 0 ? hasteOf(person, { dictionary, settings, today }) : undefined
    const { shown, secret } = factsOf(input.base, person, dictionary, haste && hasteText(haste))
    return {
      view: {
        base: input.base,
        id: person.id,
        row: person.row,
        name: { last: person.lastName, first: person.firstName, middle: person.middleName },
        line: lineOf(person, dictionary, today),
        archived: person.status === 'archived',
        chips:
          person.status === 'archived'
            ? [{ text: 'в архиве', tone: null }]
            : chipsOf(person, { free, faults, lacking, haste: haste?.value, withdrawn }),
        faults,
        pairs: own
          .map(pair => pairCard(pair, input.base, peopleOf(programme), programme.orders, dictionary))
          .sort((a, b) => Number(b.live) - Number(a.live)),
        papers: papers.map(paper => ({ ...paper, form: documentForm(paper.id) })),
        papersHave: needed.length - lacking.length,
        papersNeed: needed.length,
        representatives: representatives.map(row => ({
          id: row.id,
          name: fullName(row),
          line: showValue(tables.representatives.columns.relation, row.relation, dictionary),
          form: formOf('representatives', row, programme, dictionary),
        })),
        minor,
        request: 'request' in person ? person.request : '',
        facts: shown,
        secret: [
          ...secret,
          ...representatives
            .filter(row => row.contact !== '')
            .map(row => [`${row.firstName} ${row.middleName}`.trim(), row.contact] as const),
        ],
        form: formOf(input.base, person, programme, dictionary),
        blankRepresentative: formOf('representatives', null, programme, dictionary, {
          lastName: person.lastName,
        }),
        blankDocument: formOf(
          'participantDocuments',
          null,
          programme,
          dictionary,
          {
            kind: needed.find(paper => paper.tone === 'bad')?.kind ?? documentTitle('consent'),
            signedBy: minor ? 'законный представитель' : 'сам участник',
            signerName: minor && signerName.length === 1 ? (signerName[0] ?? '') : '',
            signedOn: dateInDigits(today),
          },
          { signerName },
        ),
      } satisfies PersonCardView,
    }
  },
})

function lineOf(person: Person, dictionary: Dictionary, today: CivilDate): string {
  const age = person.birthDate === null ? '' : count(fullYears(person.birthDate, today), 'год', 'года', 'лет')
  const first = [placeOfWork(person), age].filter(Boolean).join(', ')
  return noBreak([first, formTitles(person, dictionary).join(', ')].filter(Boolean).join(' · '))
}

/** @param haste the order of service of somebody without a pair, told with its reasons */
function factsOf(base: 'mentors' | 'mentees', person: Person, dictionary: Dictionary, haste?: string) {
  const shown: [string, string][] = []
  const secret: [string, string][] = []
  const values = person as unknown as Record<string, Value>
  for (const [key, column] of Object.entries(tableOf(base).columns)) {
    if (column.hidden || elsewhere.has(key)) continue
    const told = showValue(column, values[key] ?? null, dictionary)
    const text = key === 'priority' ? (haste ?? told) : told
    if (text !== '') (column.sensitive || key === 'priority' ? secret : shown).push([column.title, text])
  }
  return { shown, secret }
}

function pairCard(
  pair: Pair,
  base: 'mentors' | 'mentees',
  people: People,
  orders: readonly Order[],
  dictionary: Dictionary,
): PairCard {
  const mentor = people.mentor(pair.mentor)
  const mentee = people.mentee(pair.mentee)
  const other = base === 'mentors' ? mentee : mentor
  const order = orders.find(each => each.id === pair.order)
  const name = (person: Person | undefined, written: string) => (person ? fullName(person) : written)
  return {
    id: pair.id,
    status: showValue(tables.pairs.columns.status, pair.status, dictionary),
    live: isLive(pair),
    mentor: name(mentor, pair.mentorName),
    mentee: name(mentee, pair.menteeName),
    other: {
      base: base === 'mentors' ? 'mentees' : 'mentors',
      id: other?.id ?? '',
      name: base === 'mentors' ? name(mentee, pair.menteeName) : name(mentor, pair.mentorName),
      line: other ? placeOfWork(other) : '',
    },
    from: pair.from === null ? '' : dateInDigits(pair.from),
    to: pair.to === null ? '' : dateInDigits(pair.endedOn ?? pair.to),
    line: [pair.kind === 'group' ? groupTitle(pair.group) : '', dictionary.title(pair.role ?? pair.form)]
      .filter(Boolean)
      .join(', '),
    order:
      order === undefined
        ? ''
        : order.status === 'registered'
          ? `Приказ ${rowName('orders', order)[0]}`
          : 'Проект приказа',
  }
}
