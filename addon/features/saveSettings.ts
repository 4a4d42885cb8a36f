import * as z from 'zod/mini'
import { apply } from '#shared/programme/apply.ts'
import type { Column } from '#shared/programme/column.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { append, type Edit, update } from '#shared/programme/edit.ts'
import { readCell } from '#shared/programme/readCell.ts'
import { settingColumns, settingsOf } from '#shared/programme/settings.ts'
import { showValue } from '#shared/programme/writeCell.ts'
import { civilDateIn } from '#shared/programme/parseDate.ts'
import { feature } from './feature.ts'
import { refuse } from './refusal.ts'

/** «Лицей № 2» for "Лицей № 2": orders bear the school's name. Quotes within quotes stay as they were typed. */
const withRussianQuotes = (text: string): string =>
  text.replace(/(^|[\s(])["“„](?=\S)([^"“”„]*[^\s"“”„])["”“](?=$|[\s),.;:])/g, '$1«$2»')

/** Writes settings as people typed them; one that can't be read stops the whole, with its field named. */
export const saveSettings = feature({
  name: 'saveSettings',
  title: 'Изменение настроек',
  reads: [],
  input: z.strictObject({ values: z.record(z.string(), z.string().check(z.maxLength(1000))) }),
  run: ({ programme, input, newId }) => {
    const context = { dictionary: dictionaryOf(programme), civilDateOf: civilDateIn('UTC') }
    const edits: (Edit | null)[] = []
    const all = {
      ...input.values,
      ...(settingsOf(programme).curatorCode === '' ? { curatorCode: newId.code() } : {}),
    }
    for (const [key, text] of Object.entries(all)) {
      const column = (settingColumns as Record<string, Column>)[key]
      if (!column || (column.guarded && key in input.values))
        return refuse('badInput', 'Такой настройки нет', 'Обновите панель', { at: key })
      const parsed = readCell(column, withRussianQuotes(text), context)
      if (parsed.problem !== undefined)
        return refuse('badInput', `${column.title}: ${parsed.problem}`, 'Исправьте поле и сохраните снова', {
          at: key,
        })
      const value = showValue(column, parsed.value, context.dictionary)
      const row = programme.settings.find(each => each.id === key)
      edits.push(
        row
          ? update('settings', row, { value })
          : append('settings', { id: key, title: column.title, value, note: column.note ?? '' }),
      )
    }
    const changed = edits.filter(edit => edit !== null)
    const { dataPlace, abroadDecidedOn } = settingsOf(apply(programme, changed))
    if ('dataPlace' in input.values && dataPlace === 'google' && abroadDecidedOn === null)
      return refuse(
        'badInput',
        'Не указано, когда руководитель решил хранить данные в Google Таблице',
        'Впишите дату решения (152-ФЗ, ст. 18, ч. 5)',
        { at: 'abroadDecidedOn' },
      )
    return { view: { changed: changed.length }, edits: changed, said: 'Настройки сохранены' }
  },
})
