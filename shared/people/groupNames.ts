import { type DeclensionException, decline } from '../language/decline.ts'
import { addresseeName } from '../language/initials.ts'
import type { Programme } from '../programme/programme.ts'
import type { Mentor } from '../programme/tables.ts'
import { type GroupTerm, liveGroups } from './liveGroups.ts'
import { peopleOf } from './peopleOf.ts'
import { personName } from './personName.ts'

/**
 * The names of the groups that mentors get new members in, by the mentor's ID: that of the group which already runs, or
 * a new one that no row of «Пары» bears: «Группа Воронцовой Д. А.», then «Группа Воронцовой Д. А. (2)».
 */
export function groupNames(
  programme: Programme<'mentors' | 'mentees' | 'pairs'>,
  term: GroupTerm,
  exceptions: readonly DeclensionException[] = [],
): (mentor: string) => string {
  const running = liveGroups(programme.pairs, term)
  const people = peopleOf(programme)
  const taken = new Set(programme.pairs.map(({ group }) => group))
  const given = new Map([...running].map(([mentor, { name }]) => [mentor, name]))
  return id => {
    const known = given.get(id)
    if (known !== undefined) return known
    const mentor = people.mentor(id)
    const plain = mentor ? groupOf(mentor, exceptions) : 'Группа'
    let name = plain
    for (let number = 2; taken.has(name); number++) name = `${plain} (${number})`
    taken.add(name)
    given.set(id, name)
    return name
  }
}

/** A name that can't be declined stays as it is, after a colon. In a cell all spaces are plain. */
function groupOf(mentor: Mentor, exceptions: readonly DeclensionException[]): string {
  const name = personName(mentor)
  const genitive = decline({ ...name, first: '', middle: '' }, mentor.gender, 'gen', exceptions)
  const shown = addresseeName({ ...name, last: genitive.name.last }).replace(/\u00a0/g, ' ')
  return genitive.declined ? `Группа ${shown}` : `Группа: ${shown}`
}
