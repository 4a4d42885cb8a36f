import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

/** A text as a person reads it: no-break spaces are spaces. */
export const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** What comes onto the screen in its own time. */
export const seen = <T>(look: () => Promise<T>): ReturnType<typeof expect.poll> =>
  expect.poll(look, { timeout: 40_000 })

/** A sentence to look for, whichever of its spaces may not break. */
export const words = (text: string) =>
  new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'))

/** Today where the school is, as people write it: 23.11.2026. */
export const today = () =>
  new Intl.DateTimeFormat('ru-RU', {
    timeZone: 'Europe/Moscow',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date())

/** Brings something to the top of its window. */
export const toTop = (what: Locator) => what.first().evaluate(element => element.scrollIntoView())
