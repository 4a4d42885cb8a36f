import * as z from 'zod/mini'
import type { SupportRow } from '#shared/matching/supportTable.ts'
import { fullName } from '#shared/people/personName.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { feature } from './feature.ts'
import { chosenForm, rowId } from './pairInput.ts'
import { placeOfWork } from './personLine.ts'
import { type PaperFacts, paperFacts } from './planFacts.ts'
import { isRefused, refuse } from './refusal.ts'

export interface SupportView {
  paper: PaperFacts
  formTitle: string
  rows: SupportRow[]
}

/**
 * Those who stayed without a pair: they get a psychologist's support where it is needed, and the search goes on (дорожная
 * карта, этап «Закрепление наставнических пар / групп»). Nothing is written. Grounds are sensitive: only on request.
 */
export const supportList = feature({
  name: 'supportList',
  title: 'Список для психолога',
  reads: ['mentees'],
  input: z.strictObject({
    form: rowId,
    mentees: z.array(rowId).check(z.minLength(1), z.maxLength(5_000)),
    grounds: z.boolean(),
  }),
  run: ({ programme, input, today }) => {
    const form = chosenForm(programme, input.form)
    if (isRefused(form)) return form
    const { title } = dictionaryOf(programme)
    const titles = (ids: readonly string[]) => ids.map(title).join(', ')
    const wanted = new Set(input.mentees)
    const rows = programme.mentees
      .filter(({ id, status }) => wanted.has(id) && status !== 'archived')
      .map(
        (mentee): SupportRow => ({
          id: mentee.id,
          name: fullName(mentee),
          place: placeOfWork(mentee),
          request: titles(mentee.needs),
          grounds: input.grounds ? titles(mentee.grounds) : '',
        }),
      )
      .sort((a, b) => (a.name < b.name ? -1 : 1))
    if (rows.length === 0)
      return refuse(
        'gone',
        'Этих наставляемых больше нет в базе',
        'Подберите пары заново: список без пары обновится',
      )
    return {
      view: { paper: paperFacts(programme, today), formTitle: form.title, rows } satisfies SupportView,
    }
  },
})
