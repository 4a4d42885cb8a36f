import type { CivilDate } from '../programme/civilDate.ts'
import { type Dictionary, dictionaryOf } from '../programme/dictionary.ts'
import { keysOfName, mayBeSamePerson } from '../programme/lists/samePerson.ts'
import type { NameParts } from '../programme/lists/splitName.ts'
import type { NewId } from '../programme/newId.ts'
import { civilDateIn } from '../programme/parseDate.ts'
import type { Programme } from '../programme/programme.ts'
import type { Mentee, Mentor, Pair, TableName, ValuesOf, WebForm } from '../programme/tables.ts'
import { questionnaire } from '../questionnaires/index.ts'
import type { Published } from '../questionnaires/published.ts'
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import { type Draft, draftOf } from './draft.ts'
import { inviteOf } from './inviteOf.ts'
import { memoryOf, parsed } from './memory.ts'
import type { RawResponse } from './rawResponse.ts'

/** What the intake reads and writes. */
export const intakeTables = [
  'mentors',
  'mentees',
  'pairs',
  'webForms',
  'responses',
  'quarantine',
  'surveys',
  'measurements',
  'preferences',
  'decisions',
  'participantDocuments',
  'representatives',
] as const satisfies readonly TableName[]
export type IntakeProgramme = Programme<(typeof intakeTables)[number]>

export type Base = 'mentors' | 'mentees'
export type AnyPerson = Mentor | Mentee

/** A row of «Опубликованные анкеты» with all that its answers are read by. */
export interface OpenForm {
  row: WebForm
  published: Published
  questionnaire: Questionnaire
  /** Of a form of ours only what was asked can be answered. */
  strict: boolean
}

export interface IntakeMoment {
  today: CivilDate
  newId: NewId
}

/** Where responses are worked on: the rows as they are becoming, and what is looked up again and again. */
export interface Desk extends IntakeMoment {
  draft: Draft
  programme: IntakeProgramme
  dictionary: Dictionary
  civilDateOf: ReturnType<typeof civilDateIn>
  /** Responses that have just come, by key: longer ones are kept in part only. */
  originals: Map<string, RawResponse>
  formOf(webForm: string): OpenForm | null
  /** Applications and referrals first, then by form; within a form by its own order. */
  placeOf(key: string): number
  person(base: Base, id: string): AnyPerson | undefined
  candidates(base: Base, name: NameParts): AnyPerson[]
  invited(form: OpenForm, base: Base, code: string): AnyPerson | undefined
  /** Pairs of a person, whatever their state. */
  pairsOf(person: string): Pair[]
  /** Keys of the responses that are known to be a person's. */
  responsesOf(person: string): string[]
  putResponse(key: string, values: Partial<ValuesOf<'responses'>>): void
  putPerson(base: Base, id: string, values: Partial<ValuesOf<'mentors'>> & Partial<ValuesOf<'mentees'>>): void
}

export function deskOf(programme: IntakeProgramme, moment: IntakeMoment): Desk {
  const draft = draftOf(programme)
  const forms = new Map<string, OpenForm | null>()
  const formRows = new Map(programme.webForms.map((row, index) => [row.id, { row, index }]))
  const formOf = (id: string): OpenForm | null => {
    const known = forms.get(id)
    if (known !== undefined) return known
    const form = openForm(formRows.get(id)?.row)
    forms.set(id, form)
    return form
  }
  const names = { mentors: new Map<string, Set<string>>(), mentees: new Map<string, Set<string>>() }
  const remember = (base: Base, person: AnyPerson) => {
    for (const key of keysOfName(person)) into(names[base], key, person.id)
  }
  for (const base of ['mentors', 'mentees'] as const)
    for (const person of programme[base]) remember(base, person)
  const person = (base: Base, id: string): AnyPerson | undefined =>
    base === 'mentors' ? draft.find('mentors', id) : draft.find('mentees', id)
  const invites = new Map<string, ReadonlyMap<string, string>>()
  const pairs = new Map<string, Set<string>>()
  for (const { id, mentor, mentee } of programme.pairs) {
    into(pairs, mentor, id)
    into(pairs, mentee, id)
  }
  const responses = new Map<string, Set<string>>()
  for (const { id, person } of programme.responses) if (person !== '') into(responses, person, id)
  return {
    ...moment,
    draft,
    programme,
    dictionary: dictionaryOf(programme),
    civilDateOf: civilDateIn('UTC'),
    originals: new Map(),
    formOf,
    placeOf: key => {
      const row = draft.find('responses', key)
      if (row === undefined) return 0
      const kind = formOf(row.webForm)?.questionnaire.kind
      const later = kind === 'application' || kind === 'referral' ? 0 : 1
      return (later * 10_000 + (formRows.get(row.webForm)?.index ?? 9_999)) * 1_000_000 + memoryOf(row).n
    },
    person,
    candidates: (base, name) => {
      const ids = new Set(keysOfName(name).flatMap(key => [...(names[base].get(key) ?? [])]))
      const keys = new Set(keysOfName(name))
      return [...ids].flatMap(id => {
        const found = person(base, id)
        // The row may have been dropped or called otherwise since.
        return found && mayBeSamePerson(name, found) && keysOfName(found).some(key => keys.has(key))
          ? [found]
          : []
      })
    },
    invited: (form, base, code) => {
      const at = `${form.row.id}|${base}`
      const known =
        invites.get(at) ?? new Map(programme[base].map(each => [inviteOf(form.row.id, each.code), each.id]))
      invites.set(at, known)
      return person(base, known.get(code) ?? '')
    },
    pairsOf: id => [...(pairs.get(id) ?? [])].flatMap(pair => draft.find('pairs', pair) ?? []),
    responsesOf: id =>
      [...(responses.get(id) ?? [])].filter(key => draft.find('responses', key)?.person === id),
    putResponse: (key, values) => {
      draft.put('responses', key, values)
      if (values.person) into(responses, values.person, key)
    },
    putPerson: (base, id, values) => {
      draft.put(base, id, values as never)
      const row = person(base, id)
      if (row) remember(base, row)
    },
  }
}

function into(sets: Map<string, Set<string>>, key: string, id: string): void {
  const known = sets.get(key)
  if (known) known.add(id)
  else sets.set(key, new Set([id]))
}

function openForm(row: WebForm | undefined): OpenForm | null {
  if (row === undefined) return null
  const published = parsed<Published | null>(row.definition, null)
  const source = questionnaire(row.questionnaire || (published?.questionnaire ?? ''))
  return published === null || source === undefined || !Array.isArray(published.steps)
    ? null
    : {
        row,
        published,
        // One for any form is given out for the form of its row.
        questionnaire: { ...source, form: source.form ?? row.form },
        strict: row.channel !== 'sheet' && row.channel !== 'file',
      }
}
