import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestPayload, packed, packedAnswers } from '#shared/intake/packed.ts'

describe('answers', () => {
  test('that fit are kept whole', () => {
    const answers = { a: 'я'.repeat(20_000), b: ['один', 'два'] }
    expect(packedAnswers(answers)).toEqual({ json: JSON.stringify(answers), cut: [] })
  })
  test('too long together are cut at the longest, and those are named', () => {
    const { json, cut } = packedAnswers({
      short: 'коротко',
      one: 'я'.repeat(40_000),
      other: 'ю'.repeat(40_000),
    })
    expect(cut).toEqual(['one', 'other'])
    const kept = JSON.parse(json) as Record<string, string>
    expect(kept.short).toBe('коротко')
    expect(kept.one?.length).toBeGreaterThan(20_000)
    expect(json.length).toBeLessThanOrEqual(longestPayload)
  })
  test('fit into a cell whatever they are', () => {
    const answer = fc.oneof(
      fc.string({ maxLength: 50, unit: 'binary' }),
      fc.string({ minLength: 1, maxLength: 3, unit: 'binary' }).map(text => text.repeat(20_000)),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 20 }), answer, { maxKeys: 12 }), answers => {
        expect(packedAnswers(answers).json.length).toBeLessThanOrEqual(longestPayload)
      }),
      { numRuns: 15 },
    )
  })
})

test('what stood before is given up where there is too much of it', () => {
  const cells = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`key${at}`, ['hash', 'я'.repeat(2_900)] as const]),
  )
  const text = packed({ n: 1, made: true, gave: { 'mentees:н1': cells } })
  expect(text.length).toBeLessThanOrEqual(longestPayload)
  expect(JSON.parse(text)).toMatchObject({ n: 1, made: true, gave: { 'mentees:н1': { key0: ['hash'] } } })
})
