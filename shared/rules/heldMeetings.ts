import type { Team } from '../people/teams.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import { oncePer } from '../programme/oncePer.ts'
import { rowsBy } from '../programme/rowsBy.ts'
import type { Meeting, Pair } from '../programme/tables.ts'

/**
 * The meetings of a team that took place, the earliest first, those without a readable day last. Where nobody says what
 * became of a meeting whose day has passed, it took place; so it did where the day itself can't be read.
 */
export function heldMeetings(meetings: readonly Meeting[], today: CivilDate): (team: Team) => Meeting[] {
  const all = inOrder(meetings)
  const ofPair = ({ id }: Pair) => (all.get(id) ?? []).filter(meeting => tookPlace(meeting, today))
  return team => (team.length === 1 ? ofPair(team[0]) : team.flatMap(ofPair).sort(byDay))
}

const inOrder = oncePer(
  (meetings: readonly Meeting[]) =>
    new Map([...rowsBy(meetings, ({ pair }) => pair)].map(([pair, own]) => [pair, [...own].sort(byDay)])),
)

const dayOf = ({ heldOn }: Meeting) => heldOn ?? '9999'
const byDay = (a: Meeting, b: Meeting) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)

function tookPlace({ state, heldOn, unread }: Meeting, today: CivilDate): boolean {
  if (state !== null && state !== 'held') return false
  return heldOn === null ? state === 'held' || unread.includes('heldOn') : heldOn <= today
}
