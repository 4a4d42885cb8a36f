import { beforeAll, describe, expect, test } from 'vitest'
import { refusals } from '#shared/contract/errors.ts'
import { problem, type RefusalCode } from '#shared/contract/errors.ts'
import { workedAnswer, workedRequest } from '#tests/shared/contract/workedExample.ts'
import { sign } from './keys.ts'

export interface Engine {
  /** Sends a request to a path of the engine. */
  send: (path: string, init?: RequestInit) => Promise<Response>
  privateJwk: object
}

const mebibyte = 1_048_576
const wait = 30_000

/** The order of `POST /v1/orders` that the tests send. */
const workedOrder = () => ({
  contract: 1,
  kind: 'pairsOrder',
  edition: 1,
  texts: 7,
  basis: [0, 1],
  fields: { place: 2, curator: 'p_zzzzzzzzzz', controlBy: 'head', planDue: '2026-12-15' },
  rows: [
    {
      mentor: 'p_aaaaaaaaaa',
      mentee: 'p_cccccccccc',
      kind: 'pair',
      form: 4,
      role: 5,
      from: '2026-12-01',
      to: '2027-05-31',
    },
  ],
})

/** What every engine does on every host: the same table for Node in memory, Node over TCP, and Cloudflare's runtime. */
export function describeEngine(host: string, start: () => Promise<Engine>): void {
  let engine: Engine
  let token: string
  beforeAll(async () => {
    engine = await start()
    token = await sign(engine.privateJwk)
  }, wait)

  const post = (
    path: string,
    body: unknown,
    init: { headers?: Record<string, string>; method?: string } = {},
  ) =>
    engine.send(path, {
      method: init.method ?? 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...init.headers },
      body:
        typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
    })

  const refusal = async (response: Response) => {
    const text = await response.text()
    const said = problem.parse(JSON.parse(text))
    expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8')
    expect([said.status, said.title, said.detail]).toEqual([
      response.status,
      refusals[said.code].title,
      refusals[said.code].next,
    ])
    expect(said.requestId).toBe(response.headers.get('X-Request-Id'))
    return { ...said, text }
  }

  describe(host, () => {
    test('здоровье и описание открыты всем', async () => {
      const health = await engine.send('/v1/health')
      expect([health.status, await health.json()]).toEqual([
        200,
        { status: 'ok', contract: 1, version: '0.1.0' },
      ])
      expect(health.headers.get('Cache-Control')).toBe('no-store')
      const openapi = await engine.send('/v1/openapi.json')
      expect(openapi.status).toBe(200)
      expect(await openapi.json()).toMatchObject({ openapi: '3.1.0', paths: { '/v1/match': { post: {} } } })
    })

    test('подбор отвечает ровно так, как в примере', async () => {
      const response = await post('/v1/match', workedRequest())
      expect([response.status, await response.json()]).toEqual([200, workedAnswer])
    })

    test('замены', async () => {
      const response = await post('/v1/alternatives', { ...workedRequest(), mentee: 0, limit: 5 })
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
      const response = await post('/v1/score', {
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
          },
        ],
      })
    })

    test('приказ приходит файлом .docx', async () => {
      const response = await post('/v1/orders', workedOrder())
      expect(response.headers.get('Content-Type')).toBe(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      )
      expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 4)]).toEqual([0x50, 0x4b, 3, 4])
    })

    describe('отказы', () => {
      const big = () => JSON.stringify({ ...workedRequest(), filler: 'я'.repeat(mebibyte / 2) })
      const cyrillic = new TextEncoder().encode('{"contract":1,"имя":"')
      type Row = [given: string, send: () => Promise<Response>, status: number, code: RefusalCode]
      test.each<Row>([
        ['неизвестный адрес', () => engine.send('/v1/pairs'), 404, 'notFound'],
        ['корень', () => engine.send('/'), 404, 'notFound'],
        ['подбор через GET', () => engine.send('/v1/match'), 405, 'methodNotAllowed'],
        ['здоровье через POST', () => post('/v1/health', {}), 405, 'methodNotAllowed'],
        ['OPTIONS', () => engine.send('/v1/match', { method: 'OPTIONS' }), 405, 'methodNotAllowed'],
        [
          'без подтверждения',
          () => post('/v1/match', {}, { headers: { Authorization: '' } }),
          401,
          'tokenMissing',
        ],
        [
          'чужая схема',
          () => post('/v1/match', {}, { headers: { Authorization: 'Basic YTpi' } }),
          401,
          'tokenRefused',
        ],
        [
          'не JSON по типу',
          () => post('/v1/match', '{}', { headers: { 'Content-Type': 'text/plain' } }),
          415,
          'unsupportedType',
        ],
        [
          'сжатое тело',
          () => post('/v1/match', '{}', { headers: { 'Content-Encoding': 'gzip' } }),
          415,
          'unsupportedType',
        ],
        ['больше 1 МиБ', () => post('/v1/match', big()), 413, 'tooLarge'],
        ['не JSON', () => post('/v1/match', '{"contract":1,'), 400, 'notJson'],
        ['пустое тело', () => post('/v1/match', ''), 400, 'notJson'],
        [
          'не UTF-8',
          () => post('/v1/match', new Uint8Array([...cyrillic, 0xd0, 0x22, 0x7d])),
          400,
          'notJson',
        ],
        ['будущий договор', () => post('/v1/match', { contract: 2 }), 409, 'upgrade'],
        ['прошлый договор', () => post('/v1/match', { ...workedRequest(), contract: 0 }), 409, 'upgrade'],
        ['без договора', () => post('/v1/match', {}), 422, 'invalid'],
        ['договор словом', () => post('/v1/match', { contract: '1' }), 422, 'invalid'],
        ['массив вместо запроса', () => post('/v1/match', [1]), 422, 'invalid'],
        ['null', () => post('/v1/match', 'null'), 422, 'invalid'],
        [
          'глубокая вложенность',
          () => post('/v1/match', '['.repeat(200_000) + ']'.repeat(200_000)),
          422,
          'invalid',
        ],
        ['лишний ключ', () => post('/v1/match', { ...workedRequest(), season: 1 }), 422, 'invalid'],
        ['чужой текст в приказе', () => post('/v1/orders', { ...workedOrder(), texts: 5 }), 422, 'invalid'],
        [
          'неизвестный документ',
          () => post('/v1/orders', { ...workedOrder(), kind: 'letter' }),
          422,
          'invalid',
        ],
      ])('%s', async (_, send, status, code) => {
        const response = await send()
        expect([response.status, (await refusal(response)).code]).toEqual([status, code])
      })

      test('405 называет способ, 401 — чего ждут, 413 — предел, 409 — договор', async () => {
        expect((await engine.send('/v1/match')).headers.get('Allow')).toBe('POST')
        expect((await engine.send('/v1/health', { method: 'DELETE' })).headers.get('Allow')).toBe('GET, HEAD')
        const nobody = await post('/v1/match', {}, { headers: { Authorization: '' } })
        expect(nobody.headers.get('WWW-Authenticate')).toBe('Bearer')
        expect((await refusal(await post('/v1/match', big()))).limit).toBe(mebibyte)
        expect((await refusal(await post('/v1/match', { contract: 7 }))).contract).toBe(1)
      })

      test('тело без объявленной длины считается по мере чтения', async () => {
        const chunk = new TextEncoder().encode(' '.repeat(65_536))
        let sent = 0
        const body = new ReadableStream<Uint8Array>({
          pull: controller => {
            sent += 1
            if (sent > 64) controller.close()
            else controller.enqueue(chunk)
          },
        })
        const response = await engine.send('/v1/match', {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body,
          duplex: 'half',
        } as RequestInit)
        expect([response.status, (await refusal(response)).code]).toEqual([413, 'tooLarge'])
      })

      test('ровно 1 МиБ принимается', async () => {
        const text = JSON.stringify(workedRequest())
        const response = await post('/v1/match', text + ' '.repeat(mebibyte - text.length))
        expect(response.status).toBe(200)
      })

      test('несколько мест сразу, каждое со своим путём', async () => {
        const request = workedRequest()
        request.mentors.id[1] = 'p_aaaaaaaaaa'
        request.choices.mentor.push([1, 9, 1])
        request.locked.push([0, 1], [0, 1])
        expect((await refusal(await post('/v1/match', request))).issues).toEqual([
          { path: '/mentors/id/1', code: 'repeated' },
          { path: '/choices/mentor/3', code: 'index' },
          { path: '/locked/1', code: 'repeated' },
        ])
      })

      test('закреплённую группу не дополнить: путь к закреплённой паре', async () => {
        const request = workedRequest()
        request.mentors.capacity[0] = 3
        request.mentors.minGroup[0] = 3
        request.locked.push([0, 0])
        const issues = [{ path: '/locked/0', code: 'groupNotFilled' }]
        expect(await refusal(await post('/v1/match', request))).toMatchObject({ code: 'invalid', issues })
        const asked = { ...request, mentee: 1, limit: 1 }
        expect(await refusal(await post('/v1/alternatives', asked))).toMatchObject({
          code: 'invalid',
          issues,
        })
      })

      test('отказ не повторяет присланного', async () => {
        const canary = 'Канарейкина'
        const worked = workedRequest()
        const bodies: unknown[] = [
          { ...worked, [canary]: canary },
          { ...worked, mentees: { ...worked.mentees, id: [canary, canary, canary] } },
          { ...worked, options: { objective: canary, floor: canary } },
          { ...worked, contract: canary },
          { ...worked, gates: [{ ...worked.gates[0], [canary]: [[canary]] }] },
          `{"contract":1,"${canary}"`,
          { ...workedOrder(), fields: { ...workedOrder().fields, curator: canary } },
        ]
        for (const [index, body] of bodies.entries()) {
          const said = await refusal(await post(index < 6 ? '/v1/match' : '/v1/orders', body))
          expect(said.text).not.toContain(canary)
        }
        expect(await (await engine.send(`/v1/${encodeURIComponent(canary)}?${canary}`)).text()).not.toContain(
          canary,
        )
        const stranger = await sign(engine.privateJwk, {
          sub: '7',
          hd: 'canary.example',
          email: 'canary@canary.example',
        })
        const refused = await post('/v1/match', worked, { headers: { Authorization: `Bearer ${stranger}` } })
        expect((await refusal(refused)).text).not.toContain('canary')
      })
    })

    test('двери открываются по порядку: отказывает первая', async () => {
      const faults = {
        path: '/v1/nowhere',
        method: 'PUT',
        headers: { Authorization: 'Bearer x', 'Content-Type': 'text/plain' },
        body: '!'.repeat(mebibyte + 1),
      }
      const seen: number[] = []
      const walk = async () => {
        const response = await post(faults.path, faults.body, faults)
        seen.push(response.status)
        await response.arrayBuffer()
      }
      await walk()
      faults.path = '/v1/match'
      await walk()
      faults.method = 'POST'
      await walk()
      faults.body = '!'
      await walk()
      faults.headers.Authorization = `Bearer ${await sign(engine.privateJwk, { hd: 'other.example' })}`
      await walk()
      faults.headers.Authorization = `Bearer ${token}`
      await walk()
      faults.headers['Content-Type'] = 'application/json; charset=utf-8'
      await walk()
      faults.body = '{"contract":9,"mentors":0}'
      await walk()
      faults.body = '{"contract":1,"mentors":0}'
      await walk()
      faults.body = JSON.stringify(workedRequest())
      await walk()
      expect(seen).toEqual([404, 405, 413, 401, 403, 415, 400, 409, 422, 200])
    })
  })
}
