import * as z from 'zod/mini'
import { noBreak } from '#shared/language/noBreak.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { append, type Edit, remove, update } from '#shared/programme/edit.ts'
import { type Model, models } from '#shared/programme/models.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import type { RuleChoice } from '#shared/programme/tables.ts'
import { chosenSeverities } from '#shared/programme/tables/ruleChoices.ts'
import { clauseName } from '#shared/regulations/clauseName.ts'
import type { Rule } from '#shared/rules/defineRule.ts'
import { rules } from '#shared/rules/index.ts'
import { type Chosen, lighter } from '#shared/rules/ruleChoices.ts'
import { feature } from './feature.ts'
import { isRefused, type Refused, refuse } from './refusal.ts'
import { ruleId } from './ruleInput.ts'
import { goesByModel } from './ruleSettings.ts'
import { typedSettings } from './saveSettings.ts'
import { settingEdits } from './settingEdits.ts'

const input = z.strictObject({
  rule: ruleId,
  severity: z.enum(Object.keys(chosenSeverities) as [Chosen, ...Chosen[]]),
  /** Only pairs of this model; both where it is blank. */
  model: z.union([z.literal(''), z.enum(Object.keys(models) as [Model, ...Model[]])]),
  reason: z.string().check(z.maxLength(2000)),
  who: z.string().check(z.maxLength(200)),
  /** The settings of this rule, as typed. */
  values: typedSettings,
})

/**
 * How the school checks a rule: with what numbers, as a ban, as a warning, or not at all. Anything less than the usual needs
 * a reason; back at the usual, the decision is taken off the sheet.
 */
export const chooseRule = feature({
  name: 'chooseRule',
  title: 'Изменение правила',
  reads: ['ruleChoices'],
  input,
  run: ({ programme, input, today }) => {
    const rule = rules.find(({ id }) => id === input.rule)
    if (rule === undefined) return refuse('badInput', 'Такого правила нет', 'Обновите панель')
    const foreign = Object.keys(input.values).find(key => !(rule.params as readonly string[]).includes(key))
    if (foreign !== undefined)
      return refuse('badInput', 'Эта настройка к правилу не относится', 'Обновите панель', { at: foreign })
    const typed = settingEdits(programme, input.values)
    if (isRefused(typed)) return typed
    const row = programme.ruleChoices.find(({ id }) => id === rule.id)
    const own = settingsOf(programme).teachersOwn
    const chosen = choiceEdits(rule, row, input, today, own)
    if (isRefused(chosen)) return chosen
    const edits = [...chosen, ...typed]
    return {
      view: { changed: edits.length },
      edits,
      said: noBreak(`Правило изменено: ${clauseName(rule.clause)}`),
    }
  },
})

function choiceEdits(
  rule: Rule,
  row: RuleChoice | undefined,
  { severity, model, ...typed }: z.infer<typeof input>,
  today: CivilDate,
  teachersOwn: boolean,
): Edit[] | Refused {
  if (lighter(severity, rule.severity) !== severity)
    return refuse(
      'badInput',
      'Строже обычного правило не проверяется',
      'Выберите «предупреждение» или «не проверяется»',
      { at: 'severity' },
    )
  if (severity === rule.severity) return row === undefined ? [] : [remove('ruleChoices', row)]
  if (model !== '' && !(teachersOwn && goesByModel(rule)))
    return refuse('badInput', 'Это правило одно для всех пар', 'Выберите «всех»', { at: 'model' })
  const reason = typed.reason.trim()
  const who = typed.who.trim()
  if (reason === '')
    return refuse(
      'badInput',
      'Причина не указана',
      'Напишите, почему школа проверяет правило мягче, чем обычно',
      { at: 'reason' },
    )
  if (who === '')
    return refuse('badInput', 'Не указано, кто решил', 'Впишите должность и фамилию', { at: 'who' })
  const set = { severity, model: model === '' ? null : model, reason, who }
  if (row !== undefined && update('ruleChoices', row, set) === null) return []
  const decided = { ...set, title: rule.title, clause: clauseName(rule.clause), decidedOn: today }
  return row === undefined
    ? [append('ruleChoices', { id: rule.id, ...decided })]
    : [update('ruleChoices', row, decided)].filter(edit => edit !== null)
}
