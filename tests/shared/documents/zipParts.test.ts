import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipParts } from '#shared/documents/zipParts.ts'

test('texts and bytes come back as they were, in their order', () => {
  const parts = unzipSync(zipParts({ 'b.xml': 'Ёлка 😀', 'a/c.bin': new Uint8Array([0, 255]) }))
  expect(Object.keys(parts)).toEqual(['b.xml', 'a/c.bin'])
  expect(new TextDecoder().decode(parts['b.xml'])).toBe('Ёлка 😀')
  expect([...(parts['a/c.bin'] ?? [])]).toEqual([0, 255])
})

test('the bytes depend on nothing but the parts: the file says 01.01.1980, 00:00', () => {
  const bytes = zipParts({ 'a.xml': '<a/>' })
  expect(zipParts({ 'a.xml': '<a/>' })).toEqual(bytes)
  expect([...bytes.slice(10, 14)]).toEqual([0, 0, 0b00100001, 0])
})
