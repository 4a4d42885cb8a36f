import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { replacementPeriod } from '#shared/rules/replacementPeriod.ts'
import { type School, school } from '#tests/school/build.ts'
import { mended } from '#tests/school/mended.ts'
import { says } from '#tests/school/says.ts'

const find = (programme: ReturnType<School['build']>) =>
  findBreaches([replacementPeriod], programme, day('2027-03-15'))

/** A mentor replaced on 1 March 2027; the old pair was to end on 31 May. */
const replaced = (
  to: string,
  {
    old = {},
    set = {},
    change = {},
  }: {
    old?: Partial<ValuesOf<'pairs'>>
    set?: Partial<ValuesOf<'pairs'>>
    change?: Partial<ValuesOf<'pairChanges'>>
  } = {},
) =>
  school()
    .pair('Тихонова Дарья', 'с 15.09.2026 по 31.05.2027', {
      mentee: 'Жуков Максим',
      status: 'replaced',
      ...(old as object),
    })
    .pair('Панин Глеб', `с 01.03.2027 по ${to}`, { mentee: 'Жуков Максим', ...(set as object) })
    .row('pairChanges', { pair: 'пара-1', kind: 'replacement', successor: 'пара-2', ...change })

const differs = (own: string, old = '31.05.2027') =>
  `Панин Глеб и Жуков Максим: у новой пары окончание ${own}, а у прежней было ${old}. При замене наставника срок не меняется: поставьте прежнее окончание.`

test.each([
  { given: 'окончание прежнее', programme: replaced('31.05.2027'), expected: [] },
  { given: 'на день позже', programme: replaced('01.06.2027'), expected: [differs('01.06.2027')] },
  { given: 'на день раньше', programme: replaced('30.05.2027'), expected: [differs('30.05.2027')] },
  {
    given: 'прежней паре поставили день замены, а прежнее окончание записано',
    programme: replaced('31.05.2027', {
      old: { to: day('2027-02-28') },
      change: { oldTo: day('2027-05-31') },
    }),
    expected: [],
  },
  {
    given: 'новая пара потом продлена, а до того окончание было прежним',
    programme: replaced('30.06.2027').row('pairChanges', {
      pair: 'пара-2',
      kind: 'extension',
      oldTo: day('2027-05-31'),
      newTo: day('2027-06-30'),
    }),
    expected: [],
  },
  {
    given: 'новая пара дважды продлена, и до первого раза окончание было другим',
    programme: replaced('31.08.2027')
      .row('pairChanges', { pair: 'пара-2', kind: 'extension', oldTo: day('2027-07-31') })
      .row('pairChanges', { pair: 'пара-2', kind: 'extension', oldTo: day('2027-06-30') })
      .row('pairChanges', { pair: 'пара-2', kind: 'extension' }),
    expected: [differs('30.06.2027')],
  },
  {
    given: 'прежняя пара была продлена до замены',
    programme: replaced('30.06.2027', { old: { to: day('2027-06-30') } }),
    expected: [],
  },
  {
    given: 'у новой пары нет окончания',
    programme: replaced('31.05.2027', { set: { to: null } }),
    expected: [],
  },
  {
    given: 'у прежней пары нет окончания',
    programme: replaced('30.06.2027', { old: { to: null } }),
    expected: [],
  },
  {
    given: 'новая пара не названа',
    programme: replaced('30.06.2027', { change: { successor: '' } }),
    expected: [],
  },
  {
    given: 'прежней пары больше нет',
    programme: replaced('30.06.2027', { change: { pair: 'пара-9' } }),
    expected: [],
  },
  {
    given: 'это досрочное завершение',
    programme: replaced('30.06.2027', { change: { kind: 'early' } }),
    expected: [],
  },
  {
    given: 'новая пара ещё согласуется',
    programme: replaced('30.06.2027', { set: { status: 'agreed' } }),
    expected: [],
  },
  {
    given: 'новая пара уже завершена',
    programme: replaced('30.06.2027', { set: { status: 'finished' } }),
    expected: [differs('30.06.2027')],
  },
])('$given', ({ programme, expected }) => {
  expect(says(find(programme.build()))).toEqual(expected)
})

test('прежнее окончание ставится одной кнопкой', () => {
  const programme = replaced('30.06.2027').build()
  const breaches = find(programme)
  expect(breaches).toMatchObject([
    {
      severity: 'error',
      subject: { table: 'pairs', id: 'пара-2' },
      about: ['пара-2'],
      place: { sheet: 'Пары', row: 4, column: 'Окончание' },
      fix: { title: 'Поставить окончание 31.05.2027' },
    },
  ])
  const after = mended(programme, breaches)
  expect(after.pairs[1]?.to).toBe('2027-05-31')
  expect(find(after)).toEqual([])
})

test.each([
  {
    given: 'новая пара началась после прежнего окончания',
    programme: replaced('30.06.2027', { set: { from: day('2027-06-01') } }),
    fix: false,
  },
  {
    given: 'новая пара началась в день прежнего окончания',
    programme: replaced('30.06.2027', { set: { from: day('2027-05-31') } }),
    fix: true,
  },
  { given: 'начала нет', programme: replaced('30.06.2027', { set: { from: null } }), fix: true },
  {
    given: 'новая пара была продлена',
    programme: replaced('31.07.2027').row('pairChanges', {
      pair: 'пара-2',
      kind: 'extension',
      oldTo: day('2027-06-30'),
    }),
    fix: false,
  },
])('кнопка есть, только когда верна одна дата: $given', ({ programme, fix }) => {
  expect(find(programme.build()).map(found => found.fix !== undefined)).toEqual([fix])
})
