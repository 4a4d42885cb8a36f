import type { Order } from '../programme/tables.ts'
import { unreadDate } from './unreadDate.ts'

/** Why an order does not stand yet, and the cell that would say it. */
export interface OrderLack {
  says: string
  column: 'status' | 'number' | 'signedOn'
}

/** What a signed order lacks: it must be registered and have its number and date. Null when it has them. */
export function lackOfOrder(order: Order): OrderLack | null {
  const { status, number, signedOn } = order
  if (status === 'cancelled')
    return { says: 'приказ отменён. Издайте новый и укажите его.', column: 'status' }
  if (status !== 'registered')
    return {
      says: 'приказ не зарегистрирован. Когда его подпишут, внесите номер и дату.',
      column: 'status',
    }
  const unread = unreadDate('orders', order, ['signedOn'])
  if (unread !== null) return unread
  const lacks = [number.trim() === '' ? 'номера' : '', signedOn === null ? 'даты' : ''].filter(
    each => each !== '',
  )
  if (lacks.length === 0) return null
  return {
    says: `у приказа нет ${lacks.join(' и ')}. Внесите ${lacks.length > 1 ? 'их' : lacks[0] === 'даты' ? 'её' : 'его'} на листе «Приказы».`,
    column: number.trim() === '' ? 'number' : 'signedOn',
  }
}

/** The orders that stand, by ID. */
export const standingOrders = (orders: readonly Order[]): ReadonlyMap<string, Order> =>
  new Map(orders.filter(order => lackOfOrder(order) === null).map(order => [order.id, order]))
