import * as z from 'zod/mini'
import { scenarioCells } from '#shared/matching/scenarioCells.ts'
import { append, update } from '#shared/programme/edit.ts'
import { feature } from './feature.ts'
import { chosenForm, rowId } from './pairInput.ts'
import { isRefused, refuse } from './refusal.ts'
import { preferencesInput } from './runInput.ts'

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/**
 * Keeps settings of pairing under a name, or gives a kept scenario another name or place. One saved under a name that
 * its form has already takes that one's row; of a form one scenario is the usual one.
 */
export const saveScenario = feature({
  name: 'saveScenario',
  title: 'Вариант подбора',
  reads: ['scenarios'],
  input: z.strictObject({
    /** Null: not kept yet. */
    scenario: z.nullable(rowId),
    form: rowId,
    name: z.string().check(z.maxLength(100)),
    usual: z.boolean(),
    /** Without them those of the row stay. */
    preferences: z.optional(z.strictObject(preferencesInput)),
  }),
  run: ({ programme, input, newId }) => {
    const form = chosenForm(programme, input.form)
    if (isRefused(form)) return form
    const name = input.name.trim()
    if (name === '')
      return refuse('badInput', 'Название не указано', 'Впишите название, например «Осенний набор»', {
        at: 'name',
      })
    const rows = programme.scenarios
    const own = rows.find(({ id }) => id === input.scenario)
    if (input.scenario !== null && !own)
      return refuse('gone', 'Этого варианта больше нет', 'Обновите список и повторите')
    const namesake = rows.find(row => row !== own && row.form === form.id && sameName(row.name, name))
    if (own && namesake)
      return refuse('badInput', `Вариант «${namesake.name}» для этой формы уже есть`, 'Назовите иначе', {
        at: 'name',
      })
    const row = own ?? namesake
    const set = {
      form: form.id,
      name,
      usual: input.usual,
      ...(input.preferences ? scenarioCells(input.preferences) : {}),
    }
    const id = row?.id ?? newId('вариант-')
    const edits = [
      row ? update('scenarios', row, set) : append('scenarios', { id, ...set }),
      ...rows
        .filter(other => input.usual && other.id !== id && other.form === form.id && other.usual === true)
        .map(other => update('scenarios', other, { usual: false })),
    ].filter(edit => edit !== null)
    if (edits.length === 0)
      return refuse('nothingToDo', `Вариант «${name}» уже сохранён с этими настройками`, 'Ничего не изменено')
    return { view: { scenario: id }, edits, said: `Вариант «${name}» сохранён` }
  },
})
