import { beforeEach, describe, expect, test } from 'vitest'
import { pairing } from '#worker/matching/feasibility.ts'
import { type Market, market } from '#worker/matching/market.ts'
import { prove } from '#worker/matching/prove.ts'
import { type Solution, solve } from '#worker/matching/solve.ts'
import { sketched } from './sketch.ts'

let school: Market
let solution: Solution

beforeEach(() => {
  school = market(
    pairing(
      sketched({
        scores: [
          [9, 8, -1],
          [8, 1, 2],
          [7, 5, -1],
          [-1, -1, 4],
        ],
        priority: [1, 1, 2, 1],
        locked: [[3, 2]],
      }),
    ),
  )
  solution = solve(school)
})

test('решение доказано вместе с закреплённой парой', () => {
  const value = { priority: 4, score: 19 }
  expect(prove(school, solution)).toEqual({
    kind: 'optimal',
    pairs: 8,
    violations: 0,
    primal: value,
    dual: value,
  })
})

describe('свидетельство не подделать', () => {
  test.each<[given: string, tamper: () => void]>([
    [
      'цена места снижена',
      () => {
        solution.price[0] = (solution.price[0] ?? 0) - 1
      },
    ],
    [
      'цена места поднята',
      () => {
        solution.price[0] = (solution.price[0] ?? 0) + 1
      },
    ],
    [
      'выигрыш наставляемого снижен',
      () => {
        solution.gain[2] = (solution.gain[2] ?? 0) - 1
      },
    ],
    [
      'выигрыш меньше нуля',
      () => {
        solution.gain[1] = -1
      },
    ],
    [
      'пара вынута из плана',
      () => {
        solution.mentorOf[2] = -1
      },
    ],
    [
      'двое на одном месте',
      () => {
        solution.mentorOf.fill(0, 0, 3)
      },
    ],
    [
      'закреплённый посажен второй раз',
      () => {
        solution.mentorOf[3] = 1
      },
    ],
    [
      'пара, которой не бывать',
      () => {
        solution.mentorOf[0] = 2
      },
    ],
    [
      'план похуже',
      () => {
        ;[solution.mentorOf[0], solution.mentorOf[2]] = [solution.mentorOf[2] ?? 0, solution.mentorOf[0] ?? 0]
        solution.mentorOf[1] = -1
      },
    ],
  ])('%s', (_, tamper) => {
    tamper()
    expect(() => prove(school, solution)).toThrow('The plan is not proven')
  })
})
