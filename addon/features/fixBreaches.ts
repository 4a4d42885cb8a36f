import * as z from 'zod/mini'
import { count } from '#shared/language/plural.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { apply } from '#shared/programme/apply.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { hashOf } from '#shared/programme/hash.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { rules } from '#shared/rules/index.ts'
import { checkedTables } from '#shared/rules/checkProgramme.ts'
import { feature } from './feature.ts'
import { isRefused, refuse } from './refusal.ts'
import { breachSubject, foundNow, ruleId } from './ruleInput.ts'

const shownAfter = 3

/**
 * Makes the changes of cells that mend breaches of one rule, as the curator has seen them. `seen` is the hash of the change
 * she saw: another one, or none, is refused. The view tells what the rules would say of the changed rows that they did not
 * say before.
 */
export const fixBreaches = feature({
  name: 'fixBreaches',
  title: 'Исправление по правилам',
  reads: checkedTables,
  input: z.strictObject({
    rule: ruleId,
    breaches: z
      .array(z.strictObject({ subject: breachSubject, seen: z.string().check(z.maxLength(40)) }))
      .check(z.minLength(1), z.maxLength(5000)),
  }),
  run: ({ programme, input, today }) => {
    const now = foundNow(input.rule, programme, today)
    if (isRefused(now)) return now
    const edits: Edit[] = []
    for (const { subject, seen } of input.breaches) {
      const breach = now(subject)
      if (isRefused(breach)) return breach
      if (breach.fix === undefined || hashOf(breach.fix.edits) !== seen)
        return refuse(
          'changedMeanwhile',
          'Таблица изменилась, и теперь исправлять нужно иначе',
          'Ничего не записано. Нажмите «Проверить снова»',
        )
      edits.push(...breach.fix.edits)
    }
    const once = withoutRepeats(edits)
    const before = new Set(findBreaches(rules, programme, today).map(({ key }) => key))
    const arising = findBreaches(rules, apply(programme, once), today).filter(({ key }) => !before.has(key))
    return {
      view: {
        after: [
          ...arising.slice(0, shownAfter).map(({ sentence }) => sentence),
          ...(arising.length > shownAfter
            ? [noBreak(`И ещё ${count(arising.length - shownAfter, 'нарушение', 'нарушения', 'нарушений')}`)]
            : []),
        ],
      },
      edits: once,
      said:
        input.breaches.length === 1
          ? 'Исправлено'
          : `Исправлено: ${count(input.breaches.length, 'нарушение', 'нарушения', 'нарушений')}`,
    }
  },
})

/** Two breaches may be mended by the very same change. */
const withoutRepeats = (edits: readonly Edit[]): Edit[] => [
  ...new Map(edits.map(edit => [JSON.stringify(edit), edit])).values(),
]
