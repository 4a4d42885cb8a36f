import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { planPeople } from '#shared/programme/lists/planPeople.ts'
import { recogniseColumns, recogniseKind } from '#shared/programme/lists/recognise.ts'
import { splitTable } from '#shared/programme/lists/splitTable.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import { civilDateIn } from '#shared/programme/parseDate.ts'
import { sampleSchool } from './sampleSchool.ts'

const table = splitTable(readFileSync(new URL('list40.csv', import.meta.url), 'utf8'))
const [head, ...rows] = table.rows
const titles = head?.cells ?? []

test('список из сорока человек узнаётся, и все в нём новые', () => {
  expect(recogniseKind(titles)).toBe('people')
  const mapping = recogniseColumns(titles, 'people')
  expect(titles.filter((_, index) => mapping[index] === null)).toEqual(['№'])
  const plan = planPeople(
    sampleSchool(),
    { table: { ...table, rows }, mapping, kind: 'people', answers: {}, addEntries: true },
    {
      today: day('2026-11-23'),
      newId: newIdFrom('list of forty people'),
      civilDateOf: civilDateIn('Europe/Moscow'),
    },
  )
  expect(plan.newEntries).toEqual([])
  const bases = plan.rows.filter(({ status }) => status === 'added').map(({ base }) => base)
  expect(bases.filter(base => base === 'mentors')).toHaveLength(15)
  expect(bases.filter(base => base === 'mentees')).toHaveLength(25)
})
