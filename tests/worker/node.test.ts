import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, expect, test } from 'vitest'
import { describeEngine } from './describeEngine.ts'
import { allowed, newKeys } from './keys.ts'

const started: ChildProcess[] = []

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['worker/node.ts'], { env: { PATH: process.env.PATH ?? '', ...env } })
  started.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', piece => {
    said.out += piece
  })
  child.stderr.on('data', piece => {
    said.err += piece
  })
  return { child, said }
}

afterAll(() => {
  for (const child of started) child.kill()
})

describeEngine('служба подбора на своём компьютере', async () => {
  const { keySet, privateJwk } = await newKeys()
  const { child, said } = start({ ...allowed, JWKS_JSON: JSON.stringify(keySet), PORT: '0' })
  while (!/порту \d+/.test(said.out)) await once(child.stdout, 'data')
  const port = /порту (\d+)/.exec(said.out)?.[1]
  return { privateJwk, send: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init) }
})

test.each([
  ['ничего не задано', {}, ['ALLOWED_AUDIENCES: не задано', 'ALLOWED_DOMAINS: не задано']],
  [
    'ключи для проверки в рабочей среде',
    { ...allowed, ENVIRONMENT: 'production', JWKS_JSON: '{"keys":[{"kty":"RSA"}]}' },
    ['JWKS_JSON: в рабочей среде не разрешено: это ключи для проверки'],
  ],
  ['порт словом', { ...allowed, PORT: 'восемь' }, ['PORT: не удалось прочитать']],
])('%s: не запускается и говорит почему', async (_, env, reasons) => {
  const { child, said } = start(env)
  const [code] = await once(child, 'close')
  expect(code).toBe(1)
  expect(said.err.trim().split('\n').slice(1)).toEqual(reasons)
})
