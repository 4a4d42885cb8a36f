import * as z from 'zod/mini'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { type TableName, tableNames } from '#shared/programme/tables.ts'
import type { Breach } from '#shared/rules/breach.ts'
import type { CheckedTable } from '#shared/rules/checkProgramme.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { rules } from '#shared/rules/index.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { type Refused, refuse } from './refusal.ts'

/** Name of a rule, as sidebars send it. */
export const ruleId = z.string().check(z.minLength(1), z.maxLength(60))

/** The row a breach speaks of. */
export const breachSubject = z.strictObject({
  table: z.enum(tableNames as [TableName, ...TableName[]]),
  id: z.string().check(z.minLength(1), z.maxLength(60)),
})

/** What one rule finds now, by the row; a refusal where there is no such rule. */
export function foundNow(
  id: string,
  programme: Programme<CheckedTable>,
  today: CivilDate,
): ((subject: Breach['subject']) => Breach | Refused) | Refused {
  const rule = rules.find(each => each.id === id)
  if (rule === undefined) return refuse('badInput', 'Такого правила нет', 'Нажмите «Проверить снова»')
  const found = new Map(
    findBreaches([rule], programme, today).map(each => [`${each.subject.table}:${each.subject.id}`, each]),
  )
  return ({ table, id }) =>
    found.get(`${table}:${id}`) ??
    refuse('changedMeanwhile', 'Этого нарушения уже нет', 'Нажмите «Проверить снова»')
}
