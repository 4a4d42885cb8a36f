import type { OrderDeviation } from '#shared/documents/pairsOrderRequest.ts'
import { apply } from '#shared/programme/apply.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import type { Pair } from '#shared/programme/tables.ts'
import { judge } from '#shared/rules/findBreaches.ts'
import { type Drafting, orderEdits, orderGates } from './orderObstacles.ts'
import { concernedBy, personsOf } from './personsOf.ts'

/** The decisions of the school by which pairs come into an order that a rule would keep out: the order has to name them. */
export function orderDeviations(
  programme: Drafting,
  pairs: readonly Pair[],
  today: CivilDate,
): OrderDeviation[] {
  const would = apply(programme, orderEdits(pairs, { id: 'приказ-' }))
  const concerned = concernedBy(personsOf(would))
  const inOrder = new Set(pairs.flatMap(({ id, mentor, mentee }) => [id, mentor, mentee]))
  return judge(orderGates, would, today).flatMap(({ breach, deviation }): OrderDeviation[] => {
    if (deviation?.until == null || breach.severity !== 'error') return []
    if (!breach.about.some(id => inOrder.has(id))) return []
    const { reason, until } = deviation
    return [{ clause: breach.cited, people: concerned(breach).map(({ code }) => code), reason, until }]
  })
}
