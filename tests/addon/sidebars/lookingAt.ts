import { apply } from '#shared/programme/apply.ts'
import { append } from '#shared/programme/edit.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { type RuleId, rules } from '#shared/rules/index.ts'

/** A school that looks only at these rules: what others would say is not the matter here. */
export function lookingAt(programme: WholeProgramme, ...ids: readonly RuleId[]): WholeProgramme {
  const off = rules.filter(({ id }) => !ids.includes(id))
  return apply(
    programme,
    off.map(({ id }) => append('ruleChoices', { id, severity: 'off', reason: 'учёт у методиста' })),
  )
}
