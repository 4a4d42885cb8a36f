import { expect, test } from 'vitest'
import { faultLine } from '#addon/local/server/faultLine.ts'

const canary = 'Канарейкина Пелагея\n    at Канарейкина (file:///Пелагея.ts:1:1)'

test.each([
  [
    'an error that quotes a cell',
    new RangeError(`«${canary}» is not a date`),
    /^fault: RangeError at .+:\d+:\d+/,
  ],
  [
    'an error without a stack',
    Object.assign(new TypeError(canary), { stack: undefined }),
    /^fault: TypeError$/,
  ],
  ['an error whose message was changed later', changed(), /^fault: Error at /],
  ['an error with another name', Object.assign(new Error(canary), { name: canary }), /^fault: Error at /],
  ['a text', canary, /^fault: unknown$/],
  ['nothing', undefined, /^fault: unknown$/],
])('%s: name and places, never the message', (_case, error, says) => {
  const line = faultLine(error)
  expect(line).not.toMatch(/Канарейкина|Пелагея/)
  expect(line.trimEnd()).toMatch(says)
  expect(line.split('\n')).toHaveLength(2)
})

function changed(): Error {
  const error = new Error(canary)
  void error.stack
  error.message = 'other'
  return error
}
