import type { Problem } from '../programme/problem.ts'
import { type DictionaryEntry, type RuleChoice, tableOf } from '../programme/tables.ts'
import type { Severity } from './breach.ts'
import type { Rule } from './defineRule.ts'

export type Model = NonNullable<DictionaryEntry['model']>
export type Chosen = Severity | 'off'

const gravity: readonly Chosen[] = ['off', 'warning', 'error']

/** The lighter of two. */
export const lighter = (one: Chosen, other: Chosen): Chosen =>
  gravity.indexOf(one) < gravity.indexOf(other) ? one : other

/** Whether the school may mean it: a rule can be lowered or switched off, and the reason stands beside it. */
const counts = ({ severity, reason }: RuleChoice) => severity !== null && reason.trim() !== ''

/** How grave a rule is for pairs of a model, by what the school decided: its usual gravity or less. */
export function chosenSeverity(
  choices: readonly RuleChoice[],
  rule: Pick<Rule, 'id' | 'severity'>,
  model: Model,
): Chosen {
  return choices
    .filter(choice => choice.id === rule.id && counts(choice) && (choice.model ?? model) === model)
    .reduce<Chosen>((least, { severity }) => lighter(least, severity ?? least), rule.severity)
}

/** Rows of «Правила» that change nothing, because they name no rule or no reason. */
export function choiceProblems(
  choices: readonly RuleChoice[],
  rules: readonly Pick<Rule, 'id'>[],
): Problem[] {
  const { title, columns } = tableOf('ruleChoices')
  const known = new Set(rules.map(({ id }) => id))
  const problem = (row: RuleChoice, column: string, value: string, message: string): Problem => ({
    sheet: title,
    row: row.row,
    column: columns[column]?.title ?? '',
    value,
    message,
    code: 'unread',
  })
  return choices.flatMap(row => {
    if (!known.has(row.id))
      return problem(
        row,
        'title',
        row.title,
        'Такого правила нет. Удалите строку, решение примите в «Настройках»',
      )
    if (row.severity !== null && row.reason.trim() === '')
      return problem(
        row,
        'reason',
        '',
        'Нет причины, поэтому правило проверяется как обычно. Впишите причину',
      )
    return []
  })
}
