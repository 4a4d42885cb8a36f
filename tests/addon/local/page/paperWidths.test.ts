import { describe, expect, test } from 'vitest'
import { paperWidths } from '#addon/local/page/paperWidths.ts'

const column = (...texts: string[]) => texts

describe('a table on paper', () => {
  test('is printed at the usual size while its words fit', () => {
    expect(paperWidths([column('Фамилия', 'Лисин'), column('Имя', 'Артём')]).points).toBe(9)
  })
  test('gets smaller letters, not broken words, when there are many columns', () => {
    const { points } = paperWidths(Array.from({ length: 18 }, () => column('наставничества')))
    expect(points).toBeLessThan(9)
    expect(points).toBeGreaterThanOrEqual(5)
  })
  test('gives the room to long texts, and none of it away', () => {
    const { shares } = paperWidths([
      column('5'),
      column('Свободное время после уроков по вторникам и средам'),
    ])
    expect(shares[1]).toBeGreaterThan((shares[0] ?? 0) * 3)
    expect((shares[0] ?? 0) + (shares[1] ?? 0)).toBeCloseTo(100)
  })
  test('of one column takes the whole width', () => expect(paperWidths([column('5')]).shares).toEqual([100]))
  test('of no column is no table', () => expect(paperWidths([]).shares).toEqual([]))
})
