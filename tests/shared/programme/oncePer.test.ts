import { expect, test } from 'vitest'
import { oncePer } from '#shared/programme/oncePer.ts'

test('из одних и тех же строк делается один раз, из других – заново', () => {
  const asked: number[] = []
  const sizeOf = oncePer((rows: readonly string[]) => {
    asked.push(rows.length)
    return rows.length > 0 ? rows.length : undefined
  })
  const [rows, others, none] = [['а', 'б'], ['а', 'б'], []]
  expect([sizeOf(rows), sizeOf(rows), sizeOf(others), sizeOf(none), sizeOf(none)]).toEqual([
    2,
    2,
    2,
    undefined,
    undefined,
  ])
  expect(asked).toEqual([2, 2, 0])
})
