import { dateInDigits } from '../language/dates.ts'
import { list } from '../language/list.ts'
import type { Order } from '../programme/tables.ts'
import { clauses } from '../regulations/clauses.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import type { Fault } from './fault.ts'
import { unreadCell } from './unreadCell.ts'

export const orderNumbers = defineRule({
  id: 'orderNumbers',
  clause: '5.1',
  title: 'У зарегистрированного приказа есть номер и дата, и номер в календарном году не повторяется',
  severity: 'warning',
  appliesTo: [],
  reads: ['orders'],
  params: [],
  check: programme => {
    const taken = new Map<string, Order>()
    return programme.orders
      .filter(({ status }) => status === 'registered')
      .sort((a, b) => (turn(a) < turn(b) ? -1 : 1))
      .flatMap(order => {
        const wrong = fault(order, taken)
        if (wrong === null || isBeforeClause(order)) return []
        return breach({ table: 'orders', id: order.id }, [], `${called(order)}: ${wrong.says}`, wrong.place)
      })
  },
})

/** One number written in several ways: «40-ОД», «№ 40 – од» and «40-од»; «181/1» is not «18/11». */
export const numberKey = (number: string): string =>
  number.replace(/^\s*№/, '').replace(/\s/g, '').replace(/[–—−]/g, '-').toLowerCase()

/** Numbers given before the clause was in force stay given, but nobody asks what those orders lack. */
const isBeforeClause = ({ signedOn }: Order): boolean => signedOn !== null && signedOn < clauses['5.1'].from

const dated = ({ signedOn }: Order): string => signedOn ?? ''

/** The day, then the place on the sheet. */
const turn = (order: Order): string => `${dated(order)} ${String(order.row).padStart(7, '0')}`

const called = ({ title, number, signedOn }: Order): string =>
  [
    'Приказ',
    ...(number.trim() === '' ? [] : [`№ ${number.trim()}`]),
    ...(signedOn === null ? [] : [`от ${dateInDigits(signedOn)}`]),
    ...(title.trim() === '' ? [] : [`«${title.trim()}»`]),
  ].join(' ')

/** The earliest order of a year keeps the number; each later one repeats it. */
function fault(order: Order, taken: Map<string, Order>): Fault | null {
  const unread = unreadCell('orders', order, ['signedOn'])
  if (unread !== null) return { says: unread.says, place: placeOf('orders', order, 'signedOn') }
  const lacks = [
    ...(order.number.trim() === '' ? [{ column: 'number', of: 'номера' }] : []),
    ...(order.signedOn === null ? [{ column: 'signedOn', of: 'даты' }] : []),
  ]
  const [lack] = lacks
  if (lack !== undefined)
    return {
      says: `зарегистрирован без ${list(lacks.map(({ of }) => of))}. Заполните строку по журналу регистрации.`,
      place: placeOf('orders', order, lack.column),
    }
  const year = dated(order).slice(0, 4)
  const key = `${year} ${numberKey(order.number)}`
  const first = taken.get(key)
  if (first === undefined) {
    taken.set(key, order)
    return null
  }
  return {
    says: `этот номер в ${year} году уже присвоен приказу от ${dateInDigits(dated(first))}. Проверьте оба номера по журналу регистрации.`,
    place: placeOf('orders', order, 'number'),
  }
}
