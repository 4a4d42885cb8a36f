import { gates } from '#shared/documents/gates.ts'
import { dateInDigits } from '#shared/language/dates.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { type FieldView, fieldOf } from '#shared/programme/fieldView.ts'
import { type Model, models } from '#shared/programme/models.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { type SettingKey, settingColumns, settingsOf } from '#shared/programme/settings.ts'
import type { RuleChoice } from '#shared/programme/tables.ts'
import { chosenSeverities } from '#shared/programme/tables/ruleChoices.ts'
import { showValue } from '#shared/programme/writeCell.ts'
import { clauseName } from '#shared/regulations/clauseName.ts'
import type { Rule } from '#shared/rules/defineRule.ts'
import { rules } from '#shared/rules/index.ts'
import { type Chosen, chosenSeverity } from '#shared/rules/ruleChoices.ts'

/** A rule as «Настройки» shows it. */
export interface RuleSetting {
  id: string
  /** «п. 4.13». */
  clause: string
  title: string
  /** What it is by itself: the first of what it can be. */
  can: readonly { code: Chosen; title: string }[]
  /** As a ban it keeps pairs out of their order. */
  holdsUp: boolean
  /** As it is checked now; where the models differ, the lighter. */
  now: Chosen
  /** The model for which it is checked so; blank where for all. */
  model: Model | ''
  /** The models that can be chosen; none where it is one for all pairs. */
  forModels: readonly { code: Model; title: string }[]
  /** Why it is not checked as usual, and who decided it when; null where it is. */
  choice: { reason: string; who: string; on: string } | null
  fields: readonly FieldView[]
  /** Settings that stand at an earlier rule: «Наставляемых на одного наставника – п. 4.12». */
  elsewhere: readonly string[]
}

/** Whether pairs of pupils and of teachers can be judged differently by it. */
export const goesByModel = ({
  appliesTo,
  byModel,
  models: only,
}: Pick<Rule, 'appliesTo' | 'byModel' | 'models'>): boolean =>
  (appliesTo.length > 0 || byModel === true) && only === undefined

/** All rules with their settings, in the order of the положение. */
export function ruleSettings(programme: Programme<'ruleChoices'>): RuleSetting[] {
  const settings = settingsOf(programme)
  const dictionary = dictionaryOf(programme)
  const standsAt = new Map<SettingKey, Rule>()
  for (const rule of rules) for (const key of rule.params) if (!standsAt.has(key)) standsAt.set(key, rule)
  const fieldAt = (key: SettingKey) =>
    fieldOf(key, settingColumns[key], showValue(settingColumns[key], settings[key], dictionary), dictionary)
  return rules.map((rule: Rule) => {
    const { id, clause, title, params } = rule
    const { now, row } = decided(programme.ruleChoices, rule)
    return {
      id,
      clause: clauseName(clause),
      title: noBreak(title),
      holdsUp: (gates.pairs.waitsFor as readonly string[]).includes(id),
      can: canBe(rule).map(code => ({ code, title: chosenSeverities[code] })),
      now,
      model: row?.model ?? '',
      forModels:
        settings.teachersOwn && goesByModel(rule)
          ? (Object.keys(models) as Model[]).map(code => ({ code, title: models[code] }))
          : [],
      choice:
        row === undefined
          ? null
          : {
              reason: noBreak(row.reason),
              who: noBreak(row.who),
              on: row.decidedOn === null ? '' : dateInDigits(row.decidedOn),
            },
      fields: params.filter(key => standsAt.get(key) === rule).map(fieldAt),
      elsewhere: params.flatMap(key => {
        const first = standsAt.get(key)
        return first === undefined || first === rule
          ? []
          : noBreak(`${settingColumns[key].title} – ${clauseName(first.clause)}`)
      }),
    }
  })
}

const canBe = ({ severity }: Rule): readonly Chosen[] =>
  severity === 'error' ? ['error', 'warning', 'off'] : ['warning', 'off']

/** How a rule is checked now, and the decision that makes it so. */
function decided(choices: readonly RuleChoice[], rule: Rule): { now: Chosen; row?: RuleChoice } {
  for (const row of choices)
    for (const model of Object.keys(models) as Model[]) {
      const now = chosenSeverity([row], rule, model)
      if (now !== rule.severity) return { now, row }
    }
  return { now: rule.severity }
}
