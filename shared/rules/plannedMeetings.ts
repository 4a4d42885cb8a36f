import { dateInDigits } from '../language/dates.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { teamName, teamsOf } from '../people/teams.ts'
import type { Meeting } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { heldMeetings } from './heldMeetings.ts'

export const plannedMeetings = defineRule({
  id: 'plannedMeetings',
  clause: '4.21',
  title: 'На встрече-планировании наставник и наставляемый определили, сколько раз встретятся',
  severity: 'warning',
  appliesTo: ['active'],
  reads: ['mentors', 'mentees', 'pairs', 'meetings'],
  params: [],
  check: (programme, _, today) => {
    const people = peopleOf(programme)
    const meetingsOf = heldMeetings(programme.meetings, today)
    return teamsOf(programme.pairs).flatMap(team => {
      const [pair] = team
      if (team.some(each => each.plannedMeetings !== null || each.unread.includes('plannedMeetings')))
        return []
      const planning = meetingsOf(team).find(meeting => meeting.kind === 'planning' && surelyHeld(meeting))
      if (planning === undefined) return []
      const when = planning.heldOn === null ? '' : ` ${dateInDigits(planning.heldOn)}`
      return breach(
        { table: 'pairs', id: pair.id },
        team.map(({ id }) => id),
        `${teamName(team, people)}: встреча-планирование проведена${when}, а число встреч не указано. Впишите на листе «Пары», о скольких встречах договорились.`,
        placeOf('pairs', pair, 'plannedMeetings'),
      )
    })
  },
})

/** A cell that can't be read is no proof that they met. */
const surelyHeld = ({ state, heldOn, unread }: Meeting): boolean =>
  state === 'held' || (heldOn !== null && !unread.includes('state'))
