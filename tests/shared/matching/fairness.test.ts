import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fairness, largeEnough } from '#shared/matching/fairness.ts'
import { fewestShown } from '#shared/matching/fewestShown.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { mentee, plain, programme, pupilRun } from './pupils.ts'

type Set = Partial<ValuesOf<'mentees'>>

/** So many mentees alike, of whom the first `placed` have a pair of `score` points. */
type Crowd = { people: number; placed: number; score?: number; set: Set }

function told(...crowds: Crowd[]) {
  const rows = crowds.flatMap(({ people, placed, score = 400, set }, crowd) =>
    Array.from({ length: people }, (_, at) => ({
      mentee: mentee(`e${crowd}x${at}`, 'Ли Саша', set),
      score: at < placed ? score : null,
    })),
  )
  const parts = fairness(
    programme({ mentees: rows.map(({ mentee }) => mentee) }),
    pupilRun.form,
    rows.map(({ mentee }) => mentee.id),
    rows.flatMap(({ mentee, score }) => (score === null ? [] : [{ mentee, score }])),
  )
  return parts.map(({ title, groups, sentence }) => ({
    title,
    sentence: plain(sentence),
    groups: groups.map(({ title, figures }) =>
      figures === null
        ? `${plain(title)}: не показано`
        : `${plain(title)}: ${figures.placed} из ${figures.asked}, баллов ${figures.score}`,
    ),
  }))
}

const part = (name: string, ...crowds: Crowd[]) => told(...crowds).find(({ title }) => title === name)

const girls = (people: number, placed: number, score?: number): Crowd => ({
  people,
  placed,
  ...(score === undefined ? {} : { score }),
  set: { gender: 'female' },
})
const boys = (people: number, placed: number): Crowd => ({ people, placed, set: { gender: 'male' } })
const unknown = (people: number, placed: number): Crowd => ({ people, placed, set: {} })

describe('by gender', () => {
  test.each<{ given: string; crowds: Crowd[]; groups: string[]; says: string }>([
    {
      given: 'пол указан у всех',
      crowds: [girls(20, 18, 431), boys(15, 9)],
      groups: ['девочки: 18 из 20, баллов 431', 'мальчики: 9 из 15, баллов 400'],
      says: 'Девочки с парой: 18 из 20, 90 %; мальчики: 9 из 15, 60 %.',
    },
    {
      given: 'пол указан не у всех',
      crowds: [girls(6, 6), boys(5, 5), unknown(8, 5)],
      groups: [
        'девочки: 6 из 6, баллов 400',
        'мальчики: 5 из 5, баллов 400',
        'пол не указан: 5 из 8, баллов 400',
      ],
      says: 'Девочки с парой: 6 из 6, 100 %; мальчики: 5 из 5, 100 %; пол не указан: 5 из 8, 63 %.',
    },
    {
      given: 'мальчиков четверо: из двух чисел одно вычислялось бы из итога',
      crowds: [girls(20, 18), boys(4, 4)],
      groups: ['девочки: не показано', 'мальчики: не показано'],
      says: '',
    },
    {
      given: 'двое скрытых вместе меньше пяти: скрывается и третья группа',
      crowds: [girls(20, 18), boys(2, 1), unknown(2, 1)],
      groups: ['девочки: не показано', 'мальчики: не показано', 'пол не указан: не показано'],
      says: '',
    },
    {
      given: 'двух скрытых вместе пятеро: остальное видно, но пар у них слишком мало для среднего балла',
      crowds: [girls(20, 18), boys(3, 1), unknown(2, 1)],
      groups: ['девочки: 18 из 20, баллов null', 'мальчики: не показано', 'пол не указан: не показано'],
      says: 'Девочки с парой: 18 из 20, 90 %.',
    },
    {
      given: 'пар у мальчиков мало: средний балл не показан ни у кого, доля видна',
      crowds: [girls(20, 18), boys(15, 4)],
      groups: ['девочки: 18 из 20, баллов null', 'мальчики: 4 из 15, баллов null'],
      says: 'Девочки с парой: 18 из 20, 90 %; мальчики: 4 из 15, 27 %.',
    },
    {
      given: 'у мальчиков нет ни одной пары: скрывать нечего',
      crowds: [girls(20, 18), boys(15, 0)],
      groups: ['девочки: 18 из 20, баллов 400', 'мальчики: 0 из 15, баллов null'],
      says: 'Девочки с парой: 18 из 20, 90 %; мальчики: 0 из 15, 0 %.',
    },
    {
      given: 'пол не указан ни у кого',
      crowds: [unknown(10, 7)],
      groups: ['пол не указан: 7 из 10, баллов 400'],
      says: 'С парой, пол не указан: 7 из 10, 70 %.',
    },
  ])('$given', ({ crowds, groups, says }) => {
    expect(part('По полу', ...crowds)).toEqual({ title: 'По полу', groups, sentence: says })
  })

  test('педагоги не девочки и не мальчики', () => {
    const [women, men] = [girls(6, 6), boys(6, 3)].map(crowd => ({
      ...crowd,
      set: { ...crowd.set, kind: 'teacher' as const },
    }))
    expect(part('По полу', women as Crowd, men as Crowd)?.sentence).toBe(
      'Женщины с парой: 6 из 6, 100 %; мужчины: 3 из 6, 50 %.',
    )
  })
})

test('by form, class and ground; nobody is counted twice in one class', () => {
  const seventh = (people: number, placed: number, grounds: string[] = []): Crowd => ({
    people,
    placed,
    set: { schoolClass: '7 «Б»', grounds },
  })
  const fifth: Crowd = { people: 6, placed: 6, score: 500, set: { schoolClass: '5' } }
  const parts = told(
    seventh(7, 5, ['ground.gifted', 'ground.results']),
    fifth,
    seventh(5, 0, ['ground.results']),
  )
  expect(parts.map(({ title, groups }) => [title, ...groups])).toEqual([
    ['По форме', 'ученик – ученик: 11 из 18, баллов 455'],
    ['По полу', 'пол не указан: 11 из 18, баллов 455'],
    ['По классам', '5 класс: 6 из 6, баллов 500', '7 класс: 5 из 12, баллов 400'],
    [
      'По основаниям',
      'выдающиеся способности: 5 из 7, баллов 400',
      'неудовлетворительные образовательные результаты: 5 из 12, баллов 400',
      'основание не указано: 6 из 6, баллов 500',
    ],
  ])
})

test('only those of the run are counted, and a part without anybody is left out', () => {
  const rows = programme({ mentees: [mentee('e1', 'Ли Саша'), mentee('e2', 'Рудь Соня')] })
  expect(fairness(rows, pupilRun.form, ['e1'], []).map(({ title }) => title)).toEqual([
    'По форме',
    'По полу',
    'По основаниям',
  ])
  expect(fairness(rows, pupilRun.form, [], [])).toEqual([])
})

describe('what is hidden stays hidden', () => {
  test('the hidden are at least five together and more than one group, unless all are hidden', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 8 }), sizes => {
        const shown = largeEnough(sizes)
        expect(shown).toHaveLength(sizes.length)
        const hidden = sizes.filter((_, at) => !shown[at])
        for (const [at, size] of sizes.entries())
          if (size > 0 && size < fewestShown) expect(shown[at]).toBe(false)
        const left = sizes.filter((size, at) => shown[at] && size > 0)
        if (hidden.length === 0 || left.length === 0) return
        expect(hidden.length).toBeGreaterThan(1)
        expect(hidden.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(fewestShown)
      }),
    )
  })

  test('no more is hidden than need be: the largest of the hidden that are not small was needed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 }), sizes => {
        const shown = largeEnough(sizes)
        const small = sizes.filter(size => size < fewestShown)
        const together = small.reduce((sum, size) => sum + size, 0)
        const taken = sizes.filter((size, at) => !shown[at] && size >= fewestShown)
        expect(taken.length).toBeLessThanOrEqual(
          small.length === 0 || (small.length > 1 && together >= fewestShown) ? 0 : 1,
        )
      }),
    )
  })
})
