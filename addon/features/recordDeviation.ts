import * as z from 'zod/mini'
import { dateInDigits } from '#shared/language/dates.ts'
import { append } from '#shared/programme/edit.ts'
import { clauseName } from '#shared/regulations/clauseName.ts'
import { breachViews } from './breachView.ts'
import { checkedTables } from '#shared/rules/checkProgramme.ts'
import { feature } from './feature.ts'
import { dateOf, typedDate } from './pairInput.ts'
import { isRefused, refuse } from './refusal.ts'
import { breachSubject, foundNow, ruleId } from './ruleInput.ts'

/** Lets a breach stand: why, who decided it, and until when. */
export const recordDeviation = feature({
  name: 'recordDeviation',
  title: 'Отступление от правила',
  reads: checkedTables,
  input: z.strictObject({
    rule: ruleId,
    subject: breachSubject,
    reason: z.string().check(z.maxLength(2000)),
    decidedBy: z.string().check(z.maxLength(200)),
    until: typedDate,
  }),
  run: ({ programme, input, today, newId }) => {
    const reason = input.reason.trim()
    const decidedBy = input.decidedBy.trim()
    if (reason === '')
      return refuse('badInput', 'Причина не указана', 'Напишите, почему решили оставить как есть', {
        at: 'reason',
      })
    if (decidedBy === '')
      return refuse('badInput', 'Не указано, кто решил', 'Впишите должность и фамилию', { at: 'decidedBy' })
    const until = dateOf(input.until, 'until', 'Срок')
    if (typeof until !== 'string') return until
    if (until < today)
      return refuse(
        'badInput',
        `День ${dateInDigits(until)} уже прошёл`,
        'Поставьте сегодняшний день или позже',
        {
          at: 'until',
        },
      )
    const now = foundNow(input.rule, programme, today)
    if (isRefused(now)) return now
    const breach = now(input.subject)
    if (isRefused(breach)) return breach
    const { who } = breachViews(programme)(breach)
    const { rule, title, clause, subject } = breach
    const deviation = newId('отс')
    return {
      view: { deviation },
      edits: [
        append('deviations', {
          id: deviation,
          rule,
          title,
          clause: clauseName(clause),
          subject: `${subject.table}:${subject.id}`,
          about: who,
          reason,
          decidedBy,
          decidedOn: today,
          until,
        }),
      ],
      said: `Отступление записано до ${dateInDigits(until)}`,
    }
  },
})
