import { oncePer } from '../programme/oncePer.ts'
import type { Programme } from '../programme/programme.ts'
import type { Mentee, Mentor } from '../programme/tables.ts'
import type { Person } from './isPupil.ts'

/** Both bases, looked up by ID. */
export interface People {
  mentor(id: string): Mentor | undefined
  mentee(id: string): Mentee | undefined
  /** From either base. */
  person(id: string): Person | undefined
}

export function peopleOf(programme: Pick<Programme, 'mentors' | 'mentees'>): People {
  const mentors = mentorsById(programme.mentors)
  const mentees = menteesById(programme.mentees)
  return {
    mentor: id => mentors.get(id),
    mentee: id => mentees.get(id),
    person: id => mentees.get(id) ?? mentors.get(id),
  }
}

const byId = <P extends { readonly id: string }>(rows: readonly P[]): ReadonlyMap<string, P> =>
  new Map(rows.map(row => [row.id, row]))
const mentorsById = oncePer((rows: readonly Mentor[]) => byId(rows))
const menteesById = oncePer((rows: readonly Mentee[]) => byId(rows))
