import type { CivilDate } from '../programme/civilDate.ts'
import type { ParticipantDocument } from '../programme/tables.ts'
import { documentsByPerson, standsOn } from './standsOn.ts'

/**
 * The day on which the person's consent to processing was withdrawn, where none stands today; else null. From that day on
 * nothing may be done with the data (152-ФЗ, ст. 9, ч. 2; ст. 21, ч. 5).
 */
export function consentWithdrawn(
  documents: readonly ParticipantDocument[],
  person: string,
  today: CivilDate,
): CivilDate | null {
  const own = documentsByPerson(documents, ['consent'])(person)
  if (own.some(consent => standsOn(consent, today))) return null
  const days = own.flatMap(({ withdrawnOn }) =>
    withdrawnOn !== null && withdrawnOn <= today ? [withdrawnOn] : [],
  )
  return days.reduce<CivilDate | null>((last, day) => (last === null || day > last ? day : last), null)
}
