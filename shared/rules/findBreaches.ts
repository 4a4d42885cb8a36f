import type { CivilDate } from '../programme/civilDate.ts'
import { modelByForm } from '../programme/modelByForm.ts'
import type { Programme } from '../programme/programme.ts'
import { settingsOf } from '../programme/settings.ts'
import type { Deviation, Pair, TableName } from '../programme/tables.ts'
import { clauses } from '../regulations/clauses.ts'
import type { Breach, Found } from './breach.ts'
import { citationOf, sentenceCiting } from './citation.ts'
import type { JudgedBy, Rule } from './defineRule.ts'
import { type Chosen, chosenSeverity, lighter, type Model } from './ruleChoices.ts'

/** A breach, and by which decision of the school it may stand. */
export interface Judged {
  breach: Breach
  deviation: Deviation | null
}

/**
 * Everything the rules find, in the order of the rules, with what the school lets stand. A rule is shown the pairs of its
 * statuses and models that had not ended before it came into force; settings left blank have their defaults. What the
 * school switched off is not looked for, what it lowered is a warning.
 */
export function judge<R extends TableName>(
  rules: readonly Rule<string, R>[],
  programme: Programme<JudgedBy<NoInfer<R>>>,
  today: CivilDate,
): Judged[] {
  const settings = settingsOf(programme)
  const modelOf = modelByForm(programme)
  const allowedBy = deviationsOn(programme.deviations, today)
  const pairsOf = pairsShown(programme.pairs)
  const citedBy = citationOf(programme)
  return rules.flatMap(rule => {
    const { id, clause, title, opens, models = allModels, appliesTo } = rule
    const shown = pairsOf(appliesTo, inForce(rule))
    const found = new Map<string, Breach>()
    for (const [gravity, together] of groupModels(models, model =>
      chosenSeverity(programme.ruleChoices, rule, model),
    )) {
      if (gravity === 'off') continue
      const pairs = together.length === allModels.length ? shown : shown.filter(isOf(together, modelOf))
      for (const each of rule.check({ ...programme, pairs }, settings, today, together)) {
        const key = keyOf(id, each.subject)
        const severity = lighter(gravity, each.severity ?? gravity) === 'warning' ? 'warning' : 'error'
        const cited = citedBy(clause, each)
        if (severity === 'error' || !found.has(key))
          found.set(key, {
            ...each,
            key,
            rule: id,
            clause,
            cited,
            severity,
            title,
            sentence: sentenceCiting(each.sentence, cited),
            ...(opens ? { opens } : {}),
          })
      }
    }
    return [...found.values()].map(breach => ({ breach, deviation: allowedBy.get(breach.key) ?? null }))
  })
}

/** What breaks the rules and no decision of the school lets stand. */
export const findBreaches = <R extends TableName>(
  rules: readonly Rule<string, R>[],
  programme: Programme<JudgedBy<NoInfer<R>>>,
  today: CivilDate,
): Breach[] =>
  judge(rules, programme, today).flatMap(({ breach, deviation }) => (deviation === null ? breach : []))

export const keyOf = (rule: string, { table, id }: Found['subject']): string => `${rule} ${table}:${id}`

/** The pairs of some statuses that had not ended before a day; most rules ask for the same. */
function pairsShown(pairs: readonly Pair[]): (appliesTo: Rule['appliesTo'], since: CivilDate) => Pair[] {
  const known = new Map<string, Pair[]>()
  return (appliesTo, since) => {
    const key = `${appliesTo.join(' ')} ${since}`
    const shown =
      known.get(key) ??
      pairs.filter(
        ({ status, to, endedOn }) =>
          status !== null && appliesTo.includes(status) && (endedOn ?? to ?? since) >= since,
      )
    known.set(key, shown)
    return shown
  }
}

const inForce = ({ clause, from }: Rule): CivilDate => {
  const since = clauses[clause].from
  return from !== undefined && from > since ? from : since
}

const allModels: readonly Model[] = ['pupils', 'teachers']

/** Models that a rule judges alike are judged together: a load is counted over all of them. */
function groupModels(models: readonly Model[], gravityOf: (model: Model) => Chosen): Map<Chosen, Model[]> {
  const groups = new Map<Chosen, Model[]>()
  for (const model of models) {
    const gravity = gravityOf(model)
    groups.set(gravity, [...(groups.get(gravity) ?? []), model])
  }
  return groups
}

const isOf =
  (models: readonly Model[], modelOf: (form: string | null) => Model) =>
  ({ form }: Pair) =>
    models.includes(modelOf(form))

/** The decisions that stand today, by the breach they allow: whole ones only, from their day to the last. */
function deviationsOn(deviations: readonly Deviation[], today: CivilDate): Map<string, Deviation> {
  return new Map(
    deviations
      .filter(
        ({ reason, decidedBy, decidedOn, until }) =>
          reason.trim() !== '' &&
          decidedBy.trim() !== '' &&
          decidedOn !== null &&
          decidedOn <= today &&
          until !== null &&
          until >= today,
      )
      .map(each => [`${each.rule} ${each.subject}`, each]),
  )
}
