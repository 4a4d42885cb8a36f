import * as z from 'zod/mini'
import { apply } from '#shared/programme/apply.ts'
import { settingColumns, settingsOf } from '#shared/programme/settings.ts'
import { feature } from './feature.ts'
import { isRefused, refuse } from './refusal.ts'
import { settingEdit, settingEdits } from './settingEdits.ts'

/** Settings by key, as typed. */
export const typedSettings = z.record(z.string(), z.string().check(z.maxLength(1000)))

/** Writes settings as people typed them; one that can't be read stops the whole, with its field named. */
export const saveSettings = feature({
  name: 'saveSettings',
  title: 'Изменение настроек',
  reads: [],
  input: z.strictObject({ values: typedSettings }),
  run: ({ programme, input, newId }) => {
    const typed = settingEdits(programme, input.values)
    if (isRefused(typed)) return typed
    const code =
      settingsOf(programme).curatorCode === ''
        ? settingEdit(programme, 'curatorCode', settingColumns.curatorCode, newId.code())
        : null
    const changed = code === null ? typed : [...typed, code]
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
