import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { earlyEnd } from '#shared/rules/earlyEnd.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { type School, school } from '#tests/school/build.ts'
import { mended } from '#tests/school/mended.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const today = day('2027-04-15')
const find = (programme: ReturnType<School['build']>) => findBreaches([earlyEnd], programme, today)

/** A pair of the school year that ended on 1 April 2027. */
const pair = (set: Partial<ValuesOf<'pairs'>> = {}) =>
  school()
    .mentee('Жуков Максим')
    .pair('Тихонова Дарья', 'с 15.09.2026 по 31.05.2027', {
      mentee: 'Жуков Максим',
      status: 'finishedEarly',
      endedOn: day('2027-04-01'),
      ...set,
    })
const early = (programme: School, set: Partial<ValuesOf<'pairChanges'>> = {}) =>
  programme.row('pairChanges', {
    pair: 'пара-1',
    kind: 'early',
    ground: 'mastered',
    mentorAgreedOn: day('2027-03-29'),
    curatorAgreedOn: day('2027-04-01'),
    ...set,
  })

const next = 'Дополните её на листе «Изменения пар».'

test.each([
  { given: 'основание есть, наставник и куратор согласны', programme: early(pair()), expected: [] },
  {
    given: 'ничего не записано',
    programme: pair(),
    expected: [
      'досрочное завершение не записано. Внесите на лист «Изменения пар» основание и дни, когда согласились наставник и куратор.',
    ],
  },
  {
    given: 'записана только замена',
    programme: early(pair(), { kind: 'replacement' }),
    expected: [
      'досрочное завершение не записано. Внесите на лист «Изменения пар» основание и дни, когда согласились наставник и куратор.',
    ],
  },
  {
    given: 'куратор не согласился',
    programme: early(pair(), { curatorAgreedOn: null }),
    expected: [`в записи о досрочном завершении не указано согласие куратора. ${next}`],
  },
  {
    given: 'нет основания и обоих согласий',
    programme: early(pair(), { ground: null, mentorAgreedOn: null, curatorAgreedOn: null }),
    expected: [
      `в записи о досрочном завершении не указаны основание, согласие наставника и согласие куратора. ${next}`,
    ],
  },
  {
    given: 'из двух записей полна вторая',
    programme: early(early(pair(), { ground: null })),
    expected: [],
  },
  {
    given: 'обе записи неполны: говорится о первой',
    programme: early(early(pair(), { ground: null }), { curatorAgreedOn: null }),
    expected: [`в записи о досрочном завершении не указано основание. ${next}`],
  },
  {
    given: 'куратор согласился в день завершения',
    programme: early(pair(), { curatorAgreedOn: day('2027-04-01') }),
    expected: [],
  },
  {
    given: 'куратор согласился на день позже',
    programme: early(pair(), { curatorAgreedOn: day('2027-04-02') }),
    expected: ['согласие куратора дано 02.04.2027, позже завершения 01.04.2027. Проверьте обе даты.'],
  },
  {
    given: 'одна запись неполна, в другой согласие дано позже',
    programme: early(early(pair(), { ground: null }), { mentorAgreedOn: day('2027-04-02') }),
    expected: ['согласие наставника дано 02.04.2027, позже завершения 01.04.2027. Проверьте обе даты.'],
  },
  {
    given: 'день завершения не указан',
    programme: early(pair({ endedOn: null })),
    expected: ['завершена досрочно, а день завершения не указан. Впишите его в столбец «Завершена на деле».'],
  },
  {
    given: 'завершена накануне окончания',
    programme: early(pair({ endedOn: day('2027-05-30') })),
    expected: [],
  },
  {
    given: 'завершена в день окончания',
    programme: early(pair({ endedOn: day('2027-05-31') })),
    expected: [
      'завершена 31.05.2027, в последний день срока, то есть не досрочно. Поставьте состояние «завершена».',
    ],
  },
  {
    given: 'завершена на день позже окончания',
    programme: early(pair({ endedOn: day('2027-06-01') })),
    expected: [
      'завершена 01.06.2027, позже срока 31.05.2027, то есть не досрочно. Проверьте дату и состояние пары.',
    ],
  },
  {
    given: 'окончание в паре сдвинули, а прежнее записано',
    programme: early(pair({ to: day('2027-04-01') }), { oldTo: day('2027-05-31') }),
    expected: [],
  },
  { given: 'окончания нет совсем', programme: early(pair({ to: null })), expected: [] },
  {
    given: 'завершена в день начала',
    programme: early(pair({ endedOn: day('2026-09-15') }), {
      mentorAgreedOn: day('2026-09-15'),
      curatorAgreedOn: day('2026-09-15'),
    }),
    expected: [],
  },
  {
    given: 'завершена раньше, чем началась',
    programme: early(pair({ endedOn: day('2026-09-14') })),
    expected: ['завершена 14.09.2026, раньше начала 15.09.2026. Исправьте одну из дат.'],
  },
  {
    given: 'начало не указано',
    programme: early(pair({ from: null })),
    expected: [],
  },
  { given: 'завершена в срок', programme: pair({ status: 'finished' }), expected: [] },
  {
    given: 'завершена до утверждения положения',
    programme: pair({ from: day('2020-09-01'), to: day('2021-05-31'), endedOn: day('2021-01-20') }),
    expected: [],
  },
  {
    given: 'завершена в день утверждения положения',
    programme: pair({ from: day('2020-09-01'), to: day('2021-05-31'), endedOn: day('2021-01-21') }),
    expected: [
      'досрочное завершение не записано. Внесите на лист «Изменения пар» основание и дни, когда согласились наставник и куратор.',
    ],
  },
])('$given', ({ programme, expected }) => {
  expect(says(find(programme.build()))).toEqual(
    expected.map(text => `Тихонова Дарья и Жуков Максим: ${text}`),
  )
})

test.each([
  {
    given: 'день завершения',
    programme: unreadCell(early(pair()).build(), 'pairs', 'пара-1', 'endedOn'),
    expected: [
      'Тихонова Дарья и Жуков Максим: на листе «Пары» в строке 3 не прочитана дата в столбце «Завершена на деле». Напишите её так: 01.09.2026.',
    ],
  },
  {
    given: 'согласие куратора',
    programme: unreadCell(early(pair()).build(), 'pairChanges', 'изм-1', 'curatorAgreedOn'),
    expected: [
      'Тихонова Дарья и Жуков Максим: на листе «Изменения пар» в строке 3 не прочитана дата в столбце «Куратор согласен». Напишите её так: 01.09.2026.',
    ],
  },
  {
    given: 'основание: о нём говорит сама ячейка',
    programme: unreadCell(early(pair()).build(), 'pairChanges', 'изм-1', 'ground'),
    expected: [],
  },
])('не прочитано – $given', ({ programme, expected }) => {
  expect(says(find(programme))).toEqual(expected)
})

test('запрет и предупреждение стоят в своих ячейках', () => {
  expect(find(early(pair(), { curatorAgreedOn: null }).build())).toMatchObject([
    {
      severity: 'error',
      subject: { table: 'pairs', id: 'пара-1' },
      about: ['пара-1'],
      place: { sheet: 'Изменения пар', row: 3, column: 'Куратор согласен' },
    },
  ])
  expect(find(early(pair(), { mentorAgreedOn: day('2027-04-02') }).build())).toMatchObject([
    { severity: 'warning', place: { column: 'Наставник согласен' } },
  ])
  expect(find(pair().build())).toMatchObject([{ place: { sheet: 'Пары', row: 3, column: 'Состояние' } }])
})

test('пара, завершённая в последний день срока, становится просто завершённой', () => {
  const programme = early(pair({ endedOn: day('2027-05-31') })).build()
  const [found] = find(programme)
  expect(found?.fix?.title).toBe('Поставить состояние «завершена»')
  const after = mended(programme, find(programme))
  expect(after.pairs[0]?.status).toBe('finished')
  expect(find(after)).toEqual([])
})
