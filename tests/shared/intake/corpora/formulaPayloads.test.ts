import { expect, test } from 'vitest'
import { formulaPayloads } from './formulaPayloads.ts'

test('the corpus of payloads is large enough and says nothing twice', () => {
  expect(formulaPayloads.length).toBeGreaterThanOrEqual(700)
  expect(new Set(formulaPayloads).size).toBe(formulaPayloads.length)
})
