import { describe, expect, test } from 'vitest'
import { cancelOrder } from '#addon/features/cancelOrder.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { registerOrder } from '#addon/features/registerOrder.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'
import { everybody, moment, programmeOf, twoPairs } from './orderSchool.ts'

/** Two pairs in a draft, and an order signed before them. */
const drafted = (): WholeProgramme => {
  const built = programmeOf(twoPairs().order('приказ-a', null).order('приказ-b', '2026-09-30'), everybody)
  return {
    ...built,
    orders: built.orders.map(row => (row.id === 'приказ-b' ? { ...row, number: '96-од' } : row)),
    pairs: built.pairs.map(pair => ({
      ...pair,
      status: 'inOrder' as const,
      order: 'приказ-a',
      orderName: 'проект',
    })),
  }
}

const register = (programme: WholeProgramme, number: string, date: string, order = 'приказ-a') =>
  registerOrder.run({ programme, input: { order, number, date }, ...moment() })

describe('registration', () => {
  test.each([
    { number: '40-од', date: '23.11.2026', writes: '40-од', shows: '№ 40-од от 23.11.2026' },
    { number: ' № 181/1 ', date: '2026-11-20', writes: '181/1', shows: '№ 181/1 от 20.11.2026' },
    { number: '96-од', date: '31.12.2025', writes: '96-од', shows: '№ 96-од от 31.12.2025' },
  ])('$number от $date', ({ number, date, writes, shows }) => {
    const programme = drafted()
    const outcome = register(programme, number, date)
    if (isRefused(outcome)) throw new Error(outcome.refusal.message)
    const after = apply(programme, outcome.edits ?? [])
    expect(after.orders[0]).toMatchObject({ status: 'registered', number: writes })
    expect(after.pairs.map(({ status, order, orderName }) => [status, order, orderName])).toEqual([
      ['active', 'приказ-a', shows],
      ['active', 'приказ-a', shows],
    ])
  })

  test.each([
    { given: 'без номера', number: ' № ', date: '23.11.2026', at: 'number', says: 'Номер приказа не указан' },
    { given: 'без даты', number: '40-од', date: '', at: 'date', says: 'Дата приказа не указана' },
    {
      given: 'такого дня нет',
      number: '40-од',
      date: '31.11.2026',
      at: 'date',
      says: '31 ноября не бывает. Напишите дату так: 28.02.2013',
    },
    {
      given: 'дата завтра',
      number: '40-од',
      date: '24.11.2026',
      at: 'date',
      says: 'Дата 24.11.2026 ещё не наступила, сегодня 23.11.2026',
    },
    {
      given: 'номер занят в этом году',
      number: '96-ОД',
      date: '23.11.2026',
      at: 'number',
      says: '№ 96-ОД в 2026 году уже есть: «Об утверждении наставнических пар» от 30.09.2026',
    },
  ])('$given', ({ number, date, at, says }) => {
    const outcome = register(drafted(), number, date)
    if (!isRefused(outcome)) throw new Error('Taken')
    expect(outcome.refusal.at).toBe(at)
    expect(outcome.refusal.message.replaceAll('\u00a0', ' ')).toBe(says)
  })

  test.each([
    { order: 'приказ-b', code: 'nothingToDo' },
    { order: 'приказ-z', code: 'gone' },
  ])('$order: $code', ({ order, code }) => {
    const outcome = register(drafted(), '40-од', '23.11.2026', order)
    expect(isRefused(outcome) && outcome.refusal.code).toBe(code)
  })

  test('pairs that began before the order, and consents given after it, are said', () => {
    const programme = drafted()
    const agreedOn = day('2026-11-20')
    const agreed = { mentorAgreedOn: agreedOn, menteeAgreedOn: agreedOn, parentAgreedOn: agreedOn }
    const pairs = programme.pairs.map((pair, i) => ({
      ...pair,
      ...agreed,
      ...(i === 0 ? { from: day('2026-11-01'), mentorAgreedOn: day('2026-11-21') } : {}),
    }))
    const outcome = register({ ...programme, pairs }, '40-од', '20.11.2026')
    if (isRefused(outcome)) throw new Error(outcome.refusal.message)
    expect(outcome.view.notes.map(note => note.replaceAll('\u00a0', ' '))).toEqual([
      'Воронцова Дарья и Лисин Артём: пара начинается 01.11.2026, раньше приказа от 20.11.2026 (п. 4.18). Проверьте дату приказа или начало пары.',
      'Воронцова Дарья и Лисин Артём: согласие наставника дано 21.11.2026, позже приказа от 20.11.2026. Проверьте обе даты.',
    ])
  })
})

describe('a draft that is not signed', () => {
  const cancel = (order: string) => cancelOrder.run({ programme: drafted(), input: { order }, ...moment() })

  test('its pairs wait for an order again', () => {
    const outcome = cancel('приказ-a')
    if (isRefused(outcome)) throw new Error(outcome.refusal.message)
    const after = apply(drafted(), outcome.edits ?? [])
    expect(after.orders[0]?.status).toBe('cancelled')
    expect(after.pairs.map(({ status, order, orderName }) => [status, order, orderName])).toEqual([
      ['agreed', '', ''],
      ['agreed', '', ''],
    ])
  })

  test('a signed order is cancelled by another order only', () => {
    const outcome = cancel('приказ-b')
    expect(isRefused(outcome) && outcome.refusal.code).toBe('blocked')
  })

  test('an order without pairs', () => {
    const order = blankRow(tables.orders, { id: 'приказ-c', status: 'draft', title: 'Пустой' })
    const outcome = cancelOrder.run({
      programme: { ...drafted(), orders: [order] },
      input: { order: 'приказ-c' },
      ...moment(),
    })
    expect(isRefused(outcome) ? null : outcome.view).toEqual({ pairs: 0 })
  })
})
