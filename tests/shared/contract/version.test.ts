import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contractVersion, oldestContract, productVersion, readContract } from '#shared/contract/version.ts'

test('версия та же, что в package.json', () => {
  expect(productVersion).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
})

test.each([
  [{ contract: contractVersion }, 'spoken'],
  [{ contract: oldestContract }, 'spoken'],
  [{ contract: contractVersion + 1 }, 'other'],
  [{ contract: oldestContract - 1 }, 'other'],
  [{ contract: -1 }, 'other'],
  [{ contract: 1.5 }, 'missing'],
  [{ contract: '1' }, 'missing'],
  [{ contract: null }, 'missing'],
  [{}, 'missing'],
  [[], 'missing'],
  [null, 'missing'],
  ['1', 'missing'],
  [1, 'missing'],
])('договор в %j: %s', (body, read) => {
  expect(readContract(body)).toBe(read)
})
