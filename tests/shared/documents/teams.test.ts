import { expect, test } from 'vitest'
import type { OrderRow } from '#shared/contract/orders.ts'
import { teamsOf } from '#shared/documents/teams.ts'
import { codeOf } from './invented.ts'

const row = (
  kind: OrderRow['kind'],
  mentor: number,
  mentee: number,
  other: Partial<OrderRow> = {},
): OrderRow => ({
  mentor: codeOf(mentor),
  mentee: codeOf(mentee),
  kind,
  form: 0,
  role: 1,
  from: '2026-10-01',
  to: '2027-05-31',
  ...other,
})
const shape = (rows: OrderRow[]) =>
  teamsOf(rows).map(({ kind, mentees }) => `${kind} ${mentees.map(({ code }) => code.slice(-1)).join('')}`)

test.each([
  {
    given: 'two pairs of one mentor stay two',
    rows: [row('pair', 0, 1), row('pair', 0, 2)],
    teams: ['pair b', 'pair c'],
  },
  { given: 'one group', rows: [row('group', 0, 1), row('group', 0, 2)], teams: ['group bc'] },
  {
    given: 'groups of two mentors',
    rows: [row('group', 0, 1), row('group', 3, 2)],
    teams: ['group b', 'group c'],
  },
  {
    given: 'rows of a group that lie apart',
    rows: [row('group', 0, 1), row('pair', 3, 4), row('group', 0, 2)],
    teams: ['group bc', 'pair e'],
  },
  {
    given: 'another form, another group',
    rows: [row('group', 0, 1), row('group', 0, 2, { form: 2 })],
    teams: ['group b', 'group c'],
  },
  {
    given: 'another role model, another group',
    rows: [row('group', 0, 1), row('group', 0, 2, { role: 2 })],
    teams: ['group b', 'group c'],
  },
  {
    given: 'another term, another group',
    rows: [row('group', 0, 1), row('group', 0, 2, { to: '2027-06-30' })],
    teams: ['group b', 'group c'],
  },
  {
    given: 'a pair does not join the group of its mentor',
    rows: [row('group', 0, 1), row('pair', 0, 2)],
    teams: ['group b', 'pair c'],
  },
])('$given', ({ rows, teams }) => {
  expect(shape(rows)).toEqual(teams)
})

test('posts and classes stay with their people', () => {
  expect(teamsOf([row('pair', 0, 1, { mentorPost: 7, menteePost: 8 })])).toMatchObject([
    { mentor: { code: codeOf(0), post: 7 }, mentees: [{ code: codeOf(1), post: 8 }] },
  ])
})
