import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '#shared/documents/blocks.ts'
import {
  fio,
  formatToken,
  head,
  initialsOf,
  organisation,
  parseToken,
  type Token,
  text,
  tokensOf,
} from '#shared/documents/tokens.ts'
import { CASES } from '#shared/language/case.ts'

const code = 'p_k3fmq7zt2a'

describe('a token is written and read', () => {
  test.each<{ token: Token; written: string }>([
    { token: fio(code, 'acc'), written: '⟦p_k3fmq7zt2a.fio.acc⟧' },
    { token: initialsOf(code, 'nom'), written: '⟦p_k3fmq7zt2a.initials.nom⟧' },
    { token: { of: 'person', code, form: 'list', case: 'dat' }, written: '⟦p_k3fmq7zt2a.list.dat⟧' },
    { token: organisation('full', 'nom'), written: '⟦org.full.nom⟧' },
    { token: organisation('short', 'gen'), written: '⟦org.short.gen⟧' },
    { token: head('initials', 'nom'), written: '⟦head.initials.nom⟧' },
    { token: head('post', 'dat'), written: '⟦head.post.dat⟧' },
    { token: text(0), written: '⟦t_0⟧' },
    { token: text(499), written: '⟦t_499⟧' },
  ])('$written', ({ token, written }) => {
    expect(formatToken(token)).toBe(written)
    expect(parseToken(written)).toEqual(token)
  })

  test('any token survives', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567')
    const people = fc.record({
      of: fc.constant('person' as const),
      code: fc.array(letter, { minLength: 10, maxLength: 10 }).map(letters => `p_${letters.join('')}`),
      form: fc.constantFrom('fio' as const, 'initials' as const, 'list' as const),
      case: fc.constantFrom(...CASES),
    })
    fc.assert(
      fc.property(fc.oneof(people, fc.nat(9999).map(text)), token => {
        expect(parseToken(formatToken(token))).toEqual(token)
      }),
      { numRuns: 1000 },
    )
  })
})

test.each([
  '',
  't_3',
  '⟦t_3',
  '⟦t_03⟧',
  '⟦t_-1⟧',
  '⟦t_10000⟧',
  '⟦ t_3⟧',
  '⟦org.full⟧',
  '⟦org.fio.nom⟧',
  '⟦org.full.voc⟧',
  '⟦head.full.nom⟧',
  '⟦p_short.fio.nom⟧',
  '⟦p_k3fmq7zt2A.fio.nom⟧',
  '⟦p_k3fmq7zt2a.post.nom⟧',
  '⟦p_k3fmq7zt2a.fio.nom⟧⟦t_1⟧',
])('«%s» is no token', written => {
  expect(parseToken(written)).toBeNull()
})

test('the tokens of a document, each once, in the order of the text', () => {
  expect(
    tokensOf([
      { block: 'paragraph', style: 'text', runs: runs('Школа: ', organisation('full', 'nom')) },
      { block: 'item', label: '1.', runs: runs(text(2), ' и ', text(1)) },
      {
        block: 'table',
        ruled: true,
        columns: [{ width: 170, align: 'left' }],
        rows: [[[runs(text(2))]], [[runs('нет'), runs(fio(code, 'nom'))]]],
      },
      { block: 'split', style: 'signature', left: runs(head('post', 'nom')), right: runs(text(1)) },
    ]).map(formatToken),
  ).toEqual(['⟦org.full.nom⟧', '⟦t_2⟧', '⟦t_1⟧', '⟦p_k3fmq7zt2a.fio.nom⟧', '⟦head.post.nom⟧'])
})
