import * as z from 'zod/mini'
import { dateInDigits } from '#shared/language/dates.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { schoolYearOf } from '#shared/programme/civilDate.ts'
import { append, type Edit, remove } from '#shared/programme/edit.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import type { Check, TableName } from '#shared/programme/tables.ts'
import { tableOf } from '#shared/programme/tables.ts'
import { clauseName } from '#shared/regulations/clauseName.ts'
import { clauseTexts } from '#shared/regulations/clauseTexts.ts'
import type { Breach } from '#shared/rules/breach.ts'
import { checkedTables, checkProgramme } from '#shared/rules/checkProgramme.ts'
import { rules } from '#shared/rules/index.ts'
import { type BreachView, breachViews } from './breachView.ts'
import { feature } from './feature.ts'
import { type PaperFacts, paperFacts } from './planFacts.ts'
import { type At, placesIn } from './placesIn.ts'

/** A rule that has something to say. */
export interface RuleView {
  id: string
  /** «4.13». */
  clause: string
  /** «п. 4.13», «ст. 9 152-ФЗ». */
  clauseName: string
  title: string
  /** What the clause says. */
  text: string
}

/** A cell that could not be read, and who looks at its sheet. */
export interface UnreadCell {
  at: At | null
  /** «Наставники, строка 27, «Справка»». */
  cell: string
  says: string
  /** The clauses of the rules that read the sheet: where this cell matters, they may have kept silent. */
  blind: readonly string[]
}

export interface AllowedView {
  /** ID of the decision on «Отступления». */
  id: string
  rule: string
  clauseName: string
  title: string
  who: string
  /** Empty where the breach itself is gone by now. */
  facts: string
  reason: string
  decidedBy: string
  until: string
}

export interface RulesView {
  rules: readonly RuleView[]
  breaches: readonly (BreachView & { isNew: boolean })[]
  unread: readonly UnreadCell[]
  allowed: readonly AllowedView[]
  /** What the school switched off or lowered. */
  chosen: readonly { id: string; clauseName: string; title: string; how: string; reason: string }[]
  /** How much was looked at. */
  pairs: number
  people: number
  /** Whether something is to be remembered for the next check. */
  changed: boolean
  paper: PaperFacts
  schoolYear: string
  dataPlace: 'local' | 'google'
}

/**
 * The whole programme against the положение. Written, it keeps what was found and since when, so that the next check knows
 * what is new: found for the first time today.
 */
export const checkRules = feature({
  name: 'checkRules',
  title: 'Проверка правил',
  reads: [...checkedTables, 'checks'],
  undoable: false,
  input: z.strictObject({}),
  run: ({ programme, today }) => {
    const { breaches, allowed, chosen, problems } = checkProgramme(programme, today)
    const view = breachViews(programme)
    const placeAt = placesIn(programme)
    const before = new Map(programme.checks.map(row => [row.id, row]))
    const isNew = (key: string) => (before.get(key)?.firstSeenOn ?? today) >= today
    const { schoolYear, dataPlace } = settingsOf(programme)
    const spoken = new Set(breaches.map(({ rule }) => rule))
    const edits = rememberEdits(breaches, programme.checks, today)
    return {
      view: {
        rules: rules
          .filter(({ id }) => spoken.has(id))
          .map(
            ({ id, clause, title }): RuleView => ({
              id,
              clause: noBreak(clause),
              clauseName: clauseName(clause),
              title: noBreak(title),
              text: noBreak(clauseTexts[clause]),
            }),
          ),
        breaches: breaches.map(breach => ({ ...view(breach), isNew: isNew(breach.key) })),
        unread: problems.map(({ sheet, row, column, value, message }) => ({
          at: placeAt({ sheet, row, column }),
          cell: noBreak(
            [sheet, row > 0 ? `строка\u00a0${row}` : '', column === '' ? '' : `«${column}»`]
              .filter(each => each !== '')
              .join(', '),
          ),
          says: noBreak(value === '' ? message : `«${value}». ${message}`),
          blind: readersOf(sheet),
        })),
        allowed: allowed.map(({ breach, deviation }) => {
          const { who, facts } = view(breach)
          return {
            id: deviation.id,
            rule: breach.rule,
            clauseName: clauseName(breach.cited),
            title: noBreak(breach.title),
            who,
            facts,
            reason: noBreak(deviation.reason),
            decidedBy: noBreak(deviation.decidedBy),
            until: dateInDigits(deviation.until ?? today),
          }
        }),
        chosen: chosen.map(({ id, severity, reason }) => {
          const rule = rules.find(each => each.id === id)
          return {
            id,
            clauseName: rule ? clauseName(rule.clause) : '',
            title: noBreak(rule?.title ?? id),
            how: severity === 'off' ? 'не проверяется' : 'предупреждение вместо запрета',
            reason: noBreak(reason),
          }
        }),
        pairs: programme.pairs.filter(({ status }) => status === 'inOrder' || status === 'active').length,
        people: [...programme.mentors, ...programme.mentees].filter(({ status }) => status !== 'archived')
          .length,
        changed: edits.length > 0,
        paper: paperFacts(programme, today),
        schoolYear: schoolYear || schoolYearOf(today),
        dataPlace: dataPlace ?? 'local',
      } satisfies RulesView,
      edits,
      said: 'Правила проверены',
    }
  },
})

/** What was found for the first time is added with its day; what has gone is forgotten. */
function rememberEdits(
  breaches: readonly Breach[],
  checks: readonly Check[],
  today: Check['firstSeenOn'],
): Edit[] {
  const known = new Set(checks.map(({ id }) => id))
  const keys = new Set(breaches.map(({ key }) => key))
  return [
    ...checks.filter(({ id }) => !keys.has(id)).map(row => remove('checks', row)),
    ...[...keys].filter(key => !known.has(key)).map(id => append('checks', { id, firstSeenOn: today })),
  ]
}

/** Clauses of the rules that look at a sheet. */
function readersOf(sheet: string): string[] {
  const looks = (table: TableName) => tableOf(table).title === sheet
  const always = sheet === tableOf('settings').title || sheet === tableOf('dictionaries').title
  return [
    ...new Set(
      rules
        .filter(({ reads }) => !always && (reads as readonly TableName[]).some(looks))
        .map(({ clause }) => clauseName(clause)),
    ),
  ]
}
