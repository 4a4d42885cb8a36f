import { expect, test } from 'vitest'
import { AwakeClock } from '#addon/local/server/awakeClock.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** A clock whose computer works and sleeps as the test says. */
function computer(limitMs: number) {
  let now = 0
  let rings = 0
  const ticking = new Set<() => void>()
  const tick = () => {
    for (const look of [...ticking]) look()
  }
  const clock = new AwakeClock(limitMs, () => rings++, {
    now: () => now,
    every: (_ms, look) => {
      ticking.add(look)
      return () => ticking.delete(look)
    },
  })
  return {
    clock,
    rings: () => rings,
    works: (ms: number) => {
      for (let passed = 0; passed < ms; passed += SECOND) {
        now += SECOND
        tick()
      }
    },
    /** Nothing runs; at waking the late timer fires at once. */
    sleeps: (ms: number) => {
      now += ms
      tick()
    },
    /** A person thinks, the clock is stopped. */
    waits: (ms: number) => {
      clock.stop()
      now += ms
      clock.start()
    },
    isSilent: () => ticking.size === 0,
  }
}

test('rings once, when the time of work is over', () => {
  const { works, rings, isSilent } = computer(6 * MINUTE)
  works(6 * MINUTE - SECOND)
  expect(rings()).toBe(0)
  works(SECOND)
  expect(rings()).toBe(1)
  works(HOUR)
  expect(rings()).toBe(1)
  expect(isSilent()).toBe(true)
})

test('a laptop that sleeps for a night in the middle of a command does not end it', () => {
  const { works, sleeps, rings } = computer(6 * MINUTE)
  works(3 * MINUTE)
  sleeps(9 * HOUR)
  works(2 * MINUTE)
  expect(rings()).toBe(0)
  works(MINUTE)
  expect(rings()).toBe(1)
})

test('a person who thinks for an hour does not use up the time', () => {
  const { works, waits, rings } = computer(6 * MINUTE)
  works(5 * MINUTE)
  waits(HOUR)
  works(MINUTE - SECOND)
  expect(rings()).toBe(0)
  works(SECOND)
  expect(rings()).toBe(1)
})

test('a clock that jumps back takes nothing off what was measured', () => {
  const { works, sleeps, rings } = computer(6 * MINUTE)
  works(5 * MINUTE)
  sleeps(-HOUR)
  works(MINUTE)
  expect(rings()).toBe(1)
})

test('once stopped, it is silent', () => {
  const { clock, works, rings, isSilent } = computer(MINUTE)
  clock.stop()
  works(HOUR)
  expect({ rings: rings(), silent: isSilent() }).toEqual({ rings: 0, silent: true })
})

test('by the real clock it rings too', async () => {
  await new Promise<void>(ring => new AwakeClock(30, ring))
})
