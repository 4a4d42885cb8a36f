import { describe, expect, test } from 'vitest'
import type { Criterion } from '#shared/contract/match.ts'
import { type Measure, measures, share } from '#worker/matching/points.ts'
import { workedRequest } from '#tests/shared/contract/workedExample.ts'

/** Points of one pair. */
function given(measure: Measure | undefined, mentee: number, mentor: number): number | undefined {
  const sums = new Int32Array(mentor + 1)
  measure?.add(mentee, { mentor: Uint16Array.of(mentor), first: 0, end: 1 }, sums)
  return sums[mentor]
}

describe('закон 4: доля веса, половина — вверх', () => {
  test.each([
    [300, 1, 2, 150],
    [50, 4, 6, 33],
    [50, 5, 6, 42],
    [1, 1, 2, 1],
    [1, 1, 3, 0],
    [1, 2, 3, 1],
    [3, 1, 2, 2],
    [5, 1, 2, 3],
    [1000, 255, 256, 996],
    [1000, 1, 256, 4],
    [1000, 0, 256, 0],
    [0, 1, 1, 0],
    [1000, 1000, 1000, 1000],
    [120, 5, 5, 120],
    [80, 4, 5, 64],
    [80, 3, 5, 48],
  ])('%i · %i / %i = %i', (weight, n, d, points) => {
    expect(share(weight, n, d)).toBe(points)
  })
})

describe('закон 4: баллы одного критерия', () => {
  const sets = (kind: 'coverage' | 'overlap', mentee: number[], mentor: number[]): Criterion => ({
    code: 'c0',
    kind,
    weight: 100,
    mentor: [mentor],
    mentee: [mentee],
  })
  const near = (mentee: number | null, mentor: number | null): Criterion => ({
    code: 'c0',
    kind: 'closeness',
    weight: 100,
    span: 4,
    mentor: [mentor],
    mentee: [mentee],
  })
  test.each<[given: string, criterion: Criterion, points: number, blank: boolean]>([
    ['покрыто всё, что нужно', sets('coverage', [1, 2], [1, 2, 3]), 100, false],
    ['покрыта треть', sets('coverage', [1, 2, 3], [3]), 33, false],
    ['общего нет', sets('coverage', [1], [2]), 0, false],
    ['нужное не названо', sets('coverage', [], [1]), 0, true],
    ['предложенное не названо', sets('coverage', [1], []), 0, true],
    ['пересечение по меньшему', sets('overlap', [1, 2, 3], [3]), 100, false],
    ['пересечение наполовину', sets('overlap', [1, 2], [2, 3, 4]), 50, false],
    ['не назвал никто', sets('overlap', [], []), 0, true],
    ['коды на краях: 0 и 255', sets('coverage', [0, 31, 32, 255], [0, 32, 255]), 75, false],
    ['одинаково', near(7, 7), 100, false],
    ['разница в половину', near(7, 9), 50, false],
    ['разница меньше размаха на единицу', near(-7, -10), 25, false],
    ['разница в размах', near(7, 11), 0, false],
    ['разница больше размаха', near(-1000, 1000), 0, false],
    ['ноль — это ответ', near(0, 0), 100, false],
    ['ответа нет', near(null, 7), 0, true],
  ])('%s', (_, criterion, points, blank) => {
    const [measure] = measures({
      ...workedRequest(),
      mentors: { id: ['p_aaaaaaaaaa'], capacity: [1], minGroup: [0] },
      mentees: { id: ['p_cccccccccc'], priority: [1] },
      criteria: [criterion],
      choices: { menteeWeight: 0, mentorWeight: 0, mentee: [], mentor: [] },
    })
    expect([given(measure, 0, 0), measure?.blank(0, 0)]).toEqual([points, blank])
  })
})

test('закон 4: общих кодов больше, чем бит в слове, у каждой пары свои', () => {
  const codes = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n)
  const [measure] = measures({
    ...workedRequest(),
    criteria: [
      {
        code: 'c0',
        kind: 'overlap',
        weight: 100,
        mentor: [codes(0, 50), codes(30, 80)],
        mentee: [codes(10, 50), codes(0, 80), codes(35, 45)],
      },
    ],
  })
  const row = (mentee: number) => [given(measure, mentee, 0), given(measure, mentee, 1)]
  expect([0, 1, 2].map(row)).toEqual([
    [100, 50],
    [100, 100],
    [100, 100],
  ])
})

test('закон 4: выбор первой ступени — весь вес, пятой — пятая часть, без выбора — ноль, но не пробел', () => {
  const request = workedRequest()
  request.choices.mentee = [1, 2, 3, 4, 5].map(rank => [0, rank, rank])
  request.choices.menteeWeight = 100
  request.mentors = {
    id: ['a', 'b', 'c', 'd', 'e', 'f'].map(letter => `p_${letter.repeat(10)}`),
    capacity: [1, 1, 1, 1, 1, 1],
    minGroup: [0, 0, 0, 0, 0, 0],
  }
  request.criteria = []
  const [vote] = measures(request)
  expect([0, 1, 2, 3, 4, 5].map(mentor => given(vote, 0, mentor))).toEqual([0, 100, 80, 60, 40, 20])
  expect(vote?.blank(0, 0)).toBe(false)
})
