import { expect, test } from 'vitest'
import { liveGroups } from '#shared/people/liveGroups.ts'
import { day } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables, type ValuesOf } from '#shared/programme/tables.ts'

const term = { form: 'form.a', from: day('2027-01-01'), to: day('2027-12-31') }
const group = (name: string, mentees: readonly string[], set: Partial<ValuesOf<'pairs'>> = {}) =>
  mentees.map(mentee =>
    blankRow(tables.pairs, {
      mentor: 'm',
      mentee,
      kind: 'group',
      group: name,
      status: 'active',
      ...term,
      ...set,
    }),
  )
const found = (...rows: ReturnType<typeof group>[]) => {
  const one = liveGroups(rows.flat(), term).get('m')
  return one && [one.name, [...one.mentees].sort().join('')]
}

test.each([
  { given: 'групп нет', is: found(), expected: undefined },
  { given: 'одна', is: found(group('Шахматы', ['a', 'b'])), expected: ['Шахматы', 'ab'] },
  {
    given: 'две: входят в большую, члены обеих',
    is: found(group('Шахматы', ['a']), group('Физика', ['b', 'c'])),
    expected: ['Физика', 'abc'],
  },
  {
    given: 'две равные: первая по названию',
    is: found(group('Шахматы', ['a']), group('Физика', ['b'])),
    expected: ['Физика', 'ab'],
  },
  { given: 'без названия', is: found(group('', ['a'])), expected: ['', 'a'] },
  { given: 'пара – не группа', is: found(group('Шахматы', ['a'], { kind: 'pair' })), expected: undefined },
  { given: 'другая форма', is: found(group('Шахматы', ['a'], { form: 'form.b' })), expected: undefined },
  { given: 'завершена', is: found(group('Шахматы', ['a'], { status: 'finished' })), expected: undefined },
  {
    given: 'кончилась накануне',
    is: found(group('Шахматы', ['a'], { from: day('2026-09-01'), to: day('2026-12-31') })),
    expected: undefined,
  },
  {
    given: 'кончается в первый день',
    is: found(group('Шахматы', ['a'], { from: day('2026-09-01'), to: day('2027-01-01') })),
    expected: ['Шахматы', 'a'],
  },
  { given: 'чужая', is: found(group('Шахматы', ['a'], { mentor: 'n' })), expected: undefined },
])('$given', ({ is, expected }) => {
  expect(is).toEqual(expected)
})
