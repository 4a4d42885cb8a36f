import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '#shared/contract/errors.ts'
import { workedRequest } from '#tests/shared/contract/workedExample.ts'
import type { EngineCalls } from './engineCalls.ts'
import { sign } from './keys.ts'
import { workedOrder } from './workedOrder.ts'

const mebibyte = 1_048_576

/** How every engine says no. */
export function engineRefusals(calls: EngineCalls): void {
  describe('отказы', () => {
    const big = () => JSON.stringify({ ...workedRequest(), filler: 'я'.repeat(mebibyte / 2) })
    const cyrillic = new TextEncoder().encode('{"contract":1,"имя":"')
    type Row = [given: string, send: () => Promise<Response>, status: number, code: RefusalCode]
    test.each<Row>([
      ['неизвестный адрес', () => calls.send('/v1/pairs'), 404, 'notFound'],
      ['корень', () => calls.send('/'), 404, 'notFound'],
      ['подбор через GET', () => calls.send('/v1/match'), 405, 'methodNotAllowed'],
      ['здоровье через POST', () => calls.post('/v1/health', {}), 405, 'methodNotAllowed'],
      ['OPTIONS', () => calls.send('/v1/match', { method: 'OPTIONS' }), 405, 'methodNotAllowed'],
      [
        'без подтверждения',
        () => calls.post('/v1/match', {}, { headers: { Authorization: '' } }),
        401,
        'tokenMissing',
      ],
      [
        'чужая схема',
        () => calls.post('/v1/match', {}, { headers: { Authorization: 'Basic YTpi' } }),
        401,
        'tokenRefused',
      ],
      [
        'не JSON по типу',
        () => calls.post('/v1/match', '{}', { headers: { 'Content-Type': 'text/plain' } }),
        415,
        'unsupportedType',
      ],
      [
        'сжатое тело',
        () => calls.post('/v1/match', '{}', { headers: { 'Content-Encoding': 'gzip' } }),
        415,
        'unsupportedType',
      ],
      ['больше 1 МиБ', () => calls.post('/v1/match', big()), 413, 'tooLarge'],
      ['не JSON', () => calls.post('/v1/match', '{"contract":1,'), 400, 'notJson'],
      ['пустое тело', () => calls.post('/v1/match', ''), 400, 'notJson'],
      [
        'не UTF-8',
        () => calls.post('/v1/match', new Uint8Array([...cyrillic, 0xd0, 0x22, 0x7d])),
        400,
        'notJson',
      ],
      ['будущий договор', () => calls.post('/v1/match', { contract: 2 }), 409, 'upgrade'],
      ['прошлый договор', () => calls.post('/v1/match', { ...workedRequest(), contract: 0 }), 409, 'upgrade'],
      ['без договора', () => calls.post('/v1/match', {}), 422, 'invalid'],
      ['договор словом', () => calls.post('/v1/match', { contract: '1' }), 422, 'invalid'],
      ['массив вместо запроса', () => calls.post('/v1/match', [1]), 422, 'invalid'],
      ['null', () => calls.post('/v1/match', 'null'), 422, 'invalid'],
      [
        'глубокая вложенность',
        () => calls.post('/v1/match', '['.repeat(200_000) + ']'.repeat(200_000)),
        422,
        'invalid',
      ],
      ['лишний ключ', () => calls.post('/v1/match', { ...workedRequest(), season: 1 }), 422, 'invalid'],
      [
        'чужой текст в приказе',
        () => calls.post('/v1/orders', { ...workedOrder(), texts: 5 }),
        422,
        'invalid',
      ],
      [
        'неизвестный документ',
        () => calls.post('/v1/orders', { ...workedOrder(), kind: 'letter' }),
        422,
        'invalid',
      ],
    ])('%s', async (_, send, status, code) => {
      const response = await send()
      expect([response.status, (await calls.refusal(response)).code]).toEqual([status, code])
    })

    test('405 называет способ, 401 — чего ждут, 413 — предел, 409 — договор', async () => {
      expect((await calls.send('/v1/match')).headers.get('Allow')).toBe('POST')
      expect((await calls.send('/v1/health', { method: 'DELETE' })).headers.get('Allow')).toBe('GET, HEAD')
      const nobody = await calls.post('/v1/match', {}, { headers: { Authorization: '' } })
      expect(nobody.headers.get('WWW-Authenticate')).toBe('Bearer')
      expect((await calls.refusal(await calls.post('/v1/match', big()))).limit).toBe(mebibyte)
      expect((await calls.refusal(await calls.post('/v1/match', { contract: 7 }))).contract).toBe(1)
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
      const response = await calls.send('/v1/match', {
        method: 'POST',
        headers: { Authorization: `Bearer ${calls.token()}`, 'Content-Type': 'application/json' },
        body,
        duplex: 'half',
      } as RequestInit)
      expect([response.status, (await calls.refusal(response)).code]).toEqual([413, 'tooLarge'])
    })

    test('ровно 1 МиБ принимается', async () => {
      const text = JSON.stringify(workedRequest())
      const response = await calls.post('/v1/match', text + ' '.repeat(mebibyte - text.length))
      expect(response.status).toBe(200)
    })

    test('несколько мест сразу, каждое со своим путём', async () => {
      const request = workedRequest()
      request.mentors.id[1] = 'p_aaaaaaaaaa'
      request.choices.mentor.push([1, 9, 1])
      request.locked.push([0, 1], [0, 1])
      expect((await calls.refusal(await calls.post('/v1/match', request))).issues).toEqual([
        { path: '/mentors/id/1', code: 'repeated' },
        { path: '/choices/mentor/3', code: 'index' },
        { path: '/locked/1', code: 'repeated' },
      ])
    })

    test('неизвестный наставляемый, неизвестная пара: путь к ним', async () => {
      const asked = { ...workedRequest(), mentee: 3, limit: 1 }
      expect((await calls.refusal(await calls.post('/v1/alternatives', asked))).issues).toEqual([
        { path: '/mentee', code: 'index' },
      ])
      const pairs = [
        [2, 1],
        [0, 2],
      ]
      const scored = await calls.post('/v1/score', { ...workedRequest(), pairs })
      expect((await calls.refusal(scored)).issues).toEqual([{ path: '/pairs/1', code: 'index' }])
    })

    test('закреплённую группу не дополнить: путь к закреплённой паре', async () => {
      const request = workedRequest()
      request.mentors.capacity[0] = 3
      request.mentors.minGroup[0] = 3
      request.locked.push([0, 0])
      const issues = [{ path: '/locked/0', code: 'groupNotFilled' }]
      expect(await calls.refusal(await calls.post('/v1/match', request))).toMatchObject({
        code: 'invalid',
        issues,
      })
      const asked = { ...request, mentee: 1, limit: 1 }
      expect(await calls.refusal(await calls.post('/v1/alternatives', asked))).toMatchObject({
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
        const said = await calls.refusal(await calls.post(index < 6 ? '/v1/match' : '/v1/orders', body))
        expect(said.text).not.toContain(canary)
      }
      expect(await (await calls.send(`/v1/${encodeURIComponent(canary)}?${canary}`)).text()).not.toContain(
        canary,
      )
      const stranger = await sign(calls.privateJwk(), {
        sub: '7',
        hd: 'canary.example',
        email: 'canary@canary.example',
      })
      const refused = await calls.post('/v1/match', worked, {
        headers: { Authorization: `Bearer ${stranger}` },
      })
      expect((await calls.refusal(refused)).text).not.toContain('canary')
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
      const response = await calls.post(faults.path, faults.body, faults)
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
    faults.headers.Authorization = `Bearer ${await sign(calls.privateJwk(), { hd: 'other.example' })}`
    await walk()
    faults.headers.Authorization = `Bearer ${calls.token()}`
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
}
