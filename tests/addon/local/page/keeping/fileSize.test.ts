import { expect, test } from 'vitest'
import { fileSize } from '#addon/local/page/keeping/fileSize.ts'

test.each([
  [0, '1 КБ'],
  [1024, '1 КБ'],
  [860_160, '840 КБ'],
  [1_047_000, '1 022 КБ'],
  [1_048_576, '1 МБ'],
  [1_482_752, '1,4 МБ'],
  [12_582_912, '12 МБ'],
])('%i bytes are «%s»', (bytes, words) => {
  expect(fileSize(bytes).replaceAll('\u00a0', ' ')).toBe(words)
})
