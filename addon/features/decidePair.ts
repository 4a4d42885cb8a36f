import * as z from 'zod/mini'
import { isSamePerson } from '#shared/people/isSamePerson.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { shortName } from '#shared/people/personName.ts'
import { append, type Edit, update } from '#shared/programme/edit.ts'
import { feature } from './feature.ts'
import { rowId } from './pairInput.ts'
import { refuse } from './refusal.ts'

/** «Закрепить», «Запретить» or lifting either: what the next run must keep. A lock lifts a ban of the same two, and the other way round. */
export const decidePair = feature({
  name: 'decidePair',
  title: 'Решение о паре',
  reads: ['mentors', 'mentees', 'decisions'],
  input: z.strictObject({
    kind: z.enum(['lock', 'forbid', 'lift']),
    pairs: z.array(z.strictObject({ mentor: rowId, mentee: rowId })).check(z.minLength(1), z.maxLength(500)),
    form: z.nullable(rowId),
    reason: z.optional(z.string().check(z.maxLength(2000))),
  }),
  run: ({ programme, input, today, newId }) => {
    const people = peopleOf(programme)
    const edits: Edit[] = []
    const names: string[] = []
    const lockedHere = new Set<string>()
    for (const { mentor: mentorId, mentee: menteeId } of input.pairs) {
      const mentor = people.mentor(mentorId)
      const mentee = people.mentee(menteeId)
      if (!mentor || !mentee)
        return refuse('gone', 'Этого человека больше нет в базе', 'Обновите список и повторите')
      names.push(`${shortName(mentee)} – ${shortName(mentor)}`)
      const here = programme.decisions.filter(
        each =>
          each.mentee === menteeId &&
          each.lifted !== true &&
          (each.form === input.form || each.form === null || input.form === null),
      )
      const standing = here.filter(each => each.mentor === mentorId)
      const rival = here.find(each => each.kind === 'lock' && each.mentor !== mentorId)
      if (input.kind === 'lock' && isSamePerson(mentor, mentee))
        return refuse('blocked', `${shortName(mentee)}: это один человек`, 'Выберите другого наставника')
      if (input.kind === 'lock' && (rival || lockedHere.has(menteeId)))
        return refuse(
          'blocked',
          `${shortName(mentee)}: уже закреплена другая пара`,
          'Ничего не записано. Сначала снимите прежнее закрепление',
        )
      lockedHere.add(menteeId)
      const already = standing.some(each => each.kind === input.kind)
      for (const row of standing) {
        const edit = row.kind === input.kind ? null : update('decisions', row, { lifted: true })
        if (edit) edits.push(edit)
      }
      if (input.kind === 'lift' || already) continue
      edits.push(
        append('decisions', {
          id: newId('р'),
          kind: input.kind,
          mentor: mentorId,
          mentee: menteeId,
          form: input.form,
          by: 'curator',
          decidedOn: today,
          reason: input.reason ?? '',
        }),
      )
    }
    if (edits.length === 0 && input.kind === 'lift')
      return refuse('nothingToDo', 'Решения об этой паре уже нет', 'Ничего не изменено')
    if (edits.length === 0) return refuse('nothingToDo', 'Такое решение уже записано', 'Ничего не изменено')
    const [name = ''] = names
    const what = { lock: 'Закреплено', forbid: 'Запрещено', lift: 'Решение снято' }[input.kind]
    return {
      view: { decided: names.length },
      edits,
      said: names.length === 1 ? `${what}: ${name}` : `${what}: ${names.length}`,
    }
  },
})
