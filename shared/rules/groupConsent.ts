import { list } from '../language/list.ts'
import { groupTitle } from '../people/groupTitle.ts'
import { pairName } from '../people/pairName.ts'
import { type People, peopleOf } from '../people/peopleOf.ts'
import { shortName } from '../people/personName.ts'
import type { Pair } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { unreadCell } from './unreadCell.ts'

const unknown = ', поэтому неизвестно, нужно ли согласие на работу в группе'

export const groupConsent = defineRule({
  id: 'groupConsent',
  clause: '4.12',
  title: 'На работу в группе согласны наставник и каждый наставляемый',
  severity: 'error',
  appliesTo: ['inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs'],
  params: [],
  check: programme => {
    const people = peopleOf(programme)
    const doubtful = programme.pairs.flatMap(pair => {
      const unread = unreadCell('pairs', pair, ['kind'], unknown)
      if (unread === null) return []
      return breach(
        { table: 'pairs', id: pair.id },
        [pair.id],
        `${pairName(pair, people)}: ${unread.says}`,
        placeOf('pairs', pair, unread.column),
      )
    })
    const silent = groupsOf(programme.pairs).flatMap(group => {
      const wrong = fault(group, people)
      if (wrong === null) return []
      const { pair, column, says } = wrong
      const mentor = people.mentor(pair.mentor)
      return breach(
        { table: 'pairs', id: pair.id },
        group.map(({ id }) => id),
        `${groupTitle(pair.group)}, наставник ${mentor ? shortName(mentor) : pair.mentorName}${says}`,
        placeOf('pairs', pair, column),
      )
    })
    return [...doubtful, ...silent]
  },
})

const words = ['mentorAgreedOn', 'menteeAgreedOn'] as const

interface GroupFault {
  /** The row of the group that it stands in. */
  pair: Pair
  column: (typeof words)[number]
  /** What comes after the names of the group and its mentor. */
  says: string
}

function fault(group: readonly Pair[], people: People): GroupFault | null {
  for (const pair of group) {
    const unread = unreadCell('pairs', pair, words)
    if (unread !== null) return { pair, column: unread.column, says: `: ${unread.says}` }
  }
  const pair = group.find(({ mentorAgreedOn, menteeAgreedOn }) => !mentorAgreedOn || !menteeAgreedOn)
  if (pair === undefined) return null
  const silent = [
    ...(group.some(({ mentorAgreedOn }) => mentorAgreedOn === null) ? ['наставник'] : []),
    ...group
      .filter(({ menteeAgreedOn }) => menteeAgreedOn === null)
      .map(({ mentee, menteeName }) => {
        const person = people.mentee(mentee)
        return person ? shortName(person) : menteeName
      }),
  ]
  return {
    pair,
    column: pair.mentorAgreedOn === null ? 'mentorAgreedOn' : 'menteeAgreedOn',
    says: `. Согласие не отмечено: ${list(silent)}. Получите согласие и впишите его дату на листе «Пары» или измените состав группы.`,
  }
}

/** Rows of one mentor and one name are one group. A mentor who is not in the base is told by the name in the row. */
function groupsOf(pairs: readonly Pair[]): Pair[][] {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) {
    if (pair.kind !== 'group') continue
    const key = JSON.stringify([pair.mentor, pair.mentor === '' ? pair.mentorName : '', pair.group])
    const own = groups.get(key)
    if (own === undefined) groups.set(key, [pair])
    else own.push(pair)
  }
  return [...groups.values()]
}
