import * as z from 'zod/mini'
import { shortName } from '#shared/people/personName.ts'
import { update } from '#shared/programme/edit.ts'
import { feature } from './feature.ts'
import { refuse } from './refusal.ts'

/** The gender of a participant, so that the name stands in the right case. */
export const saveGender = feature({
  name: 'saveGender',
  title: 'Пол участника',
  reads: ['mentors', 'mentees'],
  input: z.strictObject({
    table: z.enum(['mentors', 'mentees']),
    id: z.string().check(z.maxLength(40)),
    gender: z.enum(['male', 'female']),
  }),
  run: ({ programme, input: { table, id, gender } }) => {
    const row = programme[table].find(each => each.id === id)
    if (row === undefined) return refuse('gone', 'Этого участника в базе больше нет', 'Обновите панель')
    const edit = 'request' in row ? update('mentees', row, { gender }) : update('mentors', row, { gender })
    return {
      view: { gender },
      edits: edit === null ? [] : [edit],
      said: `${shortName(row)}: пол указан`,
    }
  },
})
