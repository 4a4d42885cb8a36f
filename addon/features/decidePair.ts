import * as z from 'zod/mini'
import { isSamePerson } from '#shared/people/isSamePerson.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { shortName } from '#shared/people/personName.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { decisionEdits, standing } from './decisionEdits.ts'
import { feature } from './feature.ts'
import { rowId, wantedPair } from './pairInput.ts'
import { refuse } from './refusal.ts'

/** «Закрепить», «Запретить» or lifting either: what the next run must keep. A lock lifts a ban of the same two, and the other way round. */
export const decidePair = feature({
  name: 'decidePair',
  title: 'Решение о паре',
  reads: ['mentors', 'mentees', 'decisions'],
  input: z.strictObject({
    kind: z.enum(['lock', 'forbid', 'lift']),
    pairs: z.array(z.strictObject(wantedPair)).check(z.minLength(1), z.maxLength(500)),
    form: z.nullable(rowId),
    reason: z.optional(z.string().check(z.maxLength(2000))),
    /** A lock takes the place of the one that the mentee has with somebody else. */
    instead: z.optional(z.boolean()),
  }),
  run: ({ programme, input, today, newId }) => {
    const { kind, form, reason = '', instead = false } = input
    const people = peopleOf(programme)
    const edits: Edit[] = []
    const names: string[] = []
    const lockedHere = new Set<string>()
    for (const two of input.pairs) {
      const mentor = people.mentor(two.mentor)
      const mentee = people.mentee(two.mentee)
      if (!mentor || !mentee)
        return refuse('gone', 'Этого человека больше нет в базе', 'Обновите список и повторите')
      names.push(`${shortName(mentee)} – ${shortName(mentor)}`)
      const stands = standing(programme, { ...two, form })
      if (kind === 'lock' && isSamePerson(mentor, mentee))
        return refuse('blocked', `${shortName(mentee)}: это один человек`, 'Выберите другого наставника')
      if (kind === 'lock' && ((stands.rivals.length > 0 && !instead) || lockedHere.has(two.mentee)))
        return refuse(
          'blocked',
          `${shortName(mentee)}: уже закреплена другая пара`,
          'Ничего не записано. Сначала снимите прежнее закрепление',
        )
      lockedHere.add(two.mentee)
      edits.push(
        ...decisionEdits(
          stands,
          { kind, mentor: two.mentor, mentee: two.mentee, form, pairKind: two.kind },
          { id: newId('р'), today, reason },
        ),
      )
    }
    if (edits.length === 0 && kind === 'lift')
      return refuse('nothingToDo', 'Решения об этой паре уже нет', 'Ничего не изменено')
    if (edits.length === 0) return refuse('nothingToDo', 'Такое решение уже записано', 'Ничего не изменено')
    const [name = ''] = names
    const what = { lock: 'Закреплено', forbid: 'Запрещено', lift: 'Решение снято' }[kind]
    return {
      view: { decided: names.length },
      edits,
      said: names.length === 1 ? `${what}: ${name}` : `${what}: ${names.length}`,
    }
  },
})
