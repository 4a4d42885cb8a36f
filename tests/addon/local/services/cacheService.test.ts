import { expect, test } from 'vitest'
import { createRuntime } from '#addon/local/services/runtime.ts'
import { scriptHost } from './scriptHost.ts'

const cache = 'CacheService.getScriptCache()'

test('strings are kept for their time, in their own cache', () => {
  const body = `${cache}.put('a', '1'); ${cache}.putAll({ b: '2' }, 60); ${cache}.remove('b')
    return [${cache}.get('a'), ${cache}.getAll(['a', 'b']), CacheService.getUserCache().get('a')]`
  expect(scriptHost().value(body)).toEqual(['1', { a: '1' }, null])
})

test.each([
  { code: `${cache}.put('k'.repeat(251), '')`, says: 'Argument too large: key' },
  { code: `${cache}.put('k', 'x'.repeat(100 * 1024 + 1))`, says: 'Argument too large: value' },
  { code: `${cache}.put('k', 'v', 21601)`, says: 'Argument out of range: expirationInSeconds' },
  { code: `${cache}.put('k', 1)`, says: "don't match the method signature" },
])('$code is refused', ({ code, says }) => {
  expect(scriptHost().refusal(code)).toContain(says)
})

test('after its time a value is gone; it lives as long as the runtime', () => {
  let time = 0
  const none = () => undefined
  const runtime = createRuntime({
    code: `function put() { ${cache}.put('a', '1', 10) } function get() { return ${cache}.get('a') }`,
    html: {},
    manifest: {},
    store: none,
    batch: { begin: none, commit: none, rollback: none },
    fetch: () => ({ status: 200, headers: {}, body: new Uint8Array() }),
    identityToken: () => null,
    user: { email: '', locale: 'ru' },
    now: () => time,
    random: Math.random,
    uuid: () => '',
    ui: {
      menu: none,
      sidebar: none,
      dialog: none,
      alert: () => 'OK',
      prompt: () => ({ button: 'OK', text: '' }),
      toast: none,
      activate: none,
    },
    log: none,
  })
  const run = (fn: string) => runtime.run({ fn, args: [], authMode: 'FULL' })
  run('put')
  time = 9999
  expect(run('get')).toMatchObject({ value: '1' })
  time = 10_000
  expect(run('get')).toMatchObject({ value: null })
})
