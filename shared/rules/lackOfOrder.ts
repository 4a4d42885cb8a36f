import type { Order } from '../programme/tables.ts'
import { unreadCell } from './unreadCell.ts'

/** Why an order does not stand, and the cell of its row that would say it; no such cell where the order is not there. */
interface OrderLack {
  says: string
  column: 'status' | 'number' | 'signedOn' | null
}

/**
 * What a signed order lacks: it must be on its sheet, registered, with its number and date. Null when it has all.
 * @param about what comes after the word «приказ», with the space before it: « о замене наставника».
 */
export function lackOfOrder(order: Order | undefined, name: string, about = ''): OrderLack | null {
  if (order === undefined)
    return { says: `приказа «${name}» нет на листе «Приказы». Внесите его или укажите другой.`, column: null }
  const { status, number, signedOn } = order
  if (status === 'cancelled')
    return { says: `приказ${about} отменён. Издайте новый и укажите его.`, column: 'status' }
  if (status !== 'registered')
    return {
      says: `приказ${about} не зарегистрирован. Когда его подпишут, внесите номер и дату.`,
      column: 'status',
    }
  const unread = unreadCell('orders', order, ['signedOn'])
  if (unread !== null) return unread
  const bare = number.trim() === ''
  if (bare && signedOn === null)
    return {
      says: `у приказа${about} нет номера и даты. Впишите их на листе «Приказы».`,
      column: 'number',
    }
  if (bare) return { says: `у приказа${about} нет номера. Впишите его на листе «Приказы».`, column: 'number' }
  if (signedOn === null)
    return { says: `у приказа${about} нет даты. Впишите её на листе «Приказы».`, column: 'signedOn' }
  return null
}

/** The orders that stand, by ID. */
export const standingOrders = (orders: readonly Order[]): ReadonlyMap<string, Order> =>
  new Map(orders.filter(order => lackOfOrder(order, '') === null).map(order => [order.id, order]))
