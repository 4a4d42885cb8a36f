import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { baselineMeasured } from '#shared/rules/baselineMeasured.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const pair = (set = {}) =>
  school().pair('Тихонова Дарья', 'с 10.09.2026 по 31.05.2027', { mentee: 'Жуков Максим', ...set })
const measured = (measuredOn: string | null, set: Partial<ValuesOf<'measurements'>> = {}) => ({
  person: 'н1',
  parameter: 'средняя оценка по математике',
  moment: 'before' as const,
  value: 3.2,
  measuredOn: measuredOn === null ? null : day(measuredOn),
  ...set,
})
const says1 = (facts: string) => `Тихонова Дарья и Жуков Максим: ${facts}`
const none = says1(
  'пара работает с 10.09.2026, а замеров «до начала» нет. Внесите их на лист «Замеры», пока можно опереться на прежние данные.',
)

test.each([
  { given: 'замеров нет', programme: pair(), expected: [none] },
  { given: 'замер накануне', programme: pair().row('measurements', measured('2026-09-09')), expected: [] },
  {
    given: 'замер в день начала',
    programme: pair().row('measurements', measured('2026-09-10')),
    expected: [],
  },
  {
    given: 'замер на другой день',
    programme: pair().row('measurements', measured('2026-09-11')),
    expected: [
      says1(
        'замер «до начала» сделан 11.09.2026, а пара работает с 10.09.2026. Проверьте дату или внесите более ранний замер.',
      ),
    ],
  },
  {
    given: 'один замер поздно, другой вовремя',
    programme: pair().row('measurements', measured('2026-09-11')).row('measurements', measured('2026-09-09')),
    expected: [],
  },
  {
    given: 'у замера нет даты',
    programme: pair().row('measurements', measured(null)),
    expected: [says1('у замера «до начала» нет даты. Впишите, когда его сделали.')],
  },
  {
    given: 'замер только после завершения',
    programme: pair().row('measurements', measured('2026-09-09', { moment: 'after' })),
    expected: [none],
  },
  {
    given: 'замер этой пары',
    programme: pair().row('measurements', measured('2026-09-09', { pair: 'пара-1' })),
    expected: [],
  },
  {
    given: 'замер прежней пары того же наставляемого',
    programme: pair().row('measurements', measured('2025-09-09', { pair: 'пара-0' })),
    expected: [none],
  },
  {
    given: 'замер другого человека',
    programme: pair().row('measurements', measured('2026-09-09', { person: 'н2' })),
    expected: [none],
  },
  {
    given: 'замер наставника',
    programme: pair().row('measurements', measured('2026-09-09', { person: 'м1' })),
    expected: [none],
  },
  {
    given: 'значение ещё не вписано',
    programme: pair().row('measurements', measured('2026-09-09', { value: null })),
    expected: [none],
  },
  { given: 'пара начнётся завтра', programme: pair({ from: day('2026-11-24') }), expected: [] },
  {
    given: 'пара началась сегодня',
    programme: pair({ from: day('2026-11-23') }),
    expected: [none.replace('10.09.2026', '23.11.2026')],
  },
  { given: 'нет начала', programme: pair({ from: null }), expected: [] },
  { given: 'пара в приказе', programme: pair({ status: 'inOrder' }), expected: [] },
  { given: 'пара завершена', programme: pair({ status: 'finished' }), expected: [] },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([baselineMeasured], programme.build(), today))).toEqual(expected)
})

test.each([
  { given: 'дата не прочитана', key: 'measuredOn', set: { measuredOn: null } },
  { given: 'значение не прочитано', key: 'value', set: { value: null } },
])('$given: замер всё же сделан', ({ key, set }) => {
  const { measurements, ...rest } = pair().row('measurements', measured('2026-09-09', set)).build()
  const unread = { ...rest, measurements: measurements.map(row => ({ ...row, unread: [key] })) }
  expect(findBreaches([baselineMeasured], unread, today)).toEqual([])
})

test.each([
  { given: 'замера нет', programme: pair(), place: { sheet: 'Пары', row: 3, column: 'Начало' } },
  {
    given: 'замер поздний',
    programme: pair().row('measurements', measured('2026-09-11')),
    place: { sheet: 'Замеры', row: 3, column: 'Дата' },
  },
])('нарушение называет пару и ячейку: $given', ({ programme, place }) => {
  expect(findBreaches([baselineMeasured], programme.build(), today)).toMatchObject([
    {
      clause: '4.20',
      severity: 'warning',
      subject: { table: 'pairs', id: 'пара-1' },
      about: ['пара-1'],
      place,
    },
  ])
})
