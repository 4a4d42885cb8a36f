import { type People, peopleOf } from '#shared/people/peopleOf.ts'
import type { Person } from '#shared/people/isPupil.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { type TableName, tableOf } from '#shared/programme/tables.ts'

import type { Breach } from '#shared/rules/breach.ts'

export interface RowKey {
  table: TableName
  id: string
}

type AnyRow = Readonly<Record<string, unknown>>

/**
 * Finds whom a row of any table concerns: a person, both sides of a pair, or those its references name. A row about the
 * school as a whole concerns nobody.
 */
export function personsOf(
  programme: Pick<Programme<'mentors' | 'mentees'>, 'mentors' | 'mentees'>,
): (row: RowKey) => readonly Person[] {
  const people: People = peopleOf(programme)
  const indexes = new Map<TableName, Map<string, AnyRow>>()
  const rowOf = ({ table, id }: RowKey): AnyRow | undefined => {
    const known = indexes.get(table)
    if (known) return known.get(id)
    const rows = (programme as Partial<Record<TableName, readonly AnyRow[]>>)[table] ?? []
    const index = new Map(rows.map(row => [String(row.id), row]))
    indexes.set(table, index)
    return index.get(id)
  }
  const find = (key: RowKey): Person[] => {
    if (key.table === 'mentors' || key.table === 'mentees') {
      const person = key.table === 'mentors' ? people.mentor(key.id) : people.mentee(key.id)
      return person ? [person] : []
    }
    const row = rowOf(key)
    if (row === undefined) return []
    return Object.entries(tableOf(key.table).columns).flatMap(([name, column]) => {
      const id = row[name]
      if (column.kind !== 'ref' || typeof id !== 'string' || id === '') return []
      return column.to.flatMap(table =>
        table === 'mentors' || table === 'mentees' || (table === 'pairs' && key.table !== 'pairs')
          ? find({ table, id })
          : [],
      )
    })
  }
  return key => unique(find(key))
}

/** Whom a breach concerns. One of a group stands on one of its pairs and concerns the people of them all. */
export function concernedBy(persons: ReturnType<typeof personsOf>): (breach: Breach) => readonly Person[] {
  return ({ subject, about }) =>
    unique([
      ...persons(subject),
      ...(subject.table === 'pairs' ? about.flatMap(id => persons({ table: 'pairs', id })) : []),
    ])
}

const unique = (people: readonly Person[]): Person[] => [
  ...new Map(people.map(person => [person.id, person])).values(),
]
