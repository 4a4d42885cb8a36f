import { list } from '../language/list.ts'
import { groupTitle } from '../people/groupTitle.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { shortName } from '../people/personName.ts'
import type { Pair } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

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
    const menteeName = (pair: Pair) => {
      const mentee = people.mentee(pair.mentee)
      return mentee ? shortName(mentee) : pair.menteeName
    }
    return groupsOf(programme.pairs).flatMap(group => {
      const [first] = group
      const lacking = group.filter(pair => pair.mentorAgreedOn === null || pair.menteeAgreedOn === null)
      const [worst] = lacking
      if (first === undefined || worst === undefined) return []
      const mentor = people.mentor(first.mentor)
      const silent = [
        ...(group.some(pair => pair.mentorAgreedOn === null) ? ['наставник'] : []),
        ...group.filter(pair => pair.menteeAgreedOn === null).map(menteeName),
      ]
      return breach(
        { table: 'pairs', id: worst.id },
        group.map(pair => pair.id),
        `${groupTitle(first.group)}, наставник ${mentor ? shortName(mentor) : first.mentorName}. Согласие не отмечено: ${list(silent)}. Получите согласие и впишите его дату на листе «Пары» или измените состав группы.`,
        placeOf('pairs', worst, worst.mentorAgreedOn === null ? 'mentorAgreedOn' : 'menteeAgreedOn'),
      )
    })
  },
})

/** Rows of one mentor and one name are one group. */
function groupsOf(pairs: readonly Pair[]): Pair[][] {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs.filter(({ kind }) => kind === 'group')) {
    const key = JSON.stringify([pair.mentor, pair.group])
    groups.set(key, [...(groups.get(key) ?? []), pair])
  }
  return [...groups.values()]
}
