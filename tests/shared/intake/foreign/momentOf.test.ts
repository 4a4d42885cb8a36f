import { expect, test } from 'vitest'
import { momentOf } from '#shared/intake/foreign/momentOf.ts'

test.each([
  { text: '23.11.2026 14:05:09', is: '2026-11-23T14:05:09' },
  { text: '2026-11-23 14:05', is: '2026-11-23T14:05:00' },
  { text: '2026/11/23 2:05:09 PM GMT+3', is: '2026-11-23T14:05:09' },
  { text: '2026/11/23 12:05:09 AM GMT+3', is: '2026-11-23T00:05:09' },
  { text: '2026-11-23T14:05:09.123Z', is: '2026-11-23T14:05:09' },
  { text: '23.11.2026, 9:05', is: '2026-11-23T09:05:00' },
  { text: '23.11.2026', is: '2026-11-23' },
  { text: '31.02.2026 10:00', is: null },
  { text: '23.11.2026 25:00', is: null },
  { text: 'вчера', is: null },
  { text: '', is: null },
])('«$text» is $is', ({ text, is }) => {
  expect(momentOf(text)).toBe(is)
})
