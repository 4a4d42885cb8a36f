import { dateInDigits } from '../language/dates.ts'
import { endedLately } from '../people/endedLately.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { teamName, teamsOf } from '../people/teams.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { Meeting } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { heldMeetings } from './heldMeetings.ts'

export const meetingOrder = defineRule({
  id: 'meetingOrder',
  clause: '4.20',
  title: 'Встречи идут в порядке дорожной карты: первая, пробная, планирование, регулярные, заключительная',
  severity: 'warning',
  appliesTo: ['active', 'finished', 'finishedEarly'],
  reads: ['mentors', 'mentees', 'pairs', 'meetings'],
  params: [],
  check: (programme, _, today) => {
    const people = peopleOf(programme)
    const meetingsOf = heldMeetings(programme.meetings, today)
    const lately = endedLately(today)
    const pairs = programme.pairs.filter(pair => pair.status === 'active' || lately(pair))
    return teamsOf(pairs).flatMap(team => {
      const wrong = outOfOrder(meetingsOf(team))
      if (wrong === null) return []
      const { early, late } = wrong
      return breach(
        { table: 'pairs', id: team[0].id },
        team.map(({ id }) => id),
        `${teamName(team, people)}: ${kinds[early.kind].name} отмечена ${dateInDigits(early.heldOn)}, раньше ${kinds[late.kind].of} (${dateInDigits(late.heldOn)}). Проверьте на листе «Встречи» даты и вид обеих.`,
        placeOf('meetings', early, 'heldOn'),
      )
    })
  },
})

type Kind = 'first' | 'trial' | 'planning' | 'regular' | 'final'
interface Dated {
  heldOn: CivilDate
  kind: Kind
  row: number
}

const kinds: Readonly<Record<Kind, { name: string; of: string }>> = {
  first: { name: 'первая организационная встреча', of: 'первой организационной' },
  trial: { name: 'вторая пробная рабочая встреча', of: 'второй пробной рабочей' },
  planning: { name: 'встреча-планирование', of: 'встречи-планирования' },
  regular: { name: 'регулярная встреча', of: 'регулярной' },
  final: { name: 'заключительная встреча', of: 'заключительной' },
}
const beginnings = ['first', 'trial', 'planning', 'regular'] as const

/**
 * Two meetings the wrong way round, or null. Each kind begins no earlier than the kinds before it: a plan may be gone
 * through again later (п. 6.1), so only beginnings are compared. Nothing comes after the last final meeting.
 * @param meetings the earliest first
 */
function outOfOrder(meetings: readonly Meeting[]): { early: Dated; late: Dated } | null {
  const begun = new Map<Kind, Dated>()
  let final: Dated | undefined
  let other: Dated | undefined
  for (const { heldOn, kind, row } of meetings) {
    if (heldOn === null || kind === null) continue
    const meeting = { heldOn, kind, row }
    if (kind === 'final') final = meeting
    else other = meeting
    if (!begun.has(kind)) begun.set(kind, meeting)
  }
  let latest: Dated | undefined
  for (const kind of beginnings) {
    const first = begun.get(kind)
    if (first === undefined) continue
    if (latest !== undefined && first.heldOn < latest.heldOn) return { early: first, late: latest }
    latest = first
  }
  return final !== undefined && other !== undefined && final.heldOn < other.heldOn
    ? { early: final, late: other }
    : null
}
