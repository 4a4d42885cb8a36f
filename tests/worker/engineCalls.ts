import { expect } from 'vitest'
import { problem, refusals } from '#shared/contract/errors.ts'
import { sign } from './keys.ts'

export interface Engine {
  /** Sends a request to a path of the engine. */
  send: (path: string, init?: RequestInit) => Promise<Response>
  privateJwk: object
}

interface Sent {
  headers?: Record<string, string>
  method?: string
}

/** How tests speak with an engine, wherever it runs; nothing is started before `begin`. */
export function engineCalls(start: () => Promise<Engine>) {
  let engine: Engine | undefined
  let token = ''
  const begun = () => {
    if (engine === undefined) throw new Error('The engine has not begun')
    return engine
  }
  const send: Engine['send'] = (path, init) => begun().send(path, init)
  return {
    send,
    token: () => token,
    privateJwk: () => begun().privateJwk,
    begin: async () => {
      engine = await start()
      token = await sign(engine.privateJwk)
    },
    post: (path: string, body: unknown, { headers = {}, method = 'POST' }: Sent = {}) =>
      send(path, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
        body:
          typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
      }),
    /** Reads a refusal and holds it to its form. */
    refusal: async (response: Response) => {
      const text = await response.text()
      const said = problem.parse(JSON.parse(text))
      expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8')
      const { title, next } = refusals[said.code]
      expect([said.status, said.title, said.detail]).toEqual([response.status, title, next])
      expect(said.requestId).toBe(response.headers.get('X-Request-Id'))
      return { ...said, text }
    },
  }
}

export type EngineCalls = ReturnType<typeof engineCalls>
