import type { CivilDate } from '../programme/civilDate.ts'
import type { ParticipantDocument } from '../programme/tables.ts'

/** Whether a document holds on a day: signed by then, not withdrawn by then, not run out before. */
export const standsOn = (document: ParticipantDocument, day: CivilDate): boolean =>
  document.signedOn !== null &&
  document.signedOn <= day &&
  (document.withdrawnOn === null || document.withdrawnOn > day) &&
  (document.validTo === null || document.validTo >= day)

/** Documents of some kinds by the person they belong to, the latest first; undated ones last. */
export function documentsByPerson(
  documents: readonly ParticipantDocument[],
  kinds: readonly ParticipantDocument['kind'][],
): (person: string) => readonly ParticipantDocument[] {
  const found = new Map<string, ParticipantDocument[]>()
  for (const document of documents)
    if (kinds.includes(document.kind))
      found.set(document.person, [...(found.get(document.person) ?? []), document])
  for (const own of found.values())
    own.sort((a, b) =>
      (b.signedOn ?? '') < (a.signedOn ?? '') ? -1 : (b.signedOn ?? '') > (a.signedOn ?? '') ? 1 : 0,
    )
  return person => found.get(person) ?? []
}
