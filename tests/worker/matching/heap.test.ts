import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Heap } from '#worker/matching/heap.ts'

test('выходит по возрастанию ключа, при равных — по возрастанию номера', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(20))), pushed => {
      const heap = new Heap()
      for (const [key, item] of pushed) heap.push(key, item)
      const out: number[][] = []
      while (heap.size > 0) {
        const { key } = heap
        out.push([key, heap.pop()])
      }
      expect(out).toEqual([...pushed].sort(([a, x], [b, y]) => a - b || x - y))
    }),
  )
})
