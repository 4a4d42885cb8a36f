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
  const mentors = new Map(programme.mentors.map(row => [row.id, row]))
  const mentees = new Map(programme.mentees.map(row => [row.id, row]))
  return {
    mentor: id => mentors.get(id),
    mentee: id => mentees.get(id),
    person: id => mentees.get(id) ?? mentors.get(id),
  }
}
