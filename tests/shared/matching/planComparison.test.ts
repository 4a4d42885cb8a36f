import { describe, expect, test } from 'vitest'
import { planComparison } from '#shared/matching/planComparison.ts'

/** «Артём: Дарья 508»: a pair; «Артём» alone is without one. */
const plan = (...lines: readonly string[]) => {
  const read = lines.map(line => {
    const [name = '', mentor, score] = line.split(/: | /)
    const mentee = { id: name, name }
    return {
      mentee,
      pair:
        mentor === undefined ? [] : [{ mentee, mentor: { id: mentor, name: mentor }, score: Number(score) }],
    }
  })
  return {
    pairs: read.flatMap(({ pair }) => pair),
    unmatched: read.filter(({ pair }) => pair.length === 0),
  }
}
const told = (...plans: readonly ReturnType<typeof plan>[]) =>
  planComparison(plans).map(({ mentee, planned, differs }) =>
    [
      mentee.name,
      ...planned.map(each => (each === null ? 'без пары' : `${each.mentor.name} ${each.score}`)),
      differs ? 'отличается' : 'так же',
    ].join(', '),
  )

describe('plans side by side', () => {
  test.each([
    {
      what: 'the same mentor with other points is no difference',
      plans: [plan('Артём: Дарья 508'), plan('Артём: Дарья 300')],
      rows: ['Артём, Дарья 508, Дарья 300, так же'],
    },
    {
      what: 'another mentor and no mentor are',
      plans: [
        plan('Соня: Глеб 447', 'Артём: Дарья 508'),
        plan('Артём: Глеб 466', 'Соня'),
        plan('Артём: Дарья 508', 'Соня: Глеб 447'),
      ],
      rows: [
        'Артём, Дарья 508, Глеб 466, Дарья 508, отличается',
        'Соня, Глеб 447, без пары, Глеб 447, отличается',
      ],
    },
    {
      what: 'nobody has a pair anywhere',
      plans: [plan('Соня'), plan('Соня')],
      rows: ['Соня, без пары, без пары, так же'],
    },
    {
      what: 'the same mentor alone and in a group are not the same',
      plans: [
        plan('Соня: Глеб 1'),
        {
          ...plan('Соня: Глеб 1'),
          pairs: plan('Соня: Глеб 1').pairs.map(pair => ({ ...pair, kind: 'group' as const })),
        },
      ],
      rows: ['Соня, Глеб 1, Глеб 1, отличается'],
    },
    { what: 'one plan differs from nothing', plans: [plan('Соня: Глеб 1')], rows: ['Соня, Глеб 1, так же'] },
    {
      what: 'a mentee who came between two runs is without a pair in the first',
      plans: [plan('Соня: Глеб 1'), plan('Соня: Глеб 1', 'Тимур: Игорь 2')],
      rows: ['Соня, Глеб 1, Глеб 1, так же', 'Тимур, без пары, Игорь 2, отличается'],
    },
    { what: 'no plans', plans: [], rows: [] },
  ])('$what', ({ plans, rows }) => {
    expect(told(...plans)).toEqual(rows)
  })
})
