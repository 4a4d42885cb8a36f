import * as z from 'zod/mini'
import { quoted } from '#shared/language/quoted.ts'
import { update } from '#shared/programme/edit.ts'
import { feature } from './feature.ts'
import { rowId } from './pairInput.ts'
import { refuse } from './refusal.ts'

/** Goes on or ends taking answers in from a sheet that a form of others writes to. */
export const turnSource = feature({
  name: 'turnSource',
  title: 'Приём ответов с листа',
  reads: ['webForms'],
  input: z.strictObject({ webForm: rowId, open: z.boolean() }),
  run: ({ programme: { webForms }, input, today }) => {
    const webForm = webForms.find(({ id }) => id === input.webForm)
    if (webForm === undefined || webForm.channel !== 'sheet')
      return refuse('gone', 'Этого листа ответов среди анкет больше нет', 'Обновите список анкет')
    const edit = update('webForms', webForm, {
      state: input.open ? 'open' : 'closed',
      closedOn: input.open ? null : today,
    })
    if (edit === null)
      return refuse(
        'nothingToDo',
        `Лист ${quoted(webForm.sheet)}: ничего не изменилось`,
        'Обновите список анкет',
      )
    return {
      view: { open: input.open },
      edits: [edit],
      said: `Лист ${quoted(webForm.sheet)}: ответы ${input.open ? 'принимаются' : 'больше не принимаются'}`,
    }
  },
})
