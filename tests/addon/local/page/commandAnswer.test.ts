import { expect, test } from 'vitest'
import { commandAnswer } from '#addon/local/page/commandAnswer.ts'

const written = { command: 'wfs24tcpx', said: 'Записано 12 пар', undoable: true }
const call = (request: object, value: unknown, fn = 'call') =>
  commandAnswer({ fn, args: [request], result: { ok: true, value } })

test('a command that a panel has written can be taken back', () => {
  expect(call({ name: 'acceptPairs', input: {}, mode: 'write' }, { ok: true, written })).toEqual({
    kind: 'written',
    command: 'wfs24tcpx',
    said: 'Записано 12 пар',
  })
})

test('a command that a panel has taken back is known by its name', () => {
  const request = { name: 'undoCommand', input: { command: 'wfs24tcpx' }, mode: 'write' }
  expect(call(request, { ok: true, written: { ...written, command: 'new', undoable: false } })).toEqual({
    kind: 'undone',
    command: 'wfs24tcpx',
  })
})

test.each([
  ['a view', call({ name: 'acceptPairs', mode: 'view' }, { ok: true, written })],
  ['a refusal', call({ name: 'acceptPairs', mode: 'write' }, { ok: false, refusal: {} })],
  [
    'what cannot be taken back',
    call({ name: 'newYear', mode: 'write' }, { ok: true, written: { ...written, undoable: false } }),
  ],
  ['another function', call({ name: 'acceptPairs', mode: 'write' }, { ok: true, written }, 'setUp')],
  ['a call that failed', commandAnswer({ fn: 'call', args: [{ mode: 'write' }], result: { ok: false } })],
  ['a call without anything', commandAnswer({ fn: 'call', args: [], result: null })],
])('%s is no step', (_name, answer) => expect(answer).toBeNull())
