import type { CivilDate } from '../programme/civilDate.ts'
import { settingsOf } from '../programme/settings.ts'
import { clauses } from '../regulations/clauses.ts'
import type { Breach } from './breach.ts'
import type { Rule, RuledProgramme } from './defineRule.ts'

/**
 * Everything the rules find, in the order of the rules. A rule is shown the pairs of its statuses that had not ended
 * before its clause came into force; settings left blank have their defaults.
 */
export function findBreaches(rules: readonly Rule[], programme: RuledProgramme, today: CivilDate): Breach[] {
  const settings = settingsOf(programme)
  return rules.flatMap(rule => {
    const { id, clause, severity, title, appliesTo } = rule
    const since = clauses[clause].from
    const pairs = programme.pairs.filter(
      ({ status, to, endedOn }) =>
        status !== null && appliesTo.includes(status) && (endedOn ?? to ?? since) >= since,
    )
    return rule
      .check({ ...programme, pairs }, settings, today)
      .map(found => ({ ...found, rule: id, clause, severity, title }))
  })
}
