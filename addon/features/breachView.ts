import { noBreak } from '#shared/language/noBreak.ts'
import { withClass } from '#shared/people/personName.ts'
import { hashOf } from '#shared/programme/hash.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { type TableName, tableOf } from '#shared/programme/tables.ts'
import { clauseName } from '#shared/regulations/clauseName.ts'
import type { Breach, Severity } from '#shared/rules/breach.ts'
import { type CellChange, fixChanges } from './fixChanges.ts'
import { concernedBy, personsOf, type RowKey } from './personsOf.ts'
import { type At, placesIn, sheetNamed } from './placesIn.ts'
import { sentenceParts } from './sentenceParts.ts'

/** A breach as the curator meets it. */
export interface BreachView {
  key: string
  rule: string
  subject: RowKey
  /** «п. 4.13», or the pedagogues' own положение where it speaks only of their pairs. */
  cited: string
  severity: Severity
  /** Whom or what it is about. */
  who: string
  facts: string
  /** What to do. */
  todo: string
  at: At | null
  /** What one press would change. `seen` is given back with it: another change than this is not made. */
  fix: { title: string; changes: readonly CellChange[]; seen: string } | null
  /** The line of the menu where it is settled; empty where it is a cell. */
  opens: string
  /** The person whose card is the place for it: their own row, or their documents. */
  card: { base: 'mentors' | 'mentees'; id: string } | null
  /** Another sheet than that of the place, where the next step is done and the card does not do it. */
  elsewhere: { table: TableName; title: string } | null
  /** The persons it concerns; none where it is a matter of the school. */
  people: readonly { id: string; name: string }[]
  /** Title of the sheet where it is mended. */
  sheet: string
}

/** What a card of a person shows and lets be written. */
const cardTables: readonly TableName[] = ['mentors', 'mentees', 'participantDocuments', 'representatives']

/** How the breaches of this programme are shown. */
export function breachViews(
  programme: Programme<'mentors' | 'mentees' | 'pairs'>,
): (breach: Breach) => BreachView {
  const placeAt = placesIn(programme)
  const persons = personsOf(programme)
  const concerned = concernedBy(persons)
  return breach => {
    const { key, rule, subject, cited, severity, sentence, place, fix, opens = '' } = breach
    const { who, facts, todo } = sentenceParts(sentence)
    const elsewhere = sheetNamed(todo, place?.sheet ?? '')
    const [only, ...more] = concerned(breach)
    const at = place && placeAt(place)
    const onCard = [at?.table ?? subject.table, elsewhere?.table].some(
      table => table && cardTables.includes(table),
    )
    const card =
      only !== undefined && more.length === 0 && onCard
        ? ({ base: 'kind' in only ? 'mentees' : 'mentors', id: only.id } as const)
        : null
    const title = tableOf(subject.table).title
    return {
      key,
      rule,
      subject,
      cited: clauseName(cited),
      severity,
      who: who || noBreak(persons(subject).map(withClass).join(' и ')) || title,
      facts,
      todo,
      at,
      fix: fix
        ? { title: fix.title, changes: fixChanges(fix.edits, programme), seen: hashOf(fix.edits) }
        : null,
      opens,
      elsewhere: card && elsewhere && cardTables.includes(elsewhere.table) ? null : elsewhere,
      card,
      people: [...(only ? [only] : []), ...more].map(person => ({
        id: person.id,
        name: noBreak(withClass(person)),
      })),
      sheet: place?.sheet ?? title,
    }
  }
}
