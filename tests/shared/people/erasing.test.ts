import { describe, expect, test } from 'vitest'
import { clearedColumns, erasing, type Fate, isErased, tombstone } from '#shared/people/erasing.ts'
import { type TableName, tableNames, tableOf, tables } from '#shared/programme/tables.ts'
import { blankRow } from '#shared/programme/table.ts'

/** Tables whose rows name a person or a pair of people. */
const speaks = (name: TableName): boolean =>
  Object.values(tableOf(name).columns).some(
    column =>
      column.kind === 'ref' &&
      column.to.some(to => ['mentors', 'mentees', 'pairs', 'representatives'].includes(to)),
  )

describe.each(tableNames)('%s', name => {
  const fate: Fate = erasing[name]
  test('every text has a decision: it goes with its row, is cleared, is replaced, or stays for a reason', () => {
    if (fate.row !== 'stays') return
    const decided = new Set([
      ...clearedColumns(name),
      ...Object.keys(fate.keeps ?? {}),
      ...Object.keys(fate.sets ?? {}),
    ])
    const texts = Object.entries(tableOf(name).columns).filter(
      ([, { kind, sensitive }]) => kind === 'text' || sensitive,
    )
    expect(texts.map(([key]) => key).filter(key => !decided.has(key))).toEqual([])
    for (const reason of Object.values(fate.keeps ?? {})) expect(reason).toMatch(/[а-яё]{3}/)
  })

  test('nobody is named where the description says that nobody is', () => {
    expect(fate.row === 'nobodys' && speaks(name)).toBe(false)
  })

  test('a required cell of a row that stays is not left blank', () => {
    const cleared = clearedColumns(name)
    const columns = tableOf(name).columns
    expect(cleared.filter(key => columns[key]?.required)).toEqual([])
  })
})

test('a tombstone is known by its name and state', () => {
  const row = blankRow(tables.mentees, { ...tombstone, status: 'archived' })
  expect(isErased(row)).toBe(true)
  expect(isErased({ ...row, status: 'active' })).toBe(false)
})
