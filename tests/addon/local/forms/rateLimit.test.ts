import { expect, test } from 'vitest'
import { RateLimit } from '#addon/local/forms/rateLimit.ts'

const knock = (limit: RateLimit, times: number, method: string, address = '10.0.0.1') =>
  Array.from({ length: times }, () => limit.passes(address, method)).filter(Boolean).length

test('a class of thirty behind one address fills in four steps within a minute', () => {
  const limit = new RateLimit(() => 0)
  expect(knock(limit, 30 * 9, 'GET')).toBe(270)
  expect(knock(limit, 30 * 4, 'POST')).toBe(120)
})

test('600 requests and 120 sendings a minute from one address, whatever the others do', () => {
  let now = 0
  const limit = new RateLimit(() => now)
  expect(knock(limit, 700, 'GET')).toBe(600)
  expect(knock(limit, 130, 'POST', '10.0.0.2')).toBe(120)
  expect(knock(limit, 1, 'GET', '10.0.0.3')).toBe(1)
  now = 59_999
  expect(knock(limit, 1, 'GET')).toBe(0)
  now = 60_000
  expect(knock(limit, 1, 'GET')).toBe(1)
})

test('a clock that is set back does not shut anybody out', () => {
  let now = 1_000_000
  const limit = new RateLimit(() => now)
  knock(limit, 700, 'GET')
  now = 0
  expect(knock(limit, 1, 'GET')).toBe(1)
})

test('it remembers a bounded number of addresses', () => {
  const limit = new RateLimit(() => 0)
  knock(limit, 700, 'GET', 'first')
  for (let at = 0; at < 10_000; at += 1) limit.passes(`a${at}`, 'GET')
  expect(knock(limit, 1, 'GET', 'first')).toBe(1)
})
