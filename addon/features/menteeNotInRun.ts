import { dateInDigits } from '#shared/language/dates.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { withClass } from '#shared/people/personName.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { consentWithdrawn } from '#shared/rules/consentWithdrawn.ts'
import { type Refused, refuse } from './refusal.ts'

/** Why nobody can be looked for: the mentee is gone, or not among those whom this run pairs. */
export function menteeNotInRun(
  programme: Programme<'mentors' | 'mentees' | 'participantDocuments'>,
  id: string,
  today: CivilDate,
): Refused {
  const mentee = peopleOf(programme).mentee(id)
  const withdrawn = consentWithdrawn(programme.participantDocuments, id, today)
  if (mentee && withdrawn)
    return refuse(
      'blocked',
      `${withClass(mentee)}: согласие на обработку данных отозвано ${dateInDigits(withdrawn)}`,
      'Пара возможна, когда получено новое согласие. Его вносят в «Согласиях»',
    )
  return mentee
    ? refuse(
        'nothingToDo',
        `${withClass(mentee)}: на этот срок уже есть пара, или наставляемый не участвует в этой форме`,
        'Обновите список и посмотрите пары наставляемого',
      )
    : refuse('gone', 'Этого наставляемого больше нет среди участников', 'Обновите список')
}
