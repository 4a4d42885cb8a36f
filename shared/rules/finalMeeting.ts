import { dateInDigits } from '../language/dates.ts'
import { endedLately } from '../people/endedLately.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { endOf, teamName, teamsOf } from '../people/teams.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { heldMeetings } from './heldMeetings.ts'

export const finalMeeting = defineRule({
  id: 'finalMeeting',
  clause: '4.20',
  title: 'Завершённая пара провела заключительную встречу',
  severity: 'warning',
  appliesTo: ['finished', 'finishedEarly'],
  reads: ['mentors', 'mentees', 'pairs', 'meetings'],
  params: [],
  check: (programme, _, today) => {
    const people = peopleOf(programme)
    const meetingsOf = heldMeetings(programme.meetings, today)
    return teamsOf(programme.pairs.filter(endedLately(today))).flatMap(team => {
      const [pair] = team
      const end = endOf(pair)
      // A kind that can't be read may be this very one.
      const held = meetingsOf(team).some(({ kind, unread }) => kind === 'final' || unread.includes('kind'))
      if (end === null || held) return []
      return breach(
        { table: 'pairs', id: pair.id },
        team.map(({ id }) => id),
        `${teamName(team, people)}: ${pair.kind === 'group' ? 'группа завершена' : 'пара завершена'} ${dateInDigits(end)}, а заключительной встречи нет. Проведите её или внесите прошедшую на лист «Встречи».`,
        placeOf('pairs', pair, pair.endedOn === null ? 'to' : 'endedOn'),
      )
    })
  },
})
