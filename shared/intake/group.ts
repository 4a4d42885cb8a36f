import { rowsBy } from '../programme/rowsBy.ts'
import type { Response } from '../programme/tables.ts'
import type { Desk } from './desk.ts'
import { type Memory, memoryOf } from './memory.ts'
import { floatingOf } from './undo.ts'

/**
 * The responses that may come out otherwise because these have come or changed: those that speak of the same people, or
 * of the same meeting or pair, and that nobody has decided on or built upon yet. What people have had a hand in stands.
 */
export function groupOf(desk: Desk, incoming: ReadonlyMap<string, readonly string[]>): Set<string> {
  const rows = [...desk.draft.all('responses')].map(row => ({ row, memory: memoryOf(row) }))
  const byKey = rowsBy(
    rows.flatMap(each => (each.memory.keys ?? []).map(key => ({ key, ...each }))),
    ({ key }) => key,
  )
  const makers = new Map(
    rows.flatMap(({ row, memory }) => (memory.made ? [[row.person, memory] as const] : [])),
  )
  const group = new Set(incoming.keys())
  const seen = new Set<string>()
  const queue = [...incoming.values()].flat()
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (seen.has(key)) continue
    seen.add(key)
    for (const { row, memory } of byKey.get(key) ?? []) {
      if (group.has(row.id) || !isLoose(desk, row, memory, makers)) continue
      group.add(row.id)
      queue.push(...(memory.keys ?? []))
    }
  }
  return group
}

/** Whether what has become of a response may still follow from the others. */
function isLoose(desk: Desk, row: Response, memory: Memory, makers: ReadonlyMap<string, Memory>): boolean {
  if (row.state === 'withdrawn' || row.state === 'quarantine') return false
  if (memory.who !== undefined || memory.fields !== undefined) return false
  if (row.state === 'who') return true
  const kind = desk.formOf(row.webForm)?.questionnaire.kind
  if (kind === 'preferences' || kind === 'agreement') return true
  const maker = makers.get(row.person)
  return maker !== undefined && floatingOf(desk, maker) !== null
}
