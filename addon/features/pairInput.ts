import * as z from 'zod/mini'
import type { OfferKind } from '#shared/matching/offerCode.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { parseDate } from '#shared/programme/parseDate.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import type { DictionaryEntry, Pair } from '#shared/programme/tables.ts'
import { dateInDigits } from '#shared/language/dates.ts'
import { latestEnd, longestInWords } from '#shared/rules/pairPeriod.ts'
import { type Refused, refuse } from './refusal.ts'

/** IDs of the workbook's rows, as sidebars send them. */
export const rowId = z.string().check(z.minLength(1), z.maxLength(60))

/** Two who are to be a pair or, with `kind` `group`, mentor and member of a group. */
export const wantedPair = {
  mentor: rowId,
  mentee: rowId,
  kind: z.optional(z.enum(['single', 'group'])),
}
export interface WantedPair {
  mentor: string
  mentee: string
  kind?: OfferKind | undefined
}

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

/** The period new pairs are to have: both days there, in order, and no longer than the school lets it be (п. 4.13). */
export function periodOf(
  input: { from: string; to: string },
  programme: Parameters<typeof settingsOf>[0],
): { from: CivilDate; to: CivilDate } | Refused {
  const from = dateOf(input.from, 'from', 'Начало')
  if (typeof from !== 'string') return from
  const to = dateOf(input.to, 'to', 'Окончание')
  if (typeof to !== 'string') return to
  if (to < from) return refuse('badInput', 'Окончание раньше начала', 'Исправьте одну из дат', { at: 'to' })
  const settings = settingsOf(programme)
  const latest = latestEnd(from, settings)
  return to <= latest
    ? { from, to }
    : refuse(
        'badInput',
        `Срок пары больше ${settings.maxMonths === 12 ? 'календарного года' : longestInWords(settings.maxMonths)} (п. 4.13)`,
        `Поставьте окончание не позже ${dateInDigits(latest)}`,
        { at: 'to' },
      )
}

/** The form of mentoring with this id. */
export function chosenForm(
  programme: Parameters<typeof dictionaryOf>[0],
  id: string,
): DictionaryEntry | Refused {
  const form = dictionaryOf(programme).byId(id)
  return form?.dictionary === 'form'
    ? form
    : refuse('gone', 'Этой формы наставничества больше нет', 'Обновите панель и выберите форму')
}

/** The pairs with these ids, or that one of them is gone. */
export function pairsOf(pairs: readonly Pair[], ids: readonly string[]): Pair[] | Refused {
  const byId = new Map(pairs.map(pair => [pair.id, pair]))
  const wanted = [...new Set(ids)]
  const found = wanted.flatMap(id => byId.get(id) ?? [])
  return found.length === wanted.length
    ? found
    : refuse(
        'gone',
        'Одной из пар больше нет на листе «Пары»',
        'Ничего не записано. Обновите список и повторите',
      )
}
