import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenQuiet } from '#addon/local/page/whenQuiet.ts'

const work = vi.fn()
const quietly = () => whenQuiet(work, { quietMs: 400, latestMs: 2000 })

beforeEach(() => {
  vi.useFakeTimers()
  work.mockReset()
})
afterEach(() => vi.useRealTimers())

test('the work is done once, when nobody has asked for a while', () => {
  const { ask } = quietly()
  ask()
  vi.advanceTimersByTime(300)
  ask()
  vi.advanceTimersByTime(399)
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(work).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(10_000)
  expect(work).toHaveBeenCalledTimes(1)
})

test('who asks without a pause gets it all the same, now and then', () => {
  const { ask } = quietly()
  for (let at = 0; at < 4500; at += 100) {
    ask()
    vi.advanceTimersByTime(100)
  }
  expect(work).toHaveBeenCalledTimes(2)
})

test('nothing is done any more after the end', () => {
  const { ask, stop } = quietly()
  ask()
  stop()
  vi.advanceTimersByTime(10_000)
  expect(work).not.toHaveBeenCalled()
})
