import { fold } from '../language/fold.ts'
import { genderOf } from '../language/genderOf.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { Value } from '../programme/column.ts'
import { hashOf } from '../programme/hash.ts'
import { isSameName } from '../programme/lists/samePerson.ts'
import { audiences } from '../questionnaires/questionnaire.ts'
import { impliedValues } from '../questionnaires/impliedValues.ts'
import type { AnyPerson, Base, Desk, OpenForm } from './desk.ts'
import type { ReadResponse } from './readResponse.ts'
import { isOwn, type Undone } from './undo.ts'

/** What a response says of a cell that holds something else. */
export interface Claim {
  key: string
  was: Value
  will: Value
  /** follows: it goes where this response gave before · take, keep: the curator has decided · theirs: changed by people since · waits */
  fate: 'follows' | 'take' | 'keep' | 'theirs' | 'waits'
}

type Cells = Record<string, Value>

const joined = (one: string, other: string, mark: string): string =>
  one === '' ? other : one.includes(other) ? one : `${one}${mark}${other}`

/** Where an application or a referral comes from: «Кто внёс сведения». */
function sourceOf({ questionnaire: { kind, audience } }: OpenForm, { source }: ReadResponse): string {
  if (kind === 'application') return 'анкета'
  const [who] = audiences[audience].split(' (')
  return source === '' ? (who ?? '') : `${who}: ${source}`
}

/** All that the row of a new person holds, «на рассмотрении». */
export function newPerson(desk: Desk, form: OpenForm, read: ReadResponse, on: CivilDate): Cells {
  const guess = genderOf({ first: read.name.firstName, middle: read.name.middleName })
  const note = noteOf(read, '')
  return {
    ...impliedValues(form.questionnaire, desk.dictionary),
    ...(guess.by === 'patronymic' ? { gender: guess.gender } : {}),
    ...read.values,
    ...read.name,
    status: 'pending',
    joinedOn: on,
    source: sourceOf(form, read),
    ...(note === '' ? {} : { note }),
  }
}

/** What is said of somebody who is in the base already; nothing said is nothing claimed. */
function saidOf(desk: Desk, form: OpenForm, read: ReadResponse, person: AnyPerson): Cells {
  const row = person as unknown as Cells
  const blank = (key: string) => row[key] === null || row[key] === ''
  const { forms = [], ...implied } = impliedValues(form.questionnaire, desk.dictionary)
  const said: Cells = {}
  for (const [key, value] of Object.entries(implied)) if (blank(key)) said[key] = value
  Object.assign(said, read.values)
  for (const key of ['forms', 'grounds']) {
    const more = key === 'forms' ? forms : read.values[key]
    if (Array.isArray(more) && more.length > 0 && Array.isArray(row[key]))
      said[key] = [...new Set([...(row[key] as string[]), ...more])]
  }
  if (!isSameName(read.name, person)) {
    for (const key of ['lastName', 'firstName', 'middleName'] as const)
      if (read.name[key] !== '' && fold(read.name[key]) !== fold(person[key])) said[key] = read.name[key]
  }
  const note = noteOf(read, person.note)
  if (note !== person.note) said.note = note
  if (form.questionnaire.kind === 'referral') said.source = joined(person.source, sourceOf(form, read), '; ')
  if (person.status === 'archived') said.status = 'pending'
  return said
}

/** «Заметки» with what the answers add to them, once however often it is said. */
function noteOf({ values, left }: ReadResponse, before: string): string {
  const lines = [String(values.note ?? ''), left.length === 0 ? '' : `Из анкеты: ${left.join('; ')}`]
  return lines.filter(line => line !== '').reduce((note, line) => joined(note, line, '\n'), before)
}

/**
 * Cell by cell what a response says of a person in the base beside what the row holds. What people have written is never
 * changed by it: a claim waits for the curator, unless it only goes on from what this very response gave before.
 */
export function claimsOf(
  desk: Desk,
  form: OpenForm,
  read: ReadResponse,
  { base, person, on }: { base: Base; person: AnyPerson; on: CivilDate },
  undone: Undone,
): Claim[] {
  const { memory, freed } = undone
  const place = `${base}:${person.id}`
  const said = isOwn(undone, place) ? newPerson(desk, form, read, on) : saidOf(desk, form, read, person)
  return Object.entries(said).flatMap(([key, will]): Claim[] => {
    const was = (person as unknown as Cells)[key] ?? null
    const hash = hashOf(will)
    if (freed.has(`${place}:${key}`)) return [{ key, was, will, fate: 'follows' }]
    if (hashOf(was) === hash) return []
    if (memory.gave?.[place]?.[key]?.[0] === hash) return [{ key, was, will, fate: 'theirs' }]
    const decided = memory.fields?.[key]
    const fate = decided?.of !== hash ? 'waits' : decided.take ? 'take' : 'keep'
    return [{ key, was, will, fate }]
  })
}
