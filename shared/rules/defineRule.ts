import type { CivilDate } from '../programme/civilDate.ts'
import type { Programme } from '../programme/programme.ts'
import type { SettingKey, Settings } from '../programme/settings.ts'
import type { Pair } from '../programme/tables.ts'
import type { Clause } from '../regulations/clauses.ts'
import type { Found, Severity } from './breach.ts'

/** The tables that rules read. */
export const ruleTables = [
  'settings',
  'dictionaries',
  'mentors',
  'mentees',
  'pairs',
  'participantDocuments',
  'orders',
] as const

export type RuledProgramme = Programme<(typeof ruleTables)[number]>

/** One rule of the положение. */
export interface Rule<Id extends string = string> {
  /** Name of the rule and of its file. */
  id: Id
  clause: Clause
  /** The rule in words that a head teacher would sign. */
  title: string
  severity: Severity
  /** Only pairs of these statuses are shown to the rule. */
  appliesTo: readonly NonNullable<Pair['status']>[]
  /** The settings with which a school adjusts the rule: title, limits and default of each stand in `programme/settings.ts`. */
  params: readonly SettingKey[]
  /** @param today matters only to what can change by itself: a consent that was withdrawn or has run out. */
  check(programme: RuledProgramme, params: Settings, today: CivilDate): Found[]
}

/** A rule; its `check` gets the settings it names in `params` and no others. */
export const defineRule = <const Id extends string, const K extends SettingKey>(
  rule: Omit<Rule<Id>, 'params' | 'check'> & {
    params: readonly K[]
    check: (programme: RuledProgramme, params: Pick<Settings, K>, today: CivilDate) => Found[]
  },
): Rule<Id> => rule
