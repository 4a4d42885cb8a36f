import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heaviestDays } from '#shared/people/heaviestDays.ts'
import { addDays, type CivilDate, day } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type Pair, tables } from '#shared/programme/tables.ts'

const year = { from: day('2026-09-01'), to: day('2027-08-31') }
const pair = (mentee: string, from: string | null, to: string | null, set: Partial<Pair> = {}): Pair =>
  blankRow(tables.pairs, {
    id: `${mentee} ${from}`,
    mentor: 'м1',
    mentee,
    kind: 'pair',
    from: from === null ? null : day(from),
    to: to === null ? null : day(to),
    ...set,
  })
const shown = (pairs: Pair[], period = year) =>
  heaviestDays(pairs, period).map(({ load, from, to }) => `${load}: ${from} – ${to}`)

test.each<{ given: string; pairs: Pair[]; expected: string[] }>([
  { given: 'пар нет', pairs: [], expected: [] },
  {
    given: 'одна пара',
    pairs: [pair('а', '2026-10-01', '2026-12-31')],
    expected: ['1: 2026-10-01 – 2026-12-31'],
  },
  {
    given: 'встык: второй начинается на другой день',
    pairs: [pair('а', '2026-10-01', '2026-10-31'), pair('б', '2026-11-01', '2026-11-30')],
    expected: ['1: 2026-10-01 – 2026-11-30'],
  },
  {
    given: 'общий один день',
    pairs: [pair('а', '2026-10-01', '2026-11-01'), pair('б', '2026-11-01', '2026-11-30')],
    expected: ['2: 2026-11-01 – 2026-11-01'],
  },
  {
    given: 'две пары с одним наставляемым',
    pairs: [pair('а', '2026-10-01', '2026-12-31'), pair('а', '2026-11-01', '2027-01-31')],
    expected: ['1: 2026-10-01 – 2027-01-31'],
  },
  {
    given: 'две пары, в которых наставляемый неизвестен: это могут быть разные люди',
    pairs: [pair('', '2026-10-01', '2026-12-31'), pair('', '2026-11-01', '2027-01-31')],
    expected: ['2: 2026-11-01 – 2026-12-31'],
  },
  {
    given: 'пара завершилась на деле раньше',
    pairs: [
      pair('а', '2026-10-01', '2026-12-31', { endedOn: day('2026-10-31') }),
      pair('б', '2026-11-01', '2026-11-30'),
    ],
    expected: ['1: 2026-10-01 – 2026-11-30'],
  },
  {
    given: 'группа не считается',
    pairs: [pair('а', '2026-10-01', '2026-12-31', { kind: 'group' })],
    expected: [],
  },
  {
    given: 'без срока и с перепутанными датами дней нет',
    pairs: [
      pair('а', null, '2026-12-31'),
      pair('б', '2026-10-01', null),
      pair('в', '2026-12-31', '2026-10-01'),
    ],
    expected: [],
  },
  {
    given: 'пара шире периода',
    pairs: [pair('а', '2026-01-01', '2028-01-01')],
    expected: ['1: 2026-09-01 – 2027-08-31'],
  },
  { given: 'пара вне периода', pairs: [pair('а', '2025-09-01', '2026-08-31')], expected: [] },
])('$given', ({ pairs, expected }) => {
  expect(shown(pairs)).toEqual(expected)
})

test('наибольшая нагрузка – та же, что при счёте по дням', () => {
  const from = day('2026-09-01')
  const days = (n: number): CivilDate => addDays(from, n)
  const anyPair = fc
    .record({
      mentor: fc.constantFrom('м1', 'м2'),
      mentee: fc.constantFrom('а', 'б', 'в', 'г'),
      start: fc.nat(25),
      length: fc.integer({ min: -2, max: 12 }),
      kind: fc.constantFrom('pair' as const, 'group' as const, null),
    })
    .map(({ mentor, mentee, start, length, kind }) =>
      pair(mentee, days(start), null, { mentor, to: days(start + length), kind }),
    )
  fc.assert(
    fc.property(fc.array(anyPair, { maxLength: 8 }), pairs => {
      const loadOn = (mentor: string, on: CivilDate) =>
        new Set(
          pairs
            .filter(each => each.mentor === mentor && each.kind !== 'group')
            .filter(each => (each.from ?? '') <= on && on <= (each.to ?? ''))
            .map(({ mentee }) => mentee),
        ).size
      const found = heaviestDays(pairs, year)
      for (const mentor of ['м1', 'м2']) {
        const most = Math.max(...Array.from({ length: 40 }, (_, n) => loadOn(mentor, days(n))))
        const heaviest = found.find(each => each.mentor === mentor)
        expect(heaviest?.load ?? 0).toBe(most)
        if (heaviest === undefined) continue
        expect([loadOn(mentor, heaviest.from), loadOn(mentor, heaviest.to)]).toEqual([most, most])
        expect(loadOn(mentor, addDays(heaviest.to, 1))).toBeLessThan(most)
      }
    }),
  )
})
