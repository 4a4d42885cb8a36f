import * as z from 'zod/mini'
import { describe, expect, test } from 'vitest'
import { alternativesRequest } from '#shared/contract/alternatives.ts'
import { matchAnswer, matchRequest } from '#shared/contract/match.ts'
import { orderRequest } from '#shared/contract/orders.ts'
import { readIssues } from '#shared/contract/readIssues.ts'
import { scoreRequest } from '#shared/contract/score.ts'
import { workedAnswer, workedRequest } from './workedExample.ts'

interface JsonSchema {
  type?: string
  [key: string]: unknown
}

/** Paths of strings without a pattern or a list of values, of integers without both bounds, of objects that take any key. */
function loose(schema: unknown, path = ''): string[] {
  if (Array.isArray(schema)) return schema.flatMap((item, index) => loose(item, `${path}/${index}`))
  if (typeof schema !== 'object' || schema === null) return []
  const node = schema as JsonSchema
  const fixed = 'const' in node || 'enum' in node
  const found: string[] = []
  if (node.type === 'string' && !fixed && !/^\^.*\$$/.test(String(node.pattern))) found.push(path)
  if (node.type === 'number' && !fixed) found.push(path)
  if (
    node.type === 'integer' &&
    !fixed &&
    !(Math.abs(Number(node.minimum)) < 1e6 && Number(node.maximum) < 1e6)
  )
    found.push(path)
  if (node.type === 'array' && !(Number(node.maxItems) < 1e6)) found.push(path)
  if (node.type === 'object' && node.additionalProperties !== false) found.push(path)
  return [...found, ...Object.entries(node).flatMap(([key, value]) => loose(value, `${path}/${key}`))]
}

describe('ни один запрос не пропускает свободного слова, числа или ключа', () => {
  test.each([
    ['match', matchRequest],
    ['alternatives', alternativesRequest],
    ['score', scoreRequest],
    ['orders', orderRequest],
  ])('%s', (_, schema) => {
    expect(loose(z.toJSONSchema(schema, { io: 'input' }))).toEqual([])
  })

  test('обход замечает свободное слово', () => {
    const free = z.strictObject({ rows: z.array(z.strictObject({ name: z.string() })).check(z.maxLength(3)) })
    expect(loose(z.toJSONSchema(free, { io: 'input' }))).toEqual(['/properties/rows/items/properties/name'])
  })
})

test('запрос и ответ из примера разбираются без потерь', () => {
  expect(matchRequest.parse(workedRequest())).toEqual(workedRequest())
  expect(matchAnswer.parse(workedAnswer)).toEqual(workedAnswer)
})

test('ответ может прибавить поля: читающий их оставляет', () => {
  expect(matchAnswer.parse({ ...workedAnswer, season: 'spring' })).toEqual(workedAnswer)
})

const set = (path: string, value: unknown) => {
  const request: unknown = JSON.parse(JSON.stringify(workedRequest()))
  const steps = path.split('/').slice(1)
  const last = steps.pop() ?? ''
  const owner = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], request)
  ;(owner as Record<string, unknown>)[last] = value
  return matchRequest.safeParse(request)
}

describe('закон 2: границы', () => {
  test.each<[path: string, taken: unknown[], refused: unknown[]]>([
    ['/contract', [1], [0, 2, '1', null]],
    [
      '/mentors/id/0',
      ['p_a2b3c4d5e6'],
      ['p_short', 'p_AAAAAAAAAA', 'p_aaaaaaaaa1', 'x_aaaaaaaaaa', ' p_aaaaaaaaaa', 'p_aaaaaaaaaa\n', 7],
    ],
    ['/mentors/capacity/0', [0, 50], [-1, 51, 1.5, '1', null, true]],
    ['/mentors/minGroup/0', [0, 50], [-1, 51]],
    ['/mentees/priority/0', [1, 9], [0, 10]],
    ['/gates/0/code', ['g0', 'g999'], ['c0', 'g', 'g1000', 'g-1', 'gate']],
    ['/gates/0/mentor/0', [[], [0, 255]], [[256], [-1], null, ['математика']]],
    ['/criteria/0/kind', ['coverage', 'overlap'], ['closeness', 'cover', '']],
    ['/criteria/0/code', ['c7'], ['g7']],
    ['/criteria/0/weight', [0, 1000], [-1, 1001, 0.5]],
    ['/criteria/2/span', [1, 1000], [0, 1001]],
    ['/criteria/2/mentor/0', [-1000, 1000, null], [-1001, 1001, [1], 'a']],
    ['/choices/menteeWeight', [0, 1000], [1001]],
    [
      '/choices/mentee/0',
      [[0, 0, 5]],
      [
        [0, 0, 0],
        [0, 0, 6],
        [0, 0],
        [0, 0, 1, 1],
        [-1, 0, 1],
        [5000, 0, 1],
      ],
    ],
    ['/locked', [[], [[4999, 4999]]], [[[0]], [[0, -1]], [[0, 5000]], {}]],
    ['/options/objective', ['coverage', 'score', 'stable'], ['fair']],
    ['/options/floor', [0, 10_000], [-1, 10_001]],
    ['/gates', [[]], [Array.from({ length: 21 }, (_, n) => ({ code: `g${n}`, mentor: [], mentee: [] }))]],
    [
      '/criteria',
      [[]],
      [Array.from({ length: 41 }, (_, n) => ({ ...workedRequest().criteria[0], code: `c${n}` }))],
    ],
  ])('%s', (path, taken, refused) => {
    for (const value of taken) expect([path, value, set(path, value).success]).toEqual([path, value, true])
    for (const value of refused) expect([path, value, set(path, value).success]).toEqual([path, value, false])
  })

  test.each([
    ['лишний ключ', '/season', 1, [{ path: '', code: 'unknownKey' }]],
    ['имя среди наставников', '/mentors/name', ['Иванова'], [{ path: '/mentors', code: 'unknownKey' }]],
    ['constructor', '/options/constructor', 1, [{ path: '/options', code: 'unknownKey' }]],
    ['слово вместо кода', '/mentees/id/1', 'Иванова', [{ path: '/mentees/id/1', code: 'format' }]],
    ['за пределом', '/mentees/priority/2', 10, [{ path: '/mentees/priority/2', code: 'range' }]],
    ['дробь', '/options/floor', 0.5, [{ path: '/options/floor', code: 'type' }]],
    ['неизвестная цель', '/options/objective', 'fair', [{ path: '/options/objective', code: 'value' }]],
  ])('%s: путь и код, без значения', (_, path, value, says) => {
    const { error } = set(path, value)
    expect(error && readIssues(error)).toEqual(says)
  })

  test('__proto__ не проходит', () => {
    const request = JSON.parse(JSON.stringify(workedRequest()).replace('{', '{"__proto__":{"contract":1},'))
    expect(matchRequest.safeParse(request).success).toBe(false)
  })
})
