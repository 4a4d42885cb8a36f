import { fold } from '#shared/language/fold.ts'
import type { Person } from '../../people/isPupil.ts'
import { fullName, fullWithClass } from '../../people/personName.ts'
import type { CivilDate } from '../civilDate.ts'
import type { Value } from '../column.ts'
import { type Dictionary, dictionaryOf } from '../dictionary.ts'
import { dictionaryAround } from '../dictionaryAround.ts'
import { dictionaryNames } from '../dictionaryNames.ts'
import { append, type Edit, update } from '../edit.ts'
import type { NewId } from '../newId.ts'
import type { Programme } from '../programme.ts'
import type { ReadContext } from '../readCell.ts'
import { tables, tableOf } from '../tables.ts'
import { showValue } from '../writeCell.ts'
import {
  type Base,
  entryKey,
  type NewEntry,
  type ReadPerson,
  readPerson,
  resolveEntries,
} from './readPerson.ts'
import type { Mapping } from './recognise.ts'
import { indexPeople } from './samePerson.ts'
import type { SplitTable } from './splitTable.ts'

/** What the curator said of a row: it is that person, somebody new, or not to be loaded. */
export type Answer = { same: string } | 'new' | 'skip'

/** One row of the dry run. */
export interface ListRow {
  line: number
  who: string
  base: Base | null
  /** added: a new person · changed: known, something new · same: nothing new · question: who is it? · problem: can't be loaded · skipped */
  status: 'added' | 'changed' | 'same' | 'question' | 'problem' | 'skipped'
  /** Sentences: what changes, what could not be read, what to look at. */
  says: string[]
  candidates: { id: string; name: string }[]
}

export interface PeoplePlan {
  rows: ListRow[]
  newEntries: NewEntry[]
  edits: Edit[]
}

export interface PeopleList {
  table: SplitTable
  mapping: Mapping
  kind: Base | 'people'
  answers: Readonly<Record<number, Answer>>
  /** False: items that no dictionary knows are left out. */
  addEntries: boolean
}

/** Greatest number of an entry: the engine takes set codes 0…255. */
const maxSetCode = 255

/**
 * What loading a list of people would do, row by row, and the edits that do it. A known name is never merged by itself:
 * a row that says nothing new is «same», any other asks who it is until the curator has answered.
 */
export function planPeople(
  programme: Programme<'mentors' | 'mentees'>,
  list: PeopleList,
  { today, newId, civilDateOf }: { today: CivilDate; newId: NewId; civilDateOf: ReadContext['civilDateOf'] },
): PeoplePlan {
  const dictionary = dictionaryOf(programme)
  const indexes = {
    mentors: indexPeople<Person>(programme.mentors),
    mentees: indexPeople<Person>(programme.mentees),
  }
  const people = list.table.rows.map(({ line, cells }) => ({
    line,
    read: readPerson(cells, list.mapping, list.kind, { dictionary, civilDateOf }),
  }))
  const newEntries: NewEntry[] = []
  const made = new Map<string, string>()
  const edits: Edit[] = []
  for (const entry of distinct(people.flatMap(({ read }) => read.newEntries))) {
    const before = dictionary.of(entry.dictionary, 'all').map(each => each.number ?? 0)
    const further = newEntries.filter(each => each.dictionary === entry.dictionary).length
    const number = Math.max(-1, ...before) + 1 + further
    if (number > maxSetCode) continue
    newEntries.push(entry)
    if (!list.addEntries) continue
    const id = newId('d')
    made.set(entryKey(entry), id)
    edits.push(
      append('dictionaries', {
        id,
        dictionary: entry.dictionary,
        number,
        title: entry.title,
        enabled: true,
      }),
    )
  }
  const around = dictionaryAround(programme, edits)
  const seen = new Map<string, number>()
  const updated = new Set<string>()
  const rows = people.map(({ line, read }): ListRow => {
    const { values: said, left } = resolveEntries(read, made)
    const titles = left.map(({ title }) => title).join(', ')
    const row = {
      line,
      who: fullName(read.name),
      base: read.base,
      says: [
        ...read.problems,
        ...(left.length > 0 ? [`Останется в заметках, в справочниках этого нет: ${titles}`] : []),
        ...read.notes,
      ],
      candidates: [],
    }
    const fault = unloadable(read)
    if (fault !== null)
      return { ...row, who: row.who || 'Без имени', status: 'problem', says: [fault, ...row.says] }
    const base = read.base as Base
    const answer = list.answers[line]
    if (answer === 'skip') return { ...row, status: 'skipped' }
    const kept = [
      ...read.kept,
      ...left.map(({ dictionary: of, title }) => `${dictionaryNames[of].toLowerCase()}: ${title}`),
    ]
    const valuesFor = (person: Person | null) => withKept(said, kept, person)
    const candidates = indexes[base].candidates(read.name)
    const shown = candidates.map(each => ({ id: each.id, name: fullWithClass(each) }))
    const chosen = typeof answer === 'object' ? candidates.find(each => each.id === answer.same) : undefined
    const twin = seen.get(`${base}:${fold(fullName(read.name))}`)
    seen.set(`${base}:${fold(fullName(read.name))}`, line)
    if (chosen !== undefined && !updated.has(chosen.id)) {
      updated.add(chosen.id)
      const edit = update(base, chosen as never, valuesFor(chosen) as never)
      if (edit === null) return { ...row, status: 'same', candidates: shown }
      edits.push(edit)
      return {
        ...row,
        status: 'changed',
        says: [...differences(base, edit, around), ...row.says],
        candidates: shown,
      }
    }
    if (answer === undefined || chosen !== undefined) {
      if (
        candidates.some(each => update(base, each as never, saysOf(valuesFor(each), each) as never) === null)
      )
        return { ...row, status: 'same', candidates: shown }
      if (candidates.length > 0)
        return {
          ...row,
          status: 'question',
          says: [`Похоже на: ${shown.map(each => each.name).join('; ')}`, ...row.says],
          candidates: shown,
        }
      if (twin !== undefined)
        return {
          ...row,
          status: 'question',
          says: [`Такое имя уже было в строке ${twin} этого списка`, ...row.says],
        }
    }
    edits.push(newPerson(base, valuesFor(null), today, newId))
    return { ...row, status: 'added', candidates: shown }
  })
  return { rows, newEntries, edits }
}

/** «Заметки» with what found no place of its own, added once however often the list is loaded. */
function withKept(
  values: Record<string, Value>,
  kept: readonly string[],
  person: Person | null,
): Record<string, Value> {
  if (kept.length === 0) return values
  const note = String(values.note ?? person?.note ?? '')
  const line = `Из списка: ${kept.join('; ')}`
  return { ...values, note: note.includes(line) ? note : [note, line].filter(each => each !== '').join('\n') }
}

/** What the list says of a known person; words it uses for the name's order or letters are no news. */
const saysOf = (values: Record<string, Value>, known: Person): Record<string, Value> => ({
  ...values,
  lastName: known.lastName,
  firstName: known.firstName,
  middleName: values.middleName === '' ? known.middleName : (values.middleName ?? ''),
})

function unloadable(read: ReadPerson): string | null {
  if (read.base === null) return 'Не сказано, наставник это или наставляемый'
  if (read.name.lastName === '') return 'Нет фамилии и имени'
  return read.name.firstName === '' ? 'Нет имени: в ячейке одно слово' : null
}

function newPerson(base: Base, values: Record<string, Value>, today: CivilDate, newId: NewId): Edit {
  const column = tables[base].columns.id
  const id = newId(column.kind === 'id' ? column.prefix : '')
  const born = { id, code: newId.code(), status: 'active', joinedOn: today }
  if (base === 'mentors') return append('mentors', { ...born, ...values } as never)
  const kind = values.kind ?? (values.schoolClass || !values.post ? 'pupil' : 'teacher')
  return append('mentees', { ...born, ...values, kind } as never)
}

function differences(base: Base, edit: Edit, dictionary: Dictionary): string[] {
  return Object.entries(edit.set).map(([key, value]) => {
    const column = tableOf(base).columns[key]
    if (!column) return ''
    const before = showValue(column, edit.was[key] ?? null, dictionary)
    const after = showValue(column, value, dictionary)
    return before === '' ? `${column.title}: ${after}` : `${column.title}: ${before} → ${after}`
  })
}

/** Two spellings of a new item are one entry, under the first of them. */
const distinct = (entries: readonly NewEntry[]): NewEntry[] =>
  entries.filter((entry, at) => entries.findIndex(other => entryKey(other) === entryKey(entry)) === at)
