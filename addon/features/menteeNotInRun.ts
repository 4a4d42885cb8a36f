import { peopleOf } from '#shared/people/peopleOf.ts'
import { withClass } from '#shared/people/personName.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { type Refused, refuse } from './refusal.ts'

/** Why nobody can be looked for: the mentee is gone, or not among those whom this run pairs. */
export function menteeNotInRun(programme: Programme<'mentors' | 'mentees'>, id: string): Refused {
  const mentee = peopleOf(programme).mentee(id)
  return mentee
    ? refuse(
        'nothingToDo',
        `${withClass(mentee)}: на этот срок уже есть пара, или наставляемый не участвует в этой форме`,
        'Обновите список и посмотрите пары наставляемого',
      )
    : refuse('gone', 'Этого наставляемого больше нет среди участников', 'Обновите список')
}
