import { describe, expect, test } from 'vitest'
import { match, matchAlternatives } from '#worker/matching/match.ts'
import { sketched as school, type Sketch } from './sketch.ts'

const pairsOf = (sketch: Sketch) => match(school(sketch)).pairs.map(({ mentee, mentor }) => [mentee, mentor])

describe('закон 3: кто с кем может встретиться', () => {
  test.each<[given: string, sketch: Sketch, pairs: number[][]]>([
    ['общий код', { scores: [[5]], gate: { mentee: [[1, 2]], mentor: [[2]] } }, [[0, 0]]],
    ['общего кода нет', { scores: [[5]], gate: { mentee: [[1]], mentor: [[2]] } }, []],
    ['наставляемому всё равно', { scores: [[5]], gate: { mentee: [[]], mentor: [[2]] } }, [[0, 0]]],
    ['наставнику всё равно', { scores: [[5]], gate: { mentee: [[1]], mentor: [[]] } }, [[0, 0]]],
    ['пара запрещена', { scores: [[5]], forbidden: [[0, 0]] }, []],
    ['баллов ровно порог', { scores: [[5]], floor: 5 }, [[0, 0]]],
    ['на балл меньше порога', { scores: [[5]], floor: 6 }, []],
    ['порога нет: пара и за ноль баллов', { scores: [[0]] }, [[0, 0]]],
    ['мест нет', { scores: [[5]], capacity: [0] }, []],
  ])('%s', (_, sketch, pairs) => {
    expect(pairsOf(sketch)).toEqual(pairs)
  })
})

describe('закон 6: что такое лучший план', () => {
  test.each<[given: string, sketch: Sketch, pairs: number[][]]>([
    [
      'сумма важнее лучшей пары',
      {
        scores: [
          [9, 8],
          [8, 1],
        ],
      },
      [
        [0, 1],
        [1, 0],
      ],
    ],
    ['очерёдность важнее баллов', { scores: [[900], [1]], priority: [1, 2] }, [[1, 0]]],
    [
      'двое важнее одного большей очерёдности',
      {
        scores: [
          [5, -1],
          [5, 1],
        ],
        priority: [1, 9],
      },
      [
        [0, 0],
        [1, 1],
      ],
    ],
    ['при равной очерёдности — баллы', { scores: [[5], [6]] }, [[1, 0]]],
    [
      'цель — баллы: баллы важнее очерёдности',
      { scores: [[6], [5]], priority: [1, 9], objective: 'score' },
      [[0, 0]],
    ],
    [
      'цель — баллы: при равных — очерёдность',
      { scores: [[5], [5]], priority: [1, 2], objective: 'score' },
      [[1, 0]],
    ],
    [
      'у наставника два места',
      { scores: [[5], [6], [7]], capacity: [2] },
      [
        [1, 0],
        [2, 0],
      ],
    ],
    ['равные во всём — по номеру', { scores: [[5], [5]] }, [[0, 0]]],
    ['никого', { scores: [] }, []],
  ])('%s', (_, sketch, pairs) => {
    expect(pairsOf(sketch)).toEqual(pairs)
  })
})

describe('закон 5: закреплённые пары', () => {
  test('стоят ниже порога и вопреки лучшему плану, входят в итог и в доказательство', () => {
    const answer = match(
      school({
        scores: [
          [1, 9],
          [9, 1],
        ],
        locked: [[0, 0]],
        floor: 5,
        priority: [3, 2],
      }),
    )
    expect(answer.pairs).toMatchObject([
      { mentee: 0, mentor: 0, score: 1, locked: true, menteeRank: 2, mentorRank: 2 },
    ])
    expect(answer.unmatched).toEqual([{ mentee: 1, feasible: 1, relax: { floor: 1 }, cheapest: null }])
    expect(answer.free).toEqual([{ mentor: 1, places: 1 }])
    expect(answer.totals).toEqual({ matched: 1, priority: 3, score: 1, worst: 1, median: 1, best: 1 })
    const value = { priority: 3, score: 1 }
    expect(answer.proof).toEqual({ kind: 'optimal', pairs: 2, violations: 0, primal: value, dual: value })
  })

  test('при вопросе о заменах своё закрепление снимается, чужие стоят', () => {
    const request = school({
      scores: [
        [1, 9, 2],
        [9, 1, 3],
      ],
      locked: [
        [0, 0],
        [1, 1],
      ],
    })
    expect(matchAlternatives({ ...request, mentee: 0, limit: 20 }).alternatives).toEqual([
      { mentor: 2, score: 2, points: { c0: 2 }, cost: { priority: 0, score: -1 }, changes: [] },
    ])
  })
})

describe('закон 7: объяснения', () => {
  test.each([
    [[[5]], { worst: 5, median: 5, best: 5 }],
    [
      [
        [1, -1],
        [-1, 2],
      ],
      { worst: 1, median: 1, best: 2 },
    ],
    [
      [
        [1, -1, -1],
        [-1, 2, -1],
        [-1, -1, 3],
      ],
      { worst: 1, median: 2, best: 3 },
    ],
    [[[-1]], { matched: 0, worst: null, median: null, best: null }],
  ])('итог: %j', (scores, totals) => {
    expect(match(school({ scores })).totals).toMatchObject(totals)
  })

  test('равные баллы делят одно место', () => {
    const { pairs } = match(school({ scores: [[5, 5, 9]], capacity: [1, 1, 0] }))
    expect(pairs).toMatchObject([{ mentor: 0, menteeRank: 2, mentorRank: 1 }])
  })

  test('кто мешает: каждое условие отдельно, два сразу — ни одно', () => {
    const { unmatched } = match(
      school({
        scores: [[5, 5, 1, 5]],
        gate: { mentee: [[1]], mentor: [[2], [2], [1], [1]] },
        forbidden: [
          [0, 1],
          [0, 3],
        ],
        floor: 2,
      }),
    )
    expect(unmatched).toEqual([
      { mentee: 0, feasible: 0, relax: { g0: 1, forbidden: 1, floor: 1 }, cheapest: null },
    ])
  })

  test('несогласная пара: названы оба, каждый лучше нынешнего', () => {
    const votes = (mentee: [number, number, number][], mentor: [number, number, number][]) =>
      match(
        school({
          scores: [
            [9, 1],
            [1, 9],
          ],
          mentee,
          mentor,
        }),
      ).blocking
    expect(votes([[0, 1, 1]], [[1, 0, 1]])).toEqual([[0, 1]])
    expect(votes([[0, 1, 1]], [])).toEqual([])
    expect(
      votes(
        [
          [0, 1, 2],
          [0, 0, 1],
        ],
        [[1, 0, 1]],
      ),
    ).toEqual([])
    expect(
      votes(
        [
          [0, 1, 1],
          [0, 0, 1],
        ],
        [[1, 0, 1]],
      ),
    ).toEqual([])
    expect(
      votes(
        [[0, 1, 1]],
        [
          [1, 0, 1],
          [1, 1, 1],
        ],
      ),
    ).toEqual([])
    expect(
      votes(
        [[0, 1, 1]],
        [
          [1, 0, 1],
          [1, 1, 2],
        ],
      ),
    ).toEqual([[0, 1]])
  })
})
