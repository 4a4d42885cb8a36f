import type { OrderRow } from '../contract/orders.ts'

/** A person with the number of the text that says post or class. */
export interface Member {
  code: string
  post: number | undefined
}

/** A pair, or a group with its mentees in the order of the rows. */
export interface Team extends Pick<OrderRow, 'kind' | 'form' | 'role' | 'from' | 'to'> {
  mentor: Member
  mentees: Member[]
}

/**
 * The pairs and groups of an order, in the order of their first rows. Each row of kind `pair` is a pair; rows of
 * kind `group` with one mentor, form, role model and term are one group.
 */
export function teamsOf(rows: readonly OrderRow[]): Team[] {
  const teams: Team[] = []
  const groups = new Map<string, Team>()
  for (const { mentor, mentee, mentorPost, menteePost, kind, form, role, from, to } of rows) {
    const member = { code: mentee, post: menteePost }
    const key = [mentor, form, role, from, to].join(' ')
    const group = kind === 'group' ? groups.get(key) : undefined
    if (group !== undefined) {
      group.mentees.push(member)
      continue
    }
    const team: Team = {
      kind,
      form,
      role,
      from,
      to,
      mentor: { code: mentor, post: mentorPost },
      mentees: [member],
    }
    teams.push(team)
    if (kind === 'group') groups.set(key, team)
  }
  return teams
}
