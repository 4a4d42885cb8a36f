import { beforeAll, describe, expect, test } from 'vitest'
import { workedAnswer, workedRequest } from '#tests/shared/contract/workedExample.ts'
import { type Engine, engineCalls } from './engineCalls.ts'
import { engineRefusals } from './engineRefusals.ts'
import { workedOrder } from './workedOrder.ts'

const wait = 30_000

/** What every engine does on every host: the same table for Node in memory, Node over TCP, and Cloudflare's runtime. */
export function describeEngine(host: string, start: () => Promise<Engine>): void {
  const calls = engineCalls(start)
  beforeAll(calls.begin, wait)

  describe(host, () => {
    test('здоровье и описание открыты всем', async () => {
      const health = await calls.send('/v1/health')
      expect([health.status, await health.json()]).toEqual([
        200,
        { status: 'ok', contract: 1, version: '0.1.0' },
      ])
      expect(health.headers.get('Cache-Control')).toBe('no-store')
      const openapi = await calls.send('/v1/openapi.json')
      expect(openapi.status).toBe(200)
      expect(await openapi.json()).toMatchObject({ openapi: '3.1.0', paths: { '/v1/match': { post: {} } } })
    })

    test('подбор отвечает ровно так, как в примере', async () => {
      const response = await calls.post('/v1/match', workedRequest())
      expect([response.status, await response.json()]).toEqual([200, workedAnswer])
    })

    test('замены', async () => {
      const response = await calls.post('/v1/alternatives', { ...workedRequest(), mentee: 0, limit: 5 })
      expect(await response.json()).toEqual({
        contract: 1,
        alternatives: [
          {
            mentor: 1,
            score: 150,
            points: { c0: 150 },
            cost: { priority: 0, score: 323 },
            changes: [{ mentee: 1, from: 1, to: 0, score: -26 }],
          },
        ],
      })
    })

    test('баллы заданных пар', async () => {
      const response = await calls.post('/v1/score', {
        ...workedRequest(),
        pairs: [
          [2, 1],
          [0, 0],
        ],
      })
      expect(await response.json()).toEqual({
        contract: 1,
        pairs: [
          {
            mentee: 2,
            mentor: 1,
            mayMeet: false,
            score: 0,
            points: {},
            blank: ['c1', 'c2'],
            menteeRank: 1,
            mentorRank: 3,
            menteeBest: 0,
          },
          {
            mentee: 0,
            mentor: 0,
            mayMeet: true,
            score: 447,
            points: workedAnswer.pairs[0]?.points,
            blank: [],
            menteeRank: 1,
            mentorRank: 1,
            menteeBest: 447,
          },
        ],
      })
    })

    test('приказ приходит файлом .docx', async () => {
      const response = await calls.post('/v1/orders', workedOrder())
      expect(response.headers.get('Content-Type')).toBe(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      )
      expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 4)]).toEqual([0x50, 0x4b, 3, 4])
    })

    engineRefusals(calls)
  })
}
