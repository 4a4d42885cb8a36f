import { changesOf } from '../people/changesOf.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import type { Order, Pair, PairChange } from '../programme/tables.ts'
import { changeGrounds, isGround } from '../regulations/changeGrounds.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import type { Fault } from './fault.ts'
import { lackOfOrder } from './lackOfOrder.ts'

export const replacementOrdered = defineRule({
  id: 'replacementOrdered',
  clause: '4.15',
  title: 'Наставник заменён приказом и по одному из пяти оснований',
  severity: 'error',
  appliesTo: ['replaced'],
  reads: ['mentors', 'mentees', 'pairs', 'pairChanges', 'orders'],
  params: [],
  check: programme => {
    const people = peopleOf(programme)
    const replacementsOf = changesOf(programme.pairChanges, 'replacement')
    const orders = new Map(programme.orders.map(order => [order.id, order]))
    return programme.pairs.flatMap(pair => {
      const wrong = fault(pair, replacementsOf(pair.id), orders)
      if (wrong === null) return []
      const { says, place } = wrong
      return breach({ table: 'pairs', id: pair.id }, [pair.id], `${pairName(pair, people)}: ${says}`, place)
    })
  },
})

/** Of several records of one replacement the best counts. */
function fault(pair: Pair, changes: readonly PairChange[], orders: ReadonlyMap<string, Order>): Fault | null {
  if (changes.length === 0)
    return {
      says: 'наставник заменён, а замена не записана. Внесите на лист «Изменения пар» основание и приказ.',
      place: placeOf('pairs', pair, 'status'),
    }
  const faults = changes.map(change => faultOfChange(change, orders))
  return faults.includes(null) ? null : (faults[0] ?? null)
}

function faultOfChange(change: PairChange, orders: ReadonlyMap<string, Order>): Fault | null {
  const { ground, order, orderName, unread } = change
  if (ground === null && !unread.includes('ground'))
    return {
      says: 'у замены наставника не указано основание. Впишите его на листе «Изменения пар».',
      place: placeOf('pairChanges', change, 'ground'),
    }
  if (ground !== null && !isGround(changeGrounds.replacement, ground))
    return {
      says: 'основание замены не из тех, что названы в п. 4.15. Выберите подходящее.',
      place: placeOf('pairChanges', change, 'ground'),
    }
  if (order === '' && orderName === '')
    return {
      says: 'у замены наставника не указан приказ. Внесите приказ на лист «Приказы» и укажите его на листе «Изменения пар».',
      place: placeOf('pairChanges', change, 'orderName'),
    }
  const signed = orders.get(order)
  const lack = lackOfOrder(signed, orderName, ' о замене наставника')
  if (lack === null) return null
  return {
    says: lack.says,
    place:
      signed && lack.column !== null
        ? placeOf('orders', signed, lack.column)
        : placeOf('pairChanges', change, 'orderName'),
  }
}
