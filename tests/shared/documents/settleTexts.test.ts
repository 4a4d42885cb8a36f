import { expect, test } from 'vitest'
import { plainText } from '#shared/documents/plainText.ts'
import { pairsOrder } from '#shared/documents/pairsOrder.ts'
import { settleTexts } from '#shared/documents/settleTexts.ts'
import { tokensOf } from '#shared/documents/tokens.ts'
import { invented } from './invented.ts'

const { request, resolve } = invented(3, 2)
const blocks = pairsOrder(request)

test('only names are left to put in, and the text is the same', () => {
  const settled = settleTexts(blocks, resolve)
  expect(new Set(tokensOf(settled).map(({ of }) => of))).toEqual(new Set(['person']))
  expect(plainText(settled, resolve)).toEqual(plainText(blocks, resolve))
})

test('what has no value stays a token', () => {
  expect(tokensOf(settleTexts(blocks, () => undefined))).toEqual(tokensOf(blocks))
})
