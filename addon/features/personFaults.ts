import { noBreak } from '#shared/language/noBreak.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { tableOf } from '#shared/programme/tables.ts'
import { breachOf } from '#shared/regulations/clauseName.ts'
import type { Breach } from '#shared/rules/breach.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { quickRules, type QuickTable } from '#shared/rules/index.ts'
import { concernedBy, personsOf } from './personsOf.ts'
import { type At, placesIn } from './placesIn.ts'

/** Something about a person that is to be mended: a breach of a rule, or a cell that can't be read. */
export interface Fault {
  tone: 'bad' | 'warn'
  /** What it is about. */
  title: string
  /** The facts and the next step. */
  says: string
  /** The rule in words. */
  rule: string
  /** The cell where it can be mended. */
  at: At | null
}

/** How a breach is told on a card. */
export const faultsIn =
  (placeAt: ReturnType<typeof placesIn>) =>
  ({ severity, cited, sentence, title, place }: Breach): Fault => ({
    tone: severity === 'error' ? 'bad' : 'warn',
    title: breachOf(cited),
    says: sentence,
    rule: title,
    at: place && placeAt(place),
  })

/** Faults of a base, person by person: breaches first. Rows of a person's pairs count for both sides. */
export function faultsByPerson(
  programme: Programme<QuickTable>,
  base: 'mentors' | 'mentees',
  today: CivilDate,
): (person: { id: string; row: number }) => readonly Fault[] {
  const found = new Map<string, Fault[]>()
  const add = (id: string, fault: Fault) => {
    const known = found.get(id)
    if (known) known.push(fault)
    else found.set(id, [fault])
  }
  const placeAt = placesIn(programme)
  const faultOf = faultsIn(placeAt)
  const concerned = concernedBy(personsOf(programme))
  for (const breach of findBreaches(quickRules, programme, today))
    for (const { id } of concerned(breach)) add(id, faultOf(breach))
  for (const { sheet, row, column, value, message } of programme.problems) {
    const at = sheet === tableOf(base).title ? placeAt({ sheet, row, column }) : null
    if (at === null) continue
    add(at.id, {
      tone: 'warn',
      title: column === '' ? `Строка ${row}` : `Столбец «${column}»`,
      says: value === '' ? message : `«${value}». ${message}`,
      rule: '',
      at: { ...at, cell: noBreak(`${sheet}, строка\u00a0${row}`) },
    })
  }
  return ({ id }) => found.get(id) ?? []
}
