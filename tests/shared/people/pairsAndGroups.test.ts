import { expect, test } from 'vitest'
import { pairsAndGroups } from '#shared/people/pairsAndGroups.ts'

const pairs = (n: number) => Array.from({ length: n }, (_, index) => ({ mentor: `p${index}` }))
const group = (mentor: string, n: number) =>
  Array.from({ length: n }, () => ({ mentor, kind: 'group' as const }))

test.each([
  { two: [], name: '0 пар', verb: '0 пар' },
  { two: pairs(1), name: '1 пара', verb: '1 пару' },
  { two: pairs(2), name: '2 пары', verb: '2 пары' },
  { two: pairs(11), name: '11 пар', verb: '11 пар' },
  { two: pairs(21), name: '21 пара', verb: '21 пару' },
  { two: group('m', 3), name: '1 группа', verb: '1 группу' },
  { two: [...group('m', 3), ...group('n', 2)], name: '2 группы', verb: '2 группы' },
  { two: [...pairs(1), ...group('p0', 3)], name: '1 пара и 1 группа', verb: '1 пару и 1 группу' },
  {
    two: [...pairs(5), ...group('m', 4), ...group('n', 4)],
    name: '5 пар и 2 группы',
    verb: '5 пар и 2 группы',
  },
])('$name', ({ two, name, verb }) => {
  const plain = (text: string) => text.replace(/\u00a0/g, ' ')
  expect(plain(pairsAndGroups(two))).toBe(name)
  expect(plain(pairsAndGroups(two, 'verb'))).toBe(verb)
})
