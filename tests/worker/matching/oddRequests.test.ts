import { describe, expect, test } from 'vitest'
import type { MatchRequest } from '#shared/contract/match.ts'
import { match, score } from '#worker/matching/match.ts'
import { sketched as school, type Sketch } from './sketch.ts'

const matchScores = (request: MatchRequest) =>
  score({
    ...request,
    pairs: request.mentees.id.flatMap((_, mentee) =>
      request.mentors.id.map((_, mentor): [number, number] => [mentee, mentor]),
    ),
  })

describe('странное, но дозволенное', () => {
  const usual = [
    [9, 8],
    [7, 6],
  ]
  test('все веса — ноль: пары за ноль баллов, ранги равны, очередь соблюдена', () => {
    const request = school({ scores: usual, capacity: [1, 0], priority: [1, 2] })
    for (const criterion of request.criteria) criterion.weight = 0
    expect(match(request)).toMatchObject({
      pairs: [{ mentee: 1, mentor: 0, score: 0, points: {}, menteeRank: 1, mentorRank: 1, menteeBest: 0 }],
      totals: { matched: 1, priority: 2, score: 0, worst: 0, median: 0, best: 0 },
      proof: { kind: 'optimal', pairs: 4 },
    })
  })

  test('сорок критериев по тысяче: сорок тысяч баллов, и пара за них лучше пары за тысячу', () => {
    const request = school({ scores: [[0, 0]] })
    request.criteria = Array.from({ length: 40 }, (_, n) => ({
      code: `c${n}`,
      kind: 'coverage',
      weight: 1000,
      mentor: n === 0 ? [[1], [1]] : [[2], [1]],
      mentee: [[1]],
    }))
    expect(match(request)).toMatchObject({
      pairs: [{ mentor: 1, score: 40_000, menteeRank: 1, menteeBest: 40_000 }],
      proof: { kind: 'optimal', primal: { score: 40_000 } },
    })
  })

  test('никто ничего не ответил: ни балла, и каждый критерий назван', () => {
    const request = school({ scores: usual })
    for (const criterion of request.criteria) {
      criterion.mentor = [null, null]
      criterion.mentee = [null, null]
    }
    for (const pair of match(request).pairs)
      expect(pair).toMatchObject({ score: 0, points: {}, blank: ['c0', 'c1'] })
  })

  test('выбирала одна сторона: баллы есть, несогласных пар нет', () => {
    const request = school({ scores: usual, mentee: [[0, 1, 1]] })
    request.choices.menteeWeight = 5
    const answer = match(request)
    expect(answer.blocking).toEqual([])
    expect(answer.pairs[0]).toMatchObject({ mentor: 1, points: { c0: 8, choiceMentee: 5 } })
  })

  test('двое названы на одном месте: оба дают одинаково', () => {
    const request = school({
      scores: [[0, 0]],
      mentee: [
        [0, 0, 2],
        [0, 1, 2],
      ],
    })
    request.choices.menteeWeight = 10
    const { pairs } = matchScores(request)
    expect(pairs.map(({ points }) => points)).toEqual([{ choiceMentee: 8 }, { choiceMentee: 8 }])
  })

  test.each<[given: string, sketch: Sketch, unmatched: number, free: number]>([
    ['нет наставников', { scores: [[], []] }, 2, 0],
    ['нет наставляемых', { scores: [], capacity: [1, 2] }, 0, 2],
    ['никто никому не подходит', { scores: [[-1, -1]] }, 1, 2],
    ['порог выше всех баллов', { scores: usual, floor: 10 }, 2, 2],
    ['мест ни у кого нет', { scores: usual, capacity: [0, 0] }, 2, 0],
  ])('%s', (_, sketch, unmatched, free) => {
    const answer = match(school(sketch))
    expect(answer).toMatchObject({
      pairs: [],
      totals: { matched: 0, priority: 0, score: 0, worst: null, median: null, best: null },
      blocking: [],
      proof: { kind: 'optimal', violations: 0, primal: { priority: 0, score: 0 } },
    })
    expect([answer.unmatched.length, answer.free.length]).toEqual([unmatched, free])
  })
})
