import { describe, expect, test } from 'vitest'
import type { MatchRequest } from '#shared/contract/match.ts'
import { match } from '#worker/matching/match.ts'
import { sketched } from './sketch.ts'

/** Worked examples of the papers the engine rests on: their figures, their answers. */

describe('сумма наибольшая', () => {
  test.each<[paper: string, scores: number[][], sum: number]>([
    [
      'Kuhn, The Hungarian Method for the Assignment Problem (1955): кто к какой работе годен',
      [
        [1, 1, 1, -1],
        [-1, -1, 1, 1],
        [-1, -1, -1, 1],
        [-1, -1, -1, 1],
      ],
      3,
    ],
    [
      'Kuhn (1955): оценки',
      [
        [8, 7, 9, 9],
        [5, 2, 7, 8],
        [6, 1, 4, 9],
        [2, 3, 2, 6],
      ],
      27,
    ],
    [
      'Shapley, Shubik, The Assignment Game (1971): дома и покупатели',
      [
        [5, 8, 2],
        [7, 9, 6],
        [2, 3, 0],
      ],
      16,
    ],
  ])('%s', (_, scores, sum) => {
    const answer = match(sketched({ scores, objective: 'score' }))
    expect(answer.totals.score).toBe(sum)
    expect(answer.proof).toMatchObject({ kind: 'optimal', violations: 0 })
  })
})

/** A cell is (whom she ranks him, whom he ranks her), as the paper prints them; the first side proposes. */
function marriages(cells: [number, number][][]): MatchRequest {
  const request = sketched({ scores: cells.map(row => row.map(() => 0)), objective: 'stable' })
  cells.forEach((row, one) => {
    row.forEach(([mine, yours], other) => {
      request.choices.mentee.push([one, other, mine])
      request.choices.mentor.push([other, one, yours])
    })
  })
  return request
}

describe('Gale, Shapley, College Admissions and the Stability of Marriage (1962)', () => {
  const couples = (cells: [number, number][][]) =>
    match(marriages(cells)).pairs.map(({ mentee, mentor }) => [mentee, mentor])

  test('пример 1: каждый предлагающий получает свой первый выбор', () => {
    expect(
      couples([
        [
          [1, 3],
          [2, 2],
          [3, 1],
        ],
        [
          [3, 1],
          [1, 3],
          [2, 2],
        ],
        [
          [2, 2],
          [3, 1],
          [1, 3],
        ],
      ]),
    ).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ])
  })

  test('пример 2: устойчив один-единственный план, и никто не получает первого выбора', () => {
    expect(
      couples([
        [
          [1, 3],
          [2, 3],
          [3, 2],
          [4, 3],
        ],
        [
          [1, 4],
          [4, 1],
          [3, 3],
          [2, 2],
        ],
        [
          [2, 2],
          [1, 4],
          [3, 4],
          [4, 1],
        ],
        [
          [4, 1],
          [2, 2],
          [3, 1],
          [1, 4],
        ],
      ]),
    ).toEqual([
      [0, 2],
      [1, 3],
      [2, 0],
      [3, 1],
    ])
  })
})
