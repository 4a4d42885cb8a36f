import { keysOfName } from '../programme/lists/samePerson.ts'
import type { Base, Desk } from './desk.ts'
import { groupOf } from './group.ts'
import { memoryOf } from './memory.ts'
import { readAgain } from './readAgain.ts'
import { keysOf, type Spare, settle } from './settle.ts'
import { type Undone, undo } from './undo.ts'

/** Settles these responses and those that hang on them. */
export function settleAround(desk: Desk, keys: readonly string[]): void {
  settleAgain(desk, [...groupOf(desk, new Map(keys.map(key => [key, allKeys(desk, key)])))])
}

/** Undoes what these responses have done, and does it again in the one order there is. */
export function settleAgain(desk: Desk, keys: readonly string[]): void {
  const group = [...keys].sort((a, b) => desk.placeOf(a) - desk.placeOf(b))
  const undone = new Map([...group].reverse().map((key): [string, Undone] => [key, undo(desk, key)]))
  const spares = dropFloating(desk, undone)
  for (const key of group) {
    const own = undone.get(key)
    if (own === undefined) continue
    const spare: Spare = name => {
      const wanted = new Set(keysOfName(name))
      const base = desk.formOf(desk.draft.find('responses', key)?.webForm ?? '')?.questionnaire.about
      const at = [key, ...spares.keys()].find(each => {
        const found = spares.get(each)
        return found?.base === base && (each === key || found?.keys.some(name => wanted.has(name)))
      })
      const found = at === undefined ? undefined : spares.get(at)
      if (at !== undefined) spares.delete(at)
      return found ?? null
    }
    settle(desk, key, own, spare)
  }
}

/** What a response speaks of, as it was and as it is now. */
function allKeys(desk: Desk, key: string): string[] {
  const row = desk.draft.find('responses', key)
  if (row === undefined) return []
  const memory = memoryOf(row)
  const again = readAgain(desk, row, memory)
  const about = again?.form.questionnaire.about ?? null
  const now = again === null || about === null ? [] : keysOf(again.form, about, again.read)
  return [...(memory.keys ?? []), ...now]
}

interface SparePerson {
  base: Base
  id: string
  code: string
  keys: string[]
}

/** Takes out the rows of people that only these responses have made; a row that another row points at stays. */
function dropFloating(desk: Desk, undone: Map<string, Undone>): Map<string, SparePerson> {
  const spares = new Map<string, SparePerson>()
  const floating = [...undone].flatMap(([key, { floating }]) =>
    floating === null ? [] : [{ key, ...floating }],
  )
  const referred = floating.length === 0 ? new Set<string>() : referredIn(desk, undone)
  // The first response of a person is undone last: backwards, so that rows are used again in their order.
  for (const { key, base, id } of floating.reverse()) {
    const person = desk.person(base, id)
    const own = undone.get(key)
    if (person === undefined || own === undefined) continue
    if (referred.has(id)) undone.set(key, { ...own, floating: null })
    else {
      spares.set(key, { base, id, code: person.code, keys: keysOfName(person) })
      desk.draft.drop(base, id)
      // What was withdrawn is nobody's any more.
      for (const other of desk.responsesOf(id)) desk.putResponse(other, { person: '' })
    }
  }
  return spares
}

/** IDs of people whom rows of others name. */
function referredIn({ draft }: Desk, group: ReadonlyMap<string, unknown>): Set<string> {
  const ids = new Set<string>()
  for (const table of ['pairs', 'preferences', 'decisions'] as const)
    for (const { mentor, mentee } of draft.all(table)) ids.add(mentor).add(mentee)
  for (const table of ['surveys', 'measurements', 'participantDocuments', 'representatives'] as const)
    for (const { person } of draft.all(table)) ids.add(person)
  for (const { id, person, state } of draft.all('responses'))
    if (state !== 'withdrawn' && !group.has(id)) ids.add(person)
  return ids
}
