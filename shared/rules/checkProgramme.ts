import type { CivilDate } from '../programme/civilDate.ts'
import type { Problem } from '../programme/problem.ts'
import type { Programme } from '../programme/programme.ts'
import type { Deviation, RuleChoice } from '../programme/tables.ts'
import type { Breach } from './breach.ts'
import { tablesOf } from './defineRule.ts'
import { judge } from './findBreaches.ts'
import { rules } from './index.ts'
import { choiceProblems, chosenSeverity } from './ruleChoices.ts'

/** All that the rules look at. */
export const checkedTables = tablesOf(rules)
export type CheckedTable = (typeof checkedTables)[number]

/** Everything that one check tells. */
export interface Checked {
  breaches: readonly Breach[]
  /** Breaches that the school lets stand. */
  allowed: readonly { breach: Breach; deviation: Deviation }[]
  /** What the school switched off or lowered. */
  chosen: readonly RuleChoice[]
  /** Cells and rows that could not be read, and decisions on rules that change nothing. */
  problems: readonly Problem[]
}

/** The whole programme against all rules. */
export function checkProgramme(programme: Programme<CheckedTable>, today: CivilDate): Checked {
  const judged = judge(rules, programme, today)
  return {
    breaches: judged.flatMap(({ breach, deviation }) => (deviation === null ? breach : [])),
    allowed: judged.flatMap(({ breach, deviation }) => (deviation === null ? [] : { breach, deviation })),
    chosen: programme.ruleChoices.filter(choice =>
      rules.some(
        rule =>
          rule.id === choice.id &&
          (['pupils', 'teachers'] as const).some(
            model =>
              (choice.model ?? model) === model && chosenSeverity([choice], rule, model) !== rule.severity,
          ),
      ),
    ),
    problems: [...programme.problems, ...choiceProblems(programme.ruleChoices, rules)],
  }
}
