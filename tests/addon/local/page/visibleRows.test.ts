import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleRows } from '#addon/local/page/visibleRows.ts'

test('of 5,000 rows only those near the window are drawn', () => {
  const { pieces, rest } = visibleRows({ count: 5000, first: 1000, seen: 20, selected: 1005 })
  expect(pieces).toEqual([{ from: 988, to: 1032, skipped: 988 }])
  expect(rest).toBe(3968)
})

test('the selected row is drawn although it is far away', () => {
  expect(visibleRows({ count: 5000, first: 1000, seen: 20, selected: 3 }).pieces[0]).toEqual({
    from: 3,
    to: 4,
    skipped: 3,
  })
})

test('drawn and undrawn rows always add up, and the seen ones are drawn', () => {
  const numbers = fc.record({
    count: fc.nat(6000),
    first: fc.nat(7000),
    seen: fc.integer({ min: 1, max: 100 }),
    selected: fc.integer({ min: -1, max: 6000 }),
  })
  fc.assert(
    fc.property(numbers, o => {
      const { pieces, rest } = visibleRows(o)
      const drawn = pieces.flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, index) => from + index),
      )
      const skipped = pieces.reduce((sum, piece) => sum + piece.skipped, 0)
      expect(skipped + drawn.length + rest).toBe(o.count)
      expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b))
      for (let row = o.first; row < Math.min(o.count, o.first + o.seen); row += 1)
        expect(drawn).toContain(row)
      if (o.selected >= 0 && o.selected < o.count) expect(drawn).toContain(o.selected)
    }),
  )
})
