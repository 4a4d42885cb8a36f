import type { CivilDate } from '../programme/civilDate.ts'
import { oncePer } from '../programme/oncePer.ts'
import { rowsBy } from '../programme/rowsBy.ts'
import type { ParticipantDocument } from '../programme/tables.ts'

/** The dates that decide how long a document holds. */
export const datesOfDocument = ['signedOn', 'validTo', 'withdrawnOn'] as const

/**
 * Whether a document holds on a day: signed by then, not withdrawn by then, not run out before. With a date that can't be
 * read nobody knows, so it does not.
 */
export const standsOn = (document: ParticipantDocument, day: CivilDate): boolean =>
  !datesOfDocument.some(key => document.unread.includes(key)) &&
  document.signedOn !== null &&
  document.signedOn <= day &&
  (document.withdrawnOn === null || document.withdrawnOn > day) &&
  (document.validTo === null || document.validTo >= day)

/** Documents of some kinds by the person they belong to, the latest first; undated ones last. */
export function documentsByPerson(
  documents: readonly ParticipantDocument[],
  kinds: readonly ParticipantDocument['kind'][],
): (person: string) => readonly ParticipantDocument[] {
  const all = latestFirst(documents)
  return person => (all.get(person) ?? []).filter(({ kind }) => kinds.includes(kind))
}

const latestFirst = oncePer(
  (documents: readonly ParticipantDocument[]) =>
    new Map(
      [...rowsBy(documents, ({ person }) => person)].map(([person, own]) => [person, [...own].sort(byDay)]),
    ),
)

const byDay = (a: ParticipantDocument, b: ParticipantDocument): number =>
  (b.signedOn ?? '') < (a.signedOn ?? '') ? -1 : (b.signedOn ?? '') > (a.signedOn ?? '') ? 1 : 0
