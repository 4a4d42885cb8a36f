import { noBreak } from '#shared/language/noBreak.ts'
import { pairName } from '#shared/people/pairName.ts'
import type { People } from '#shared/people/peopleOf.ts'
import { withClass } from '#shared/people/personName.ts'
import { type Pair, tableOf } from '#shared/programme/tables.ts'
import { type Breach, type Place, placeOf } from '#shared/rules/breach.ts'
import { unreadCell } from '#shared/rules/unreadCell.ts'
import type { Obstacle } from './orderObstacles.ts'

/**
 * Cells of a pair and its two people by which a rule applies or does not. Where they can't be read, no rule can be trusted
 * to have spoken. Names, form and dates of a pair are not among them: without those it is stopped anyway. Nor are
 * documents: a rule takes one that can't be read for none.
 */
const decisive = {
  pairs: ['kind', 'role', 'endedOn'],
  mentors: ['status', 'birthDate', 'category', 'employee', 'schoolClass'],
  mentees: ['status', 'birthDate', 'kind', 'schoolClass'],
} as const

interface Decisive {
  table: keyof typeof decisive
  row: { readonly id: string; readonly row: number; readonly unread: readonly string[] }
  keys: readonly string[]
  /** Whose row it is. */
  who: string
  why?: string
}

/**
 * What keeps pairs out of an order because nobody can read it: one obstacle a cell, whoever of the pairs it concerns.
 * @param all every pair of the programme: one whose state can't be read is in no rule's sight, and its mentor's load looks
 * lighter than it is.
 * @param told what the rules say of these pairs already: a cell that one of them names is not named again.
 */
export function unreadObstacles(
  all: readonly Pair[],
  pairs: readonly Pair[],
  people: People,
  told: readonly Breach[],
): Obstacle[] {
  const stateless = all.filter(({ mentor, unread }) => mentor !== '' && unread.includes('status'))
  const found = new Map<string, Obstacle & { pairs: string[] }>()
  for (const pair of pairs)
    for (const { table, row, keys, who, why } of rowsOf(pair, stateless, people))
      for (const key of keys) {
        const unread = unreadCell(table, row, [key], why)
        if (unread === null || told.some(breach => names(breach, pair, placeOf(table, row, key)))) continue
        const cell = `${table} ${row.id} ${key}`
        const known = found.get(cell)
        if (known !== undefined) known.pairs.push(pair.id)
        else
          found.set(cell, {
            clause: '4.18',
            sentence: noBreak(`${who}: ${unread.says}`),
            place: `${tableOf(table).title}, строка\u00a0${row.row}`,
            row: { table, id: row.id },
            pairs: [pair.id],
          })
      }
  return [...found.values()]
}

const names = ({ place, about }: Breach, { id, mentor, mentee }: Pair, cell: Place | null): boolean =>
  place?.sheet === cell?.sheet &&
  place?.row === cell?.row &&
  place?.column === cell?.column &&
  [id, mentor, mentee].some(each => about.includes(each))

function rowsOf(pair: Pair, stateless: readonly Pair[], people: People): Decisive[] {
  const mentor = people.mentor(pair.mentor)
  const mentee = people.mentee(pair.mentee)
  return [
    { table: 'pairs', row: pair, keys: decisive.pairs, who: pairName(pair, people) },
    ...(mentor
      ? [{ table: 'mentors', row: mentor, keys: decisive.mentors, who: withClass(mentor) } as const]
      : []),
    ...(mentee
      ? [{ table: 'mentees', row: mentee, keys: decisive.mentees, who: withClass(mentee) } as const]
      : []),
    ...stateless
      .filter(each => each.mentor === pair.mentor)
      .map(row => ({
        ...({ table: 'pairs', row, keys: ['status'], who: pairName(row, people) } as const),
        why: ', поэтому неизвестно, скольких наставляемых ведёт наставник',
      })),
  ]
}
