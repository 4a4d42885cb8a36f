import { expect, test } from 'vitest'
import { responseHash } from '#shared/intake/responseHash.ts'

const base = { answers: { a: 'один', b: ['два', 'три'] }, strays: [{ title: 'Цвет', text: 'зелёный' }] }

test('the order of the questions makes no difference', () => {
  expect(responseHash({ ...base, answers: { b: ['два', 'три'], a: 'один' } })).toBe(responseHash(base))
})

test.each([
  ['another answer', { ...base, answers: { ...base.answers, a: 'иной' } }],
  ['another order of places', { ...base, answers: { ...base.answers, b: ['три', 'два'] } }],
  ['an answer less', { ...base, answers: { a: 'один' } }],
  ['a stray less', { ...base, strays: [] }],
])('%s does', (_, changed) => expect(responseHash(changed)).not.toBe(responseHash(base)))
