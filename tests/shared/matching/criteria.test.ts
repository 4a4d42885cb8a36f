import { expect, test } from 'vitest'
import { criteria } from '#shared/matching/criteria.ts'
import { gates } from '#shared/matching/gates.ts'
import { importances } from '#shared/matching/importance.ts'
import type { Column } from '#shared/programme/column.ts'
import { tables } from '#shared/programme/tables.ts'
import { mentee, mentor } from './pupils.ts'

const described = [...criteria, ...gates]

/** The columns that a function really looks at. */
function readBy<T extends object>(row: T, look: (row: T) => unknown): string[] {
  const read = new Set<string>()
  look(
    new Proxy(row, {
      get(target, key, receiver) {
        read.add(String(key))
        return Reflect.get(target, key, receiver)
      },
    }),
  )
  return [...read].sort()
}

const sensitive = (table: 'mentors' | 'mentees', keys: readonly string[]) =>
  keys.filter(key => (tables[table].columns as Record<string, Column>)[key]?.sensitive === true)

test.each(described.map(({ id, code, trait }) => ({ id, code, trait })))(
  '$id ($code) смотрит только на названные столбцы, и ни один из них не «видит только куратор»',
  ({ trait }) => {
    const numbersOf = () => [1]
    expect(
      readBy(mentor('a', 'Воронцова Дарья', { insistsOn: 'both' }), row => trait.mentor(row, numbersOf)),
    ).toEqual([...trait.columns.mentor].sort())
    expect(
      readBy(mentee('b', 'Лисин Артём', { insistsOn: 'both' }), row => trait.mentee(row, numbersOf)),
    ).toEqual([...trait.columns.mentee].sort())
    expect(sensitive('mentors', trait.columns.mentor)).toEqual([])
    expect(sensitive('mentees', trait.columns.mentee)).toEqual([])
  },
)

test('проверка замечает столбец, который видит только куратор', () => {
  expect(sensitive('mentees', ['grounds', 'needs', 'birthDate'])).toEqual(['grounds', 'birthDate'])
})

test('коды и имена не повторяются', () => {
  expect(new Set(described.map(({ code }) => code)).size).toBe(described.length)
  expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length)
  for (const { code } of criteria) expect(code).toMatch(/^c\d{1,3}$/)
  for (const { code } of gates) expect(code).toMatch(/^g\d{1,3}$/)
})

test('чем важнее слово, тем больше баллов', () => {
  const points = importances.map(({ points: most }) => most)
  expect(points).toEqual([0, 50, 120, 200, 300])
})
