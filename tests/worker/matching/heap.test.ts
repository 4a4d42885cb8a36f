import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Heap } from '#worker/matching/heap.ts'

const pushes = fc.array(fc.tuple(fc.nat(5), fc.nat(20)))

/** The smallest key each item came with; one that comes again comes only with a smaller one. */
function fill(heap: Heap, pushed: [number, number][]): [number, number][] {
  const keys = new Map<number, number>()
  for (const [key, item] of pushed) {
    if (key >= (keys.get(item) ?? Number.POSITIVE_INFINITY)) continue
    heap.push(key, item)
    keys.set(item, key)
  }
  return [...keys]
    .map(([item, key]): [number, number] => [key, item])
    .sort(([a, x], [b, y]) => a - b || x - y)
}

function drain(heap: Heap): [number, number][] {
  const out: [number, number][] = []
  while (heap.size > 0) {
    const { key } = heap
    out.push([key, heap.pop()])
  }
  return out
}

test('выходит по возрастанию ключа, при равных — по возрастанию номера, каждый один раз', () => {
  fc.assert(
    fc.property(pushes, pushed => {
      const heap = new Heap(21)
      const expected = fill(heap, pushed)
      expect(drain(heap)).toEqual(expected)
    }),
  )
})

test('после очистки — как новая', () => {
  fc.assert(
    fc.property(pushes, pushes, (before, after) => {
      const heap = new Heap(21)
      fill(heap, before)
      heap.clear()
      const expected = fill(heap, after)
      expect(drain(heap)).toEqual(expected)
    }),
  )
})
