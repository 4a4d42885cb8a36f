import type { CivilDate } from '../programme/civilDate.ts'
import type { Model } from '../programme/models.ts'
import type { Programme } from '../programme/programme.ts'
import type { SettingKey, Settings } from '../programme/settings.ts'
import type { Pair, TableName } from '../programme/tables.ts'
import type { Clause } from '../regulations/clauses.ts'
import type { Found, Severity } from './breach.ts'

/** One rule of the положение. */
export interface Rule<Id extends string = string, R extends TableName = TableName> {
  /** Name of the rule and of its file. */
  id: Id
  clause: Clause
  /** The rule in words that a head teacher would sign. */
  title: string
  severity: Severity
  /** Only pairs of these statuses are shown to the rule. */
  appliesTo: readonly NonNullable<Pair['status']>[]
  /** The tables it looks at, besides the settings and the dictionaries. */
  reads: readonly R[]
  /** The settings with which a school adjusts the rule: title, limits and default of each stand in `programme/settings.ts`. */
  params: readonly SettingKey[]
  /** Since when it binds, where that is later than its clause. */
  from?: CivilDate
  /** Only pairs of forms of these models are shown to the rule; both where it does not say. */
  models?: readonly Model[]
  /** It looks at no pairs, and yet speaks only of the rows of those models that it is asked for. */
  byModel?: true
  /** The line of the menu where the matter is settled, where that is not a cell. */
  opens?: string
  /**
   * @param today matters only to what changes by itself: a consent that has run out, a day that has passed.
   * @param models of which pairs are shown: a rule about people without a pair has to leave the others alone.
   */
  check(programme: Programme<R>, params: Settings, today: CivilDate, models: readonly Model[]): Found[]
}

/** A rule; its `check` gets the tables it reads and the settings it names in `params`, and no others. */
export const defineRule = <const Id extends string, const R extends TableName, const K extends SettingKey>(
  rule: Omit<Rule<Id, R>, 'params' | 'check'> & {
    params: readonly K[]
    check: (
      programme: Programme<R>,
      params: Pick<Settings, K>,
      today: CivilDate,
      models: readonly Model[],
    ) => Found[]
  },
): Rule<Id, R> => rule

/** The tables that judging by rules looks at: their own, and what the school decided of rules. */
export type JudgedBy<R extends TableName> = R | 'pairs' | 'ruleChoices' | 'deviations'

/** What has to be read before these rules can judge. */
export const tablesOf = <R extends TableName>(rules: readonly Rule<string, R>[]): readonly JudgedBy<R>[] => [
  ...new Set<JudgedBy<R>>(['pairs', 'ruleChoices', 'deviations', ...rules.flatMap(({ reads }) => reads)]),
]
