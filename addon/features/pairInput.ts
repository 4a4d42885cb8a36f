import * as z from 'zod/mini'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { parseDate } from '#shared/programme/parseDate.ts'
import type { Pair } from '#shared/programme/tables.ts'
import { type Refused, refuse } from './refusal.ts'

/** IDs of the workbook's rows, as sidebars send them. */
export const rowId = z.string().check(z.minLength(1), z.maxLength(60))

/** A date as people type it. */
export const typedDate = z.string().check(z.maxLength(30))

const utcDay = (moment: Date) => moment.toISOString().slice(0, 10) as CivilDate

/** A typed date that must be there. */
export function dateOf(text: string, at: string, title: string): CivilDate | Refused {
  const parsed = parseDate(text, utcDay)
  if (parsed.problem !== undefined)
    return refuse('badInput', `${title}: ${parsed.problem}`, 'Исправьте дату и повторите', { at })
  return (
    parsed.value ??
    refuse('badInput', `${title}: дата не указана`, 'Впишите дату, например 28.02.2027', { at })
  )
}

/** The pairs with these ids, or that one of them is gone. */
export function pairsOf(pairs: readonly Pair[], ids: readonly string[]): Pair[] | Refused {
  const byId = new Map(pairs.map(pair => [pair.id, pair]))
  const found = ids.flatMap(id => byId.get(id) ?? [])
  return found.length === ids.length
    ? found
    : refuse(
        'gone',
        'Одной из пар больше нет на листе «Пары»',
        'Ничего не записано. Обновите список и повторите',
      )
}
