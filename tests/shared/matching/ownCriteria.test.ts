import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OwnColumn } from '#shared/programme/ownColumns.ts'
import { comparableColumns, ownCriteria, ownWords } from '#shared/matching/ownCriteria.ts'
import { formatOwnWeights, parseOwnWeights } from '#shared/matching/ownWeights.ts'
import { score } from '#worker/matching/match.ts'
import { ownColumn } from './pupils.ts'

type Texts = Readonly<Record<string, string>>
const people = (texts: Texts) => Object.keys(texts).map(id => ({ id }))

/** The one criterion of a column that stands on both sheets. */
const criterionOf = (mentors: Texts, mentees: Texts) =>
  ownCriteria(
    { mentors: [ownColumn('Кружок', mentors)], mentees: [ownColumn('кружок ', mentees)] },
    [{ title: 'Кружок', importance: 2 }],
    { mentors: people(mentors), mentees: people(mentees) },
  ).criteria[0]

test.each([
  { text: '', words: [] },
  { text: ' — ', words: [] },
  { text: 'н/д', words: [] },
  { text: 'хор', words: ['хор'] },
  { text: 'Хор, театр', words: ['Хор', 'театр'] },
  { text: 'хор; Хор, ХОР ;театр\nлыжи', words: ['хор', 'театр', 'лыжи'] },
  { text: 'юный  эколог,, ', words: ['юный эколог'] },
])('слова ячейки «$text»', ({ text, words }) => {
  expect(ownWords(text)).toEqual(words)
})

describe('слова', () => {
  test('общие совпадают, прочие только считаются', () => {
    expect(criterionOf({ a: 'хор, театр', b: 'лыжи', c: '' }, { x: 'ТЕАТР; шахматы', y: 'Хор' })).toEqual({
      code: 'c20',
      kind: 'overlap',
      weight: 120,
      mentor: [[0, 1], [200], []],
      mentee: [[0, 225], [1]],
    })
  })
  test('столбец, который одна сторона не заполнила, не посылается', () => {
    expect(criterionOf({ a: 'хор' }, { x: '', y: '—' })).toBeUndefined()
    expect(criterionOf({}, { x: 'хор' })).toBeUndefined()
  })
})

describe('числа', () => {
  test.each([
    {
      given: 'целые',
      mentors: ['7', '10'],
      mentees: ['8', ''],
      values: [
        [0, 3],
        [1, null],
      ],
      span: 3,
    },
    { given: 'одинаковые', mentors: ['5'], mentees: ['5'], values: [[0], [0]], span: 1 },
    { given: 'одинаковые дробные', mentors: ['151,5'], mentees: ['151,5'], values: [[0], [0]], span: 1 },
    { given: 'дробные', mentors: ['1,5', '4'], mentees: ['2'], values: [[0, 1000], [200]], span: 1000 },
    { given: 'далёкие', mentors: ['0', '2000'], mentees: ['500'], values: [[0, 1000], [250]], span: 1000 },
    { given: 'отрицательные', mentors: ['−5'], mentees: ['5'], values: [[0], [10]], span: 10 },
  ])('$given', ({ mentors, mentees, values, span }) => {
    const named = (texts: string[]) => Object.fromEntries(texts.map((text, index) => [`i${index}`, text]))
    expect(criterionOf(named(mentors), named(mentees))).toMatchObject({
      kind: 'closeness',
      mentor: values[0],
      mentee: values[1],
      span,
    })
  })
  test.each([
    { given: 'число и слово', mentors: { a: '7' }, mentees: { x: 'семь' } },
    { given: 'телефон', mentors: { a: '89001234567' }, mentees: { x: '89007654321' } },
  ])('не число: $given', ({ mentors, mentees }) => {
    expect(criterionOf(mentors, mentees)?.kind).toBe('overlap')
  })
})

describe('какие столбцы можно сравнить', () => {
  const two = (mentors: OwnColumn[], mentees: OwnColumn[]) => comparableColumns({ mentors, mentees })
  const many = (count: number, text: (index: number) => string) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`i${index}`, text(index)]))
  test.each([
    { given: 'на обоих листах', mentors: [ownColumn('Кружок', { a: 'хор' })], says: ['Кружок'] },
    { given: 'только на одном', mentors: [ownColumn('Район', { a: 'хор' })], says: [] },
    {
      given: '200 общих слов',
      mentors: [
        ownColumn(
          'Кружок',
          many(200, n => `слово ${n}`),
        ),
      ],
      says: ['Кружок'],
    },
    {
      given: '201 общее слово',
      mentors: [
        ownColumn(
          'Кружок',
          many(201, n => `слово ${n}`),
        ),
      ],
      says: [],
    },
    {
      given: 'рассказ на 26 слов через запятую',
      mentors: [ownColumn('Кружок', { a: Array.from({ length: 26 }, (_, n) => `слово ${n}`).join(', ') })],
      says: [],
    },
  ])('$given', ({ mentors, says }) => {
    expect(
      two(mentors, [
        ownColumn(
          'Кружок',
          many(201, n => `слово ${n}`),
        ),
      ]),
    ).toEqual(says)
  })
})

describe('какие столбцы взвешиваются', () => {
  const titles = Array.from({ length: 25 }, (_, index) => `Столбец ${index}`)
  const own = {
    mentors: titles.map(title => ownColumn(title, { a: 'да' })),
    mentees: titles.map(title => ownColumn(title, { x: 'да' })),
  }
  const asked = (weights: Parameters<typeof ownCriteria>[1]) =>
    ownCriteria(own, weights, { mentors: [{ id: 'a' }], mentees: [{ id: 'x' }] })
  test('не больше двадцати, по порядку, с номерами c20…c39', () => {
    const { criteria, columns } = asked(titles.map(title => ({ title, importance: 1 })))
    expect(criteria.map(({ code }) => code)).toEqual(Array.from({ length: 20 }, (_, n) => `c${20 + n}`))
    expect(columns.map(({ title }) => title)).toEqual(titles.slice(0, 20))
  })
  test('не важные, неизвестные и названные дважды не считаются', () => {
    const { columns } = asked([
      { title: 'Столбец 3', importance: 0 },
      { title: 'столбец 4', importance: 1 },
      { title: 'Столбец 4', importance: 4 },
      { title: 'Нет такого', importance: 4 },
    ])
    expect(columns.map(({ code, title }) => [code, title])).toEqual([['c20', 'Столбец 4']])
  })
})

test('баллы за слова — доля общих от более короткого списка, как бы слова ни были пронумерованы', () => {
  const cell = fc
    .uniqueArray(fc.constantFrom(...'абвгдежзик'), { maxLength: 6 })
    .map(words => words.map(word => `слово ${word}`).join('; '))
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 1, maxLength: 4 }),
      fc.array(cell, { minLength: 1, maxLength: 4 }),
      (left, right) => {
        const named = (texts: string[], id: string) =>
          Object.fromEntries(texts.map((text, index) => [`${id}${index}`, text]))
        const criterion = criterionOf(named(left, 'm'), named(right, 'e'))
        if (criterion === undefined) {
          expect([left, right].some(side => side.every(text => text === ''))).toBe(true)
          return
        }
        const id = (letter: string, index: number) => `p_${letter.repeat(9)}${'abcd'[index]}`
        const pairs = right.flatMap((_, mentee) =>
          left.map((__, mentor): [number, number] => [mentee, mentor]),
        )
        const answer = score({
          contract: 1,
          mentors: {
            id: left.map((_, index) => id('m', index)),
            capacity: left.map(() => 1),
            minGroup: left.map(() => 0),
          },
          mentees: { id: right.map((_, index) => id('n', index)), priority: right.map(() => 1) },
          gates: [],
          criteria: [criterion],
          choices: { menteeWeight: 0, mentorWeight: 0, mentee: [], mentor: [] },
          locked: [],
          forbidden: [],
          options: { objective: 'coverage', floor: 0 },
          pairs,
        })
        for (const { mentee, mentor, score: points, blank } of answer.pairs) {
          const [wanted, offered] = [ownWords(right[mentee] ?? ''), ownWords(left[mentor] ?? '')]
          const least = Math.min(wanted.length, offered.length)
          const shared = wanted.filter(word => offered.includes(word)).length
          expect(blank).toEqual(least === 0 ? ['c20'] : [])
          expect(points).toBe(least === 0 ? 0 : Math.floor((240 * shared + least) / (2 * least)))
        }
      },
    ),
    { numRuns: 60 },
  )
})

test.each([
  { cell: '', own: [] },
  {
    cell: 'Кружок: важно; Район : Немного',
    own: [
      { title: 'Кружок', importance: 2 },
      { title: 'Район', importance: 1 },
    ],
  },
  { cell: 'Класс: буква; ряд: решающе', own: [{ title: 'Класс: буква; ряд', importance: 4 }] },
  { cell: 'Кружок: как-нибудь', own: [] },
  { cell: 'Кружок: важно; кружок: решающе', own: [{ title: 'Кружок', importance: 2 }] },
  { cell: 'Кружок: очень важно', own: [{ title: 'Кружок', importance: 3 }] },
] as const)('веса своих столбцов в ячейке «$cell»', ({ cell, own }) => {
  expect(parseOwnWeights(cell)).toEqual(own)
  expect(parseOwnWeights(formatOwnWeights(own))).toEqual(own)
})
