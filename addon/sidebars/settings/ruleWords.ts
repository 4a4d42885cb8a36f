import type { ViewOf } from '#addon/features/call.ts'
import { list } from '#shared/language/list.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { count } from '#shared/language/plural.ts'
import type { Tone } from '../parts/tone.ts'

export type RuleSetting = ViewOf<'showSettings'>['rules'][number]

/** How a rule is checked, in a word and its tone. */
export const toneOf: Record<RuleSetting['now'], Tone> = { error: 'bad', warning: 'warn', off: 'info' }

/** «предупреждение, для педагогов»: how it is checked now. */
export const nowSays = ({ can, now, model, forModels }: RuleSetting): string =>
  [
    can.find(({ code }) => code === now)?.title ?? '',
    model === '' ? '' : `у ${forModels.find(({ code }) => code === model)?.title ?? 'части пар'}`,
  ]
    .filter(Boolean)
    .join(', ')

/** «Решил: директор Лучникова Е. П., 01.09.2026». */
export const decidedSays = ({ choice }: RuleSetting): string =>
  choice === null ? '' : noBreak(['Решение:', [choice.who, choice.on].filter(Boolean).join(', ')].join(' '))

/** «45 правил: 20 запретов, 23 предупреждения, 2 не проверяются». */
export function rulesSay(rules: readonly RuleSetting[]): string {
  const of = (now: RuleSetting['now']) => rules.filter(rule => rule.now === now).length
  const parts = [
    count(of('error'), 'запрет', 'запрета', 'запретов'),
    count(of('warning'), 'предупреждение', 'предупреждения', 'предупреждений'),
    ...(of('off') > 0 ? [count(of('off'), 'не проверяется', 'не проверяются', 'не проверяются')] : []),
  ]
  return noBreak(`${count(rules.length, 'правило', 'правила', 'правил')}: ${list(parts)}.`)
}
