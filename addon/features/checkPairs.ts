import * as z from 'zod/mini'
import { gates } from '#shared/documents/gates.ts'
import { apply } from '#shared/programme/apply.ts'
import { append } from '#shared/programme/edit.ts'
import { gatingBreaches } from '#shared/rules/gatingBreaches.ts'
import { checkedTables } from '#shared/rules/checkProgramme.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { rules, rulesNamed } from '#shared/rules/index.ts'
import { feature } from './feature.ts'
import { periodOf, rowId, typedDate, wantedPair } from './pairInput.ts'
import { isRefused } from './refusal.ts'

/** What a suggested pair still lacks before an order. */
export interface PairLacks {
  mentor: string
  mentee: string
  lacks: { chip: string; sentence: string }[]
  /** What else the rules would say of the pair and of its people, that keeps it out of no order. */
  remarks: string[]
}

/** Yes is asked after the suggestion, so its absence is no news here. */
const gatesNow = rulesNamed(gates.pairs.waitsFor.filter(id => id !== 'pairAgreed' && id !== 'groupConsent'))

const gating = new Set<string>(gates.pairs.waitsFor)
const otherRules = rules.filter(({ id }) => !gating.has(id))

/** How a chip names what a rule found; consents say whose. */
const chips: Partial<Record<string, string>> = {
  externalMentorContract: 'нет договора с наставником',
  externalMentorCertificates: 'нет справок наставника',
  mentorLoad: 'у наставника больше, чем можно',
  pairPeriod: 'срок не по положению',
}

/** Checks pairs that are only suggested as the order would: consents, contract, certificates, load. */
export const checkPairs = feature({
  name: 'checkPairs',
  title: 'Проверка документов пар',
  reads: checkedTables,
  input: z.strictObject({
    form: rowId,
    from: typedDate,
    to: typedDate,
    pairs: z.array(z.strictObject(wantedPair)).check(z.maxLength(2000)),
  }),
  run: ({ programme, input, today, newId }) => {
    const period = periodOf(input, programme)
    if (isRefused(period)) return period
    const rows = input.pairs.map(({ mentor, mentee, kind }) => ({
      id: newId('пара-'),
      mentor,
      mentee,
      kind: kind === 'group' ? ('group' as const) : ('pair' as const),
    }))
    const would = apply(
      programme,
      rows.map(row => append('pairs', { ...row, ...period, form: input.form, status: 'inOrder' })),
    )
    const about = rows.flatMap(({ id, mentor, mentee }) => [id, mentor, mentee])
    const breaches = gatingBreaches(gatesNow, would, about, today)
    // What was said before these pairs and only warns is no news about them.
    const before = new Set(findBreaches(otherRules, programme, today).map(({ key }) => key))
    const remarks = new Map<string, string[]>()
    for (const { subject, severity, key, sentence } of findBreaches(otherRules, would, today))
      if (severity === 'error' || !before.has(key))
        remarks.set(subject.id, [...(remarks.get(subject.id) ?? []), sentence])
    const pairs = rows.flatMap(({ id, mentor, mentee }): PairLacks[] => {
      const lacks = breaches
        .filter(breach => [id, mentor, mentee].some(each => breach.about.includes(each)))
        .map(({ rule, subject, title, sentence }) => ({
          chip:
            rule === 'consents'
              ? `нет согласия на данные: ${subject.table === 'mentors' ? 'наставник' : 'наставляемый'}`
              : (chips[rule] ?? title),
          sentence,
        }))
      const other = [id, mentor, mentee].flatMap(each => remarks.get(each) ?? [])
      return lacks.length + other.length > 0 ? [{ mentor, mentee, lacks, remarks: other }] : []
    })
    return { view: { checked: rows.length, pairs } }
  },
})
