import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { matchRequest } from '#shared/contract/match.ts'
import { routes } from '#shared/contract/routes.ts'
import { describeApi } from '#worker/routes/openapi.ts'
import { laws } from '#worker/routes/laws.ts'

const document = JSON.parse(JSON.stringify(describeApi()))

test('описаны все адреса, каждый своим способом', () => {
  expect(Object.entries(document.paths).map(([path, item]) => [path, Object.keys(item as object)])).toEqual(
    Object.values(routes).map(({ path, method }) => [path, [method.toLowerCase()]]),
  )
})

test('схема в описании — та же, что проверяет запрос', () => {
  const { $schema, ...schema } = z.toJSONSchema(matchRequest, { io: 'input' })
  expect(document.paths['/v1/match'].post.requestBody.content['application/json'].schema).toEqual(schema)
  expect($schema).toContain('2020-12')
})

test('подтверждение нужно ровно там, где дверь закрыта', () => {
  for (const { path, method, door } of Object.values(routes))
    expect([path, document.paths[path][method.toLowerCase()].security]).toEqual([
      path,
      door === 'token' ? [{ google: [] }] : undefined,
    ])
})

test('законы договора стоят в описании', () => {
  const text = JSON.stringify(document)
  for (const law of Object.values(laws)) expect(text).toContain(JSON.stringify(law).slice(1, -1))
})
