import { deflateSync, unzipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameZip } from '#shared/documents/frameZip.ts'
import { utf8 } from '#shared/documents/utf8.ts'
import { openZip } from '#shared/xlsx/openZip.ts'

const framed = (parts: readonly (readonly [string, Uint8Array])[]) =>
  frameZip(parts.map(([path, bytes]) => ({ path, bytes, deflated: deflateSync(bytes) })))

test('our own strict reader and another one find the same parts', () => {
  const bytes = framed([
    ['[Content_Types].xml', utf8('<Types/>')],
    ['xl/Лист.xml', utf8('Лисин Артём'.repeat(1000))],
    ['пусто', new Uint8Array()],
  ])
  expect(new TextDecoder().decode(openZip(bytes).read('xl/Лист.xml') ?? new Uint8Array())).toBe(
    'Лисин Артём'.repeat(1000),
  )
  expect(Object.keys(unzipSync(bytes))).toEqual(['[Content_Types].xml', 'xl/Лист.xml', 'пусто'])
})

test('whatever goes in comes out', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,9}$/), fc.uint8Array()), {
        selector: ([path]) => path,
      }),
      parts => {
        const found = unzipSync(framed(parts))
        for (const [path, bytes] of parts) expect([...(found[path] ?? [])]).toEqual([...bytes])
      },
    ),
  )
})
