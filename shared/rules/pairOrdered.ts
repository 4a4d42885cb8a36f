import { dateInDigits } from '../language/dates.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import type { Order, Pair } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import type { Fault } from './fault.ts'
import { lackOfOrder } from './lackOfOrder.ts'

export const pairOrdered = defineRule({
  id: 'pairOrdered',
  clause: '4.18',
  title: 'Действующая пара утверждена приказом с номером и датой не позже её начала',
  severity: 'error',
  appliesTo: ['active'],
  reads: ['mentors', 'mentees', 'pairs', 'orders'],
  params: [],
  opens: 'Документы',
  check: programme => {
    const people = peopleOf(programme)
    const orders = new Map(programme.orders.map(order => [order.id, order]))
    return programme.pairs.flatMap(pair => {
      const wrong = fault(pair, orders.get(pair.order))
      if (wrong === null) return []
      return breach(
        { table: 'pairs', id: pair.id },
        [pair.id],
        `${pairName(pair, people)}: ${wrong.says}`,
        wrong.place,
        wrong,
      )
    })
  },
})

function fault(pair: Pair, order: Order | undefined): Fault | null {
  const { from, orderName } = pair
  if (pair.order === '' && orderName === '')
    return {
      says: 'пара действует, а приказ не указан. Зарегистрируйте приказ об утверждении пары или укажите его на листе «Пары».',
      place: placeOf('pairs', pair, 'orderName'),
    }
  const lack = lackOfOrder(order, orderName, ' об утверждении пары')
  if (lack !== null)
    return {
      says: lack.says,
      place:
        order && lack.column !== null
          ? placeOf('orders', order, lack.column)
          : placeOf('pairs', pair, 'orderName'),
    }
  const signedOn = order?.signedOn ?? null
  if (from === null || signedOn === null || signedOn <= from) return null
  return {
    says: `пара начинается ${dateInDigits(from)}, раньше приказа от ${dateInDigits(signedOn)}. Проверьте дату приказа или начало пары.`,
    place: placeOf('pairs', pair, 'from'),
    severity: 'warning',
  }
}
