import { createMiddleware } from 'hono/factory'
import { routes } from '#shared/contract/routes.ts'
import { contractVersion, readContract } from '#shared/contract/version.ts'
import { Refused } from '../refused.ts'
import type { Scope } from '../scope.ts'

/** 415 other than JSON, 413 counted while reading, 400 not JSON, 409 another contract, 422 none. */
export const jsonBody = createMiddleware<Scope>(async (c, next) => {
  const { method, maxBytes } = routes[c.get('route')]
  if (method === 'POST') {
    requireJson(c.req.header('Content-Type'), c.req.header('Content-Encoding'))
    const bytes = await read(c.req.raw.body, maxBytes)
    c.set('bytes', bytes.length)
    const body = parse(bytes)
    const contract = readContract(body)
    if (contract === 'other') throw new Refused('upgrade', { contract: contractVersion })
    if (contract === 'missing')
      throw new Refused('invalid', { issues: [{ path: '/contract', code: 'missing' }] })
    c.set('body', body)
  }
  await next()
})

function requireJson(type = '', encoding = 'identity'): void {
  if (
    !/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type.slice(0, 100).trim()) ||
    encoding !== 'identity'
  )
    throw new Refused('unsupportedType')
}

// A caller who is cut off in the middle never reads why: so much more is let past, unkept, before the line is cut.
const patience = 8

async function read(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length <= limit) pieces.push(value)
    if (length > limit * patience) {
      await reader.cancel()
      break
    }
  }
  if (length > limit) throw new Refused('tooLarge', { limit })
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes))
  } catch {
    throw new Refused('notJson')
  }
}
