import type { Column } from '#shared/programme/column.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { append, type Edit, update } from '#shared/programme/edit.ts'
import { civilDateIn } from '#shared/programme/parseDate.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { readCell } from '#shared/programme/readCell.ts'
import { settingColumns } from '#shared/programme/settings.ts'
import { showValue } from '#shared/programme/writeCell.ts'
import { type Refused, refuse } from './refusal.ts'

/** «Лицей № 2» for "Лицей № 2": orders bear the school's name. Quotes within quotes stay as they were typed. */
const withRussianQuotes = (text: string): string =>
  text.replace(/(^|[\s(])["“„](?=\S)([^"“”„]*[^\s"“”„])["”“](?=$|[\s),.;:])/g, '$1«$2»')

/** Settings as people typed them; the first that can't be read stops the whole, with its field named. */
export function settingEdits(
  programme: Programme<never>,
  values: Readonly<Record<string, string>>,
): Edit[] | Refused {
  const context = { dictionary: dictionaryOf(programme), civilDateOf: civilDateIn('UTC') }
  const edits: (Edit | null)[] = []
  for (const [key, text] of Object.entries(values)) {
    const column = (settingColumns as Record<string, Column>)[key]
    if (!column || column.guarded)
      return refuse('badInput', 'Такой настройки нет', 'Обновите панель', { at: key })
    const parsed = readCell(column, withRussianQuotes(text), context)
    if (parsed.problem !== undefined)
      return refuse('badInput', `${column.title}: ${parsed.problem}`, 'Исправьте поле и сохраните снова', {
        at: key,
      })
    edits.push(settingEdit(programme, key, column, showValue(column, parsed.value, context.dictionary)))
  }
  return edits.filter(edit => edit !== null)
}

/** The change of one setting; null when it stays as it is. */
export function settingEdit(
  { settings }: Programme<never>,
  key: string,
  column: Column,
  value: string,
): Edit | null {
  const row = settings.find(each => each.id === key)
  return row
    ? update('settings', row, { value })
    : append('settings', { id: key, title: column.title, value, note: column.note ?? '' })
}
