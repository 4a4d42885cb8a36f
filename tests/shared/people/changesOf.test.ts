import { expect, test } from 'vitest'
import { changesOf } from '#shared/people/changesOf.ts'
import { school } from '#tests/school/build.ts'

const { pairChanges } = school()
  .row('pairChanges', { pair: 'пара-1', kind: 'extension' })
  .row('pairChanges', { pair: 'пара-2', kind: 'extension' })
  .row('pairChanges', { pair: 'пара-1', kind: 'early' })
  .row('pairChanges', { pair: 'пара-1', kind: 'extension' })
  .row('pairChanges', { pair: 'пара-1', kind: null })
  .build()

test.each([
  { kind: 'extension', pair: 'пара-1', ids: ['изм-1', 'изм-4'] },
  { kind: 'extension', pair: 'пара-2', ids: ['изм-2'] },
  { kind: 'early', pair: 'пара-1', ids: ['изм-3'] },
  { kind: 'replacement', pair: 'пара-1', ids: [] },
] as const)('изменения вида $kind у $pair идут по порядку строк', ({ kind, pair, ids }) => {
  expect(changesOf(pairChanges, kind)(pair).map(({ id }) => id)).toEqual(ids)
})
