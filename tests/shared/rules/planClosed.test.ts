import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { planClosed } from '#shared/rules/planClosed.ts'
import { type School, school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const pair = (set = {}) =>
  school().pair('Тихонова Дарья', 'с 10.09.2025 по 31.05.2026', {
    mentee: 'Жуков Максим',
    status: 'finished',
    ...set,
  })
const task = (set: Partial<ValuesOf<'plans'>> = {}) => ({
  pair: 'пара-1',
  number: 1,
  task: 'Разобрать дроби',
  actual: 'Решает сам',
  evaluation: 'Зачтено',
  ...set,
})
const open = (what: string) =>
  `Тихонова Дарья и Жуков Максим: пара завершена, а ${what}. Дополните план на листе «Планы» или отметьте там, что задание снято.`

test.each([
  { given: 'плана нет', programme: pair(), expected: [] },
  { given: 'всё заполнено', programme: pair().row('plans', task()), expected: [] },
  {
    given: 'нет оценки',
    programme: pair().row('plans', task({ evaluation: '' })),
    expected: [open('у задания № 1 нет оценки наставника')],
  },
  {
    given: 'нет результата, задание без номера',
    programme: pair().row('plans', task({ actual: ' ', number: null })),
    expected: [open('у задания нет фактического результата')],
  },
  {
    given: 'нет ни того, ни другого, хотя отмечено «выполнено»',
    programme: pair().row('plans', task({ actual: '', evaluation: ' ', status: 'done' })),
    expected: [open('у задания № 1 нет фактического результата и оценки наставника')],
  },
  {
    given: 'снято',
    programme: pair().row('plans', task({ actual: '', evaluation: '', status: 'dropped' })),
    expected: [],
  },
  {
    given: 'у одного нет оценки, у другого результата, третье в порядке',
    programme: pair()
      .row('plans', task({ evaluation: '' }))
      .row('plans', task({ actual: '' }))
      .row('plans', task()),
    expected: [open('у 2 заданий плана нет фактического результата и оценки наставника')],
  },
  {
    given: 'в оценке одни пробелы',
    programme: pair().row('plans', task({ evaluation: '  ' })),
    expected: [open('у задания № 1 нет оценки наставника')],
  },
  ...([5, 21] as const).map(tasks => ({
    given: `не оценено ни одно из ${tasks}`,
    programme: Array.from({ length: tasks }).reduce<School>(
      built => built.row('plans', task({ evaluation: '' })),
      pair(),
    ),
    expected: [open(`у ${tasks === 5 ? '5 заданий' : '21 задания'} плана нет оценки наставника`)],
  })),
  {
    given: 'завершена досрочно',
    programme: pair({ status: 'finishedEarly', endedOn: day('2026-02-01') }).row(
      'plans',
      task({ actual: '' }),
    ),
    expected: [open('у задания № 1 нет фактического результата')],
  },
  {
    given: 'действует',
    programme: pair({ status: 'active' }).row('plans', task({ actual: '' })),
    expected: [],
  },
  {
    given: 'наставник заменён',
    programme: pair({ status: 'replaced' }).row('plans', task({ actual: '' })),
    expected: [],
  },
  {
    given: 'завершена в первый день прошлого учебного года',
    programme: pair({ endedOn: day('2025-09-01') }).row('plans', task({ actual: '' })),
    expected: [open('у задания № 1 нет фактического результата')],
  },
  {
    given: 'завершена раньше прошлого учебного года',
    programme: pair({ endedOn: day('2025-08-31') }).row('plans', task({ actual: '' })),
    expected: [],
  },
  {
    given: 'не заполнено у другой пары',
    programme: pair().row('plans', task({ pair: 'пара-2', actual: '' })),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([planClosed], programme.build(), today))).toEqual(expected)
})

test('нарушение ведёт к первой незаполненной ячейке', () => {
  const programme = pair()
    .row('plans', task())
    .row('plans', task({ evaluation: '' }))
    .row('plans', task({ actual: '' }))
  expect(findBreaches([planClosed], programme.build(), today)).toMatchObject([
    {
      clause: '6.1',
      severity: 'error',
      subject: { table: 'pairs', id: 'пара-1' },
      about: ['пара-1'],
      place: { sheet: 'Планы', row: 4, column: 'Оценка наставника' },
    },
  ])
})

test('нет результата – ведёт к нему', () => {
  const programme = pair().row('plans', task({ actual: ' ' }))
  expect(findBreaches([planClosed], programme.build(), today)).toMatchObject([
    { place: { sheet: 'Планы', row: 3, column: 'Фактический результат' } },
  ])
})

test('задание, состояние которого не прочитано, могло быть снято', () => {
  const { plans, ...rest } = pair()
    .row('plans', task({ actual: '' }))
    .build()
  const unread = { ...rest, plans: plans.map(row => ({ ...row, unread: ['status'] })) }
  expect(findBreaches([planClosed], unread, today)).toEqual([])
})
