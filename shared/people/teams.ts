import type { Pair } from '../programme/tables.ts'
import { groupTitle } from './groupTitle.ts'
import { pairName } from './pairName.ts'
import type { People } from './peopleOf.ts'
import { shortName } from './personName.ts'

/** Those who meet together: one pair, or the rows of a group, the first by ID in front. */
export type Team = readonly [Pair, ...Pair[]]

/** The last day of a pair: as it ended in fact, else by its term. */
export const endOf = ({ endedOn, to }: Pick<Pair, 'endedOn' | 'to'>) => endedOn ?? to

/**
 * The pairs as teams, in the order of their first rows. Rows of kind `group` with one mentor, one name and one last day
 * are one team: what is written down of one of them holds for all.
 */
export function teamsOf(pairs: readonly Pair[]): Team[] {
  const teams: [Pair, ...Pair[]][] = []
  const groups = new Map<string, [Pair, ...Pair[]]>()
  for (const pair of pairs) {
    const key = pair.kind === 'group' ? JSON.stringify([pair.mentor, pair.group, endOf(pair)]) : ''
    const known = groups.get(key)
    if (known !== undefined) {
      known.push(pair)
      continue
    }
    const team: [Pair, ...Pair[]] = [pair]
    teams.push(team)
    if (key !== '') groups.set(key, team)
  }
  for (const team of groups.values()) team.sort((a, b) => (a.id < b.id ? -1 : 1))
  return teams
}

/** «Тихонова Дарья и Лисин Артём»; «Группа «Робототехника», наставник Гарипов Ильдар». */
export function teamName([first]: Team, people: People): string {
  if (first.kind !== 'group') return pairName(first, people)
  const mentor = people.mentor(first.mentor)
  return `${groupTitle(first.group)}, наставник ${mentor ? shortName(mentor) : first.mentorName || 'не указан'}`
}
