import type { RowOf } from '#shared/programme/tables.ts'
import { isRefused, type Refused, refuse } from '../../features/refusal.ts'
import { readAll } from '../readAll.ts'
import type { Workbook } from '../workbook.ts'

export type WebForm = RowOf<'webForms'>

/** The row of a published questionnaire as it stands now, among all of them. */
export function webFormOf(
  workbook: Workbook,
  id: string,
): { webForm: WebForm; webForms: readonly WebForm[] } | Refused {
  const read = readAll(workbook, ['settings', 'dictionaries', 'webForms'], 'view')
  if (isRefused(read)) return read
  const webForm = read.webForms.find(row => row.id === id)
  return webForm === undefined
    ? refuse(
        'gone',
        'Этой анкеты больше нет на листе «Опубликованные анкеты»',
        'Обновите список. Если строку удалили случайно, верните её из истории изменений',
      )
    : { webForm, webForms: read.webForms }
}

/** Question ID → IDs of the items that ask it. */
export function itemsIn({ items }: Pick<WebForm, 'items'>): Readonly<Record<string, readonly number[]>> {
  try {
    return (JSON.parse(items) ?? {}) as Record<string, number[]>
  } catch {
    return {}
  }
}
