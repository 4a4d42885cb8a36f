import * as z from 'zod/mini'
import { dateInDigits } from '#shared/language/dates.ts'
import { count } from '#shared/language/plural.ts'
import { append } from '#shared/programme/edit.ts'
import { clauseName } from '#shared/regulations/clauseName.ts'
import { breachViews } from './breachView.ts'
import type { Breach } from '#shared/rules/breach.ts'
import { checkedTables } from '#shared/rules/checkProgramme.ts'
import { feature } from './feature.ts'
import { dateOf, typedDate } from './pairInput.ts'
import { isRefused, refuse } from './refusal.ts'
import { breachSubject, foundNow, ruleId } from './ruleInput.ts'

/** Lets breaches of one rule stand: why, who decided it, and until when. Each becomes a decision of its own. */
export const recordDeviation = feature({
  name: 'recordDeviation',
  title: 'Отступление от правила',
  reads: checkedTables,
  input: z.strictObject({
    rule: ruleId,
    subjects: z.array(breachSubject).check(z.minLength(1), z.maxLength(5000)),
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
    const breaches: Breach[] = []
    for (const subject of input.subjects) {
      const breach = now(subject)
      if (isRefused(breach)) return breach
      breaches.push(breach)
    }
    const view = breachViews(programme)
    const decisions = breaches.map(breach => {
      const { rule, title, cited, subject } = breach
      return append('deviations', {
        id: newId('отс'),
        rule,
        title,
        clause: clauseName(cited),
        subject: `${subject.table}:${subject.id}`,
        about: view(breach).who,
        reason,
        decidedBy,
        decidedOn: today,
        until,
      })
    })
    const many =
      decisions.length === 1
        ? 'Отступление записано'
        : `Записано: ${count(decisions.length, 'отступление', 'отступления', 'отступлений')}`
    return {
      view: { deviations: decisions.map(({ id }) => id) },
      edits: decisions,
      said: `${many} по ${dateInDigits(until)}`,
    }
  },
})
