import { fold } from '#shared/language/fold.ts'
import { genderOf } from '#shared/language/genderOf.ts'
import type { Column, Value } from '../column.ts'
import { dictionaryNames } from '../dictionaryNames.ts'
import { listText, parseList } from '../parseList.ts'
import { type ReadContext, readCell } from '../readCell.ts'
import { tables } from '../tables.ts'
import { formatWords, languageWords } from './meetingWords.ts'
import type { Mapping } from './recognise.ts'
import { type NameParts, splitName } from './splitName.ts'

export type Base = 'mentors' | 'mentees'

/** An item of a list that no dictionary knows yet: added to «Справочники» with the list, unless the curator declines. */
export interface NewEntry {
  dictionary: 'competence' | 'interest' | 'availability' | 'language'
  title: string
}

export interface ReadPerson {
  base: Base | null
  name: NameParts
  /** Values by column key, names included; only what the list says. */
  values: Record<string, Value>
  newEntries: NewEntry[]
  /** What found no place of its own, as «название столбца: текст»: it goes to «Заметки». */
  kept: string[]
  /** Why, in sentences. */
  problems: string[]
  /** Things done for the curator that she should look at. */
  notes: string[]
}

const growing = new Set(['competence', 'interest', 'availability', 'language'])

/** Reads a row of a list of people by its mapping. `base` is null where the row does not say whose it is. */
export function readPerson(
  cells: readonly string[],
  mapping: Mapping,
  kind: Base | 'people',
  context: ReadContext,
): ReadPerson {
  const byKey = new Map<string, string>()
  mapping.forEach((key, index) => {
    if (key !== null && (cells[index] ?? '') !== '') byKey.set(key, cells[index] ?? '')
  })
  const base = kind === 'people' ? sideOf(byKey.get('side') ?? '') : kind
  const notes: string[] = []
  const problems: string[] = []
  const newEntries: NewEntry[] = []
  const values: Record<string, Value> = {}
  const full = byKey.get('fullName')
  const split = splitName(full ?? '')
  if (split.swapped && full) notes.push('имя стояло перед фамилией, порядок исправлен')
  const name: NameParts = {
    lastName: byKey.get('lastName') ?? split.lastName,
    firstName: byKey.get('firstName') ?? split.firstName,
    middleName: byKey.get('middleName') ?? split.middleName,
  }
  const kept: string[] = []
  const keep = (title: string, text: string, why: string) => {
    problems.push(`${title}: ${why}`)
    kept.push(`${title.toLowerCase()}: ${text}`)
  }
  for (const [key, text] of byKey) {
    if (base === null || nameKeys.has(key) || key === 'side') continue
    const { own, column } = place(base, key)
    if (own === null) {
      keep(column.title, text, `у ${others[base]} такого столбца нет, останется в заметках`)
      continue
    }
    const read = readValue(column, text, context)
    newEntries.push(...read.newEntries)
    if (read.problem !== undefined) keep(column.title, text, read.problem)
    else values[own] = together(values[own], read.value)
  }
  if (values.gender === undefined) {
    const guess = genderOf({ first: name.firstName, middle: name.middleName })
    if (guess.by === 'patronymic') {
      values.gender = guess.gender
      notes.push(guess.gender === 'female' ? 'пол женский: по отчеству' : 'пол мужской: по отчеству')
    }
  }
  return { base, name, values: { ...values, ...name }, newEntries, kept, problems, notes }
}

const nameKeys = new Set(['fullName', 'lastName', 'firstName', 'middleName'])

const others = { mentors: 'наставников', mentees: 'наставляемых' } as const

/**
 * The column of a base that a target means; in a list of both, mentors' and mentees' words for the same thing meet here.
 * `own` is null where only the other base has such a column.
 */
function place(base: Base, key: string): { own: string | null; column: Column } {
  const columns: Readonly<Record<string, Column>> = tables[base].columns
  const own =
    base === 'mentors' && key === 'needs'
      ? 'competences'
      : base === 'mentees' && key === 'competences'
        ? 'needs'
        : key
  const column = columns[own]
  if (column !== undefined) return { own, column }
  const other: Readonly<Record<string, Column>> = tables[base === 'mentors' ? 'mentees' : 'mentors'].columns
  return { own: null, column: other[key] as Column }
}

/** Two columns of the list that mean one column of the base: their items add up, else the later one counts. */
const together = (one: Value | undefined, other: Value): Value =>
  Array.isArray(one) && Array.isArray(other)
    ? [...new Set([...(one as string[]), ...(other as string[])])]
    : other

function sideOf(text: string): Base | null {
  const word = text.toLowerCase()
  if (word.includes('наставляем') || word.includes('подопечн')) return 'mentees'
  return word.includes('наставник') ? 'mentors' : null
}

type Read =
  | { value: Value; problem?: undefined; newEntries: NewEntry[] }
  | { problem: string; newEntries: NewEntry[] }

/**
 * Lists of competences, interests, times and languages may hold items that no dictionary knows: they become new entries.
 * Formats do not: there people write «онлайн» or «и так и так» for the same two things.
 */
export function readValue(column: Column, text: string, context: ReadContext): Read {
  if (column.kind !== 'entries' || !growing.has(column.dictionary)) {
    const read = readCell(column, text, context)
    const formats = column.kind === 'entries' && column.dictionary === 'format' ? formatWords(text) : null
    return {
      ...(read.problem === undefined || formats === null
        ? read
        : readCell(column, listText(formats), context)),
      newEntries: [],
    } as Read
  }
  const known: string[] = []
  const newEntries: NewEntry[] = []
  for (const item of column.dictionary === 'language' ? languageWords(text) : parseList(text)) {
    const found = context.dictionary.byTitle(column.dictionary, item)
    if (found) known.push(found.id)
    else {
      newEntries.push({ dictionary: column.dictionary as NewEntry['dictionary'], title: item })
      known.push(newEntryId(item, column.dictionary))
    }
  }
  return { value: known, newEntries }
}

/** Stands for an entry that is still to be made; `resolveEntries` puts the real id in its place. */
const newEntryId = (title: string, dictionary: string) => `new:${dictionary}:${fold(title)}`

/**
 * Ids of entries made with this list put in place of the titles. Items that were not made, because the curator declined
 * or the dictionary is full, are `left`, and a column with nothing else in it says nothing.
 */
export function resolveEntries(
  { values, newEntries }: ReadPerson,
  made: ReadonlyMap<string, string>,
): { values: Record<string, Value>; left: NewEntry[] } {
  const resolved: Record<string, Value> = {}
  for (const [key, value] of Object.entries(values)) {
    if (!Array.isArray(value)) resolved[key] = value
    else {
      const ids = (value as string[]).flatMap(id => (id.startsWith('new:') ? (made.get(id) ?? []) : [id]))
      if (ids.length > 0) resolved[key] = ids
    }
  }
  return { values: resolved, left: newEntries.filter(entry => !made.has(entryKey(entry))) }
}

export const entryKey = ({ dictionary, title }: NewEntry): string => newEntryId(title, dictionary)
export const entryWords = (entry: NewEntry): string => `${dictionaryNames[entry.dictionary]}: ${entry.title}`
