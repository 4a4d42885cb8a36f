import { expect, test } from 'vitest'
import { RateLimit } from '#addon/local/forms/rateLimit.ts'

const knock = (limit: RateLimit, times: number, method: string, address = '10.0.0.1') =>
  Array.from({ length: times }, () => limit.passes(address, method)).filter(Boolean).length

test('sixty behind one address fill in four steps within a minute, each page with its two parts', () => {
  const limit = new RateLimit(() => 0)
  expect(knock(limit, 60 * 8, 'GET')).toBe(480)
  expect(knock(limit, 60 * 4, 'POST')).toBe(240)
})

test('1200 requests and 300 sendings a minute from one address, whatever the others do', () => {
  let now = 0
  const limit = new RateLimit(() => now)
  expect(knock(limit, 1300, 'GET')).toBe(1200)
  expect(knock(limit, 310, 'POST', '10.0.0.2')).toBe(300)
  expect(knock(limit, 1, 'GET', '10.0.0.3')).toBe(1)
  now = 59_999
  expect(knock(limit, 1, 'GET')).toBe(0)
  now = 60_000
  expect(knock(limit, 1, 'GET')).toBe(1)
})

test('a clock that is set back does not shut anybody out', () => {
  let now = 1_000_000
  const limit = new RateLimit(() => now)
  knock(limit, 1300, 'GET')
  now = 0
  expect(knock(limit, 1, 'GET')).toBe(1)
})

test('it remembers a bounded number of addresses', () => {
  const limit = new RateLimit(() => 0)
  knock(limit, 1300, 'GET', 'first')
  for (let at = 0; at < 10_000; at += 1) limit.passes(`a${at}`, 'GET')
  expect(knock(limit, 1, 'GET', 'first')).toBe(1)
})
