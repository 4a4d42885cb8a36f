import { describe, expect, test } from 'vitest'
import { blankShareOf, shareOfBest, shareSentence } from '#shared/matching/shareSentence.ts'
import { plain } from './pupils.ts'

describe('the share of the best', () => {
  test.each([
    { given: 'лучшая возможная', share: 1, says: '100 %' },
    { given: 'почти лучшая: не лучшая', share: 0.999, says: '99 %' },
    { given: 'девять десятых', share: 0.9, says: '90 %' },
    { given: 'ни одного балла из возможных', share: 0, says: '0 %' },
  ])('$given', ({ share, says }) => {
    expect(plain(shareOfBest({ share }))).toBe(says)
  })
})

describe('the place, and how much rests on blanks', () => {
  test.each([
    { place: { rank: 1, among: 6 }, blankShare: 0, says: 'лучшая из 6' },
    { place: { rank: 2, among: 6 }, blankShare: 0, says: 'вторая из 6' },
    { place: { rank: 10, among: 21 }, blankShare: 0, says: 'десятая из 21' },
    { place: { rank: 11, among: 21 }, blankShare: 0, says: '11-я из 21' },
    { place: { rank: 1, among: 1 }, blankShare: 0, says: 'единственная' },
    { place: { rank: 3, among: undefined }, blankShare: 0, says: 'третья из возможных' },
    { place: { rank: 1, among: 6 }, blankShare: 0.14, says: 'лучшая из 6, 14 % без ответа' },
    { place: { rank: 1, among: 6 }, blankShare: 0.001, says: 'лучшая из 6, 1 % без ответа' },
    { place: { rank: 1, among: 6 }, blankShare: 1, says: 'лучшая из 6, 100 % без ответа' },
  ])('$says', ({ place, blankShare, says }) => {
    expect(plain(shareSentence({ place, blankShare }))).toBe(says)
  })
})

test.each([
  { given: 'все ответили', rows: [{ max: 300, blank: false }], share: 0 },
  {
    given: 'одного ответа нет',
    rows: [
      { max: 300, blank: false },
      { max: 100, blank: true },
    ],
    share: 0.25,
  },
  { given: 'ничего не весит', rows: [], share: 0 },
])('blanks: $given', ({ rows, share }) => {
  expect(blankShareOf(rows)).toBe(share)
})
