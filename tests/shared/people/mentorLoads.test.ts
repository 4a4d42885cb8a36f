import { expect, test } from 'vitest'
import { mentorLoads } from '#shared/people/mentorLoads.ts'
import { day } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables, type ValuesOf } from '#shared/programme/tables.ts'

const year = { from: day('2027-01-01'), to: day('2027-12-31') }
const spring = { from: day('2027-03-01'), to: day('2027-05-31') }
const loads = (...pairs: Partial<ValuesOf<'pairs'>>[]) => [
  ...mentorLoads(
    pairs.map((set, index) =>
      blankRow(tables.pairs, { mentor: 'm', mentee: `e${index}`, kind: 'pair', status: 'active', ...set }),
    ),
    year,
  ),
]

test.each([
  { given: 'никого', found: loads(), load: [] },
  { given: 'одна пара', found: loads(spring), load: [['m', 1]] },
  { given: 'двое разом', found: loads(spring, { ...spring, status: 'proposed' }), load: [['m', 2]] },
  {
    given: 'у каждого свои',
    found: loads(spring, { ...spring, mentor: 'n' }),
    load: [
      ['m', 1],
      ['n', 1],
    ],
  },
  {
    given: 'отказ и замена не в счёт',
    found: loads({ ...spring, status: 'refused' }, { ...spring, status: 'replaced' }),
    load: [],
  },
  { given: 'группа не в счёт', found: loads({ ...spring, kind: 'group' }), load: [] },
  { given: 'срока нет вовсе: весь год', found: loads({}, spring), load: [['m', 2]] },
  { given: 'нет начала, кончается до срока', found: loads({ to: day('2026-12-31') }), load: [] },
  { given: 'нет окончания, начинается после срока', found: loads({ from: day('2028-01-01') }), load: [] },
  {
    given: 'нет окончания, завершена на деле до срока',
    found: loads({ endedOn: day('2026-12-31') }),
    load: [],
  },
])('$given', ({ found, load }) => {
  expect(found).toEqual(load)
})
