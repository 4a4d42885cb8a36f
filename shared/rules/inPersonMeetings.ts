import { dateInDigits } from '../language/dates.ts'
import { count } from '../language/plural.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { endOf, type Team, teamName, teamsOf } from '../people/teams.ts'
import { type CivilDate, dayNumber } from '../programme/civilDate.ts'
import type { Meeting } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { heldMeetings } from './heldMeetings.ts'

export const inPersonMeetings = defineRule({
  id: 'inPersonMeetings',
  clause: '6.1',
  title: 'Наставник регулярно встречается с наставляемым лично',
  severity: 'warning',
  appliesTo: ['active'],
  reads: ['mentors', 'mentees', 'pairs', 'meetings'],
  params: ['meetingGapDays'],
  check: (programme, { meetingGapDays }, today) => {
    const people = peopleOf(programme)
    const meetingsOf = heldMeetings(programme.meetings, today)
    return teamsOf(programme.pairs).flatMap(team => {
      const [pair] = team
      const meetings = meetingsOf(team)
      const begun = beginningOf(team)
      if (begun === null) return []
      const last = lastOf(meetings.filter(({ format, heldOn }) => format === 'inPerson' && heldOn !== null))
      const since = last !== null && last > begun ? last : begun
      const end = endOf(pair)
      const days = dayNumber(end !== null && end < today ? end : today) - dayNumber(since)
      if (days <= meetingGapDays || meetings.some(meeting => mayFill(meeting, since))) return []
      const gap = count(days, 'день', 'дня', 'дней')
      const unsaid = meetings.find(
        ({ format, heldOn }) => format === null && heldOn !== null && heldOn > since,
      )
      return breach(
        { table: 'pairs', id: pair.id },
        team.map(({ id }) => id),
        `${teamName(team, people)}: ${since === last ? `${gap} без личной встречи, последняя была ${dateInDigits(last)}` : `${gap} с начала пары без личной встречи`}. ${next(unsaid)}`,
        unsaid ? placeOf('meetings', unsaid, 'format') : placeOf('pairs', pair, 'menteeName'),
      )
    })
  },
})

/** A cell that can't be read may hide the very meeting. */
const mayFill = ({ heldOn, format, unread }: Meeting, since: CivilDate): boolean =>
  heldOn === null
    ? unread.includes('heldOn') && format !== 'remote'
    : unread.includes('format') && heldOn > since

function beginningOf(team: Team): CivilDate | null {
  const days = team.flatMap(({ from }) => from ?? []).sort()
  return days[0] ?? null
}

/** The meetings come the earliest first. */
const lastOf = (meetings: readonly Meeting[]): CivilDate | null =>
  meetings[meetings.length - 1]?.heldOn ?? null

const next = (unsaid: Meeting | undefined): string =>
  unsaid?.heldOn == null
    ? 'Назначьте встречу или внесите прошедшую на лист «Встречи».'
    : `Отметьте на листе «Встречи», как прошла встреча ${dateInDigits(unsaid.heldOn)}, или назначьте личную.`
