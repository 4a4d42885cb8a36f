import { describe, expect, test } from 'vitest'
import { floorPrice, objectiveBeside } from '#shared/matching/planBeside.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
/** A plan of so many pairs, each of so many points. */
const plan = (scores: readonly number[], mentors = 'м') => ({
  pairs: scores.map((score, index) => ({
    mentee: { id: `н${index}`, name: '' },
    mentor: { id: `${mentors}${index}`, name: '' },
    score,
  })),
})
const of = (count: number, score: number, mentors = 'м') => plan(Array<number>(count).fill(score), mentors)

test.each([
  {
    mine: of(12, 480),
    its: of(11, 512),
    says: 'Лучшее качество: 11 пар вместо 12, в среднем 512 баллов вместо 480.',
  },
  { mine: of(12, 480), its: of(12, 480), says: 'Лучшее качество: тот же план.' },
  {
    mine: of(2, 480),
    its: of(2, 481, 'др'),
    says: 'Лучшее качество: тоже 2 пары, в среднем 481 балл вместо 480.',
  },
  {
    mine: of(1, 480),
    its: of(1, 480, 'др'),
    says: 'Лучшее качество: тоже 1 пара, в среднем столько же баллов.',
  },
  { mine: of(1, 480), its: of(0, 0), says: 'Лучшее качество: 0 пар вместо 1.' },
])('$says', ({ mine, its, says }) => {
  expect(plain(objectiveBeside(mine, its, 'score'))).toBe(says)
})

describe('the price of a floor', () => {
  test.each([
    { kept: 9, all: 12, floor: 250, says: 'При пороге 250 без пары останутся ещё 3 наставляемых.' },
    { kept: 11, all: 12, floor: 1, says: 'При пороге 1 без пары останется ещё 1 наставляемый.' },
    { kept: 0, all: 21, floor: 900, says: 'При пороге 900 без пары останется ещё 21 наставляемый.' },
    { kept: 12, all: 12, floor: 50, says: 'Порог 50 никого не оставляет без пары.' },
  ])('$says', ({ kept, all, floor, says }) => {
    expect(plain(floorPrice(of(kept, 900), of(all, 900), floor))).toBe(says)
  })
})
