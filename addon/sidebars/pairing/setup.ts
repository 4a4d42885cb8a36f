import type { InputOf, ViewOf } from '#addon/features/call.ts'
import type { ParsedDate } from '../parts/dateField.tsx'
import { parseDate } from '#shared/programme/parseDate.ts'

export type Choices = ViewOf<'pairingChoices'>
export type Plan = ViewOf<'suggestPairs'>
export type PlanPair = Plan['pairs'][number]
export type Setup = InputOf<'suggestPairs'>

/** What the curator starts from: the form where most are waiting, its usual settings and the usual period. */
export function usualSetup({ forms, period }: Choices): Setup | undefined {
  const [fullest] = [...forms].sort((a, b) => b.waiting - a.waiting)
  return fullest && { form: fullest.id, ...period, ...fullest.usual }
}

/** The settings that another page hands this one; undefined where it hands none. The add-on reads them strictly. */
export function setupIn(handed: unknown): Setup | undefined {
  if (!isRecord(handed) || !isRecord(handed.setup)) return undefined
  return isSetup(handed.setup) ? handed.setup : undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isSetup = (value: Record<string, unknown>): value is Record<string, unknown> & Setup =>
  ['form', 'from', 'to'].every(key => typeof value[key] === 'string') &&
  isRecord(value.weights) &&
  isRecord(value.conditions) &&
  Array.isArray(value.own)

/** What stands in a scenario: all of a setup but for whom and when. */
export const preferencesOf = ({ form, from, to, ...preferences }: Setup) => preferences

/** What a question about one mentee takes of a setup: the plan's aim and floor play no part in it. */
export const askingOf = ({ objective, floor, ...asking }: Setup) => asking

/** One name for the two of a pair. */
export const keyOf = ({ mentor, mentee }: { mentor: { id: string }; mentee: { id: string } }) =>
  `${mentee.id} ${mentor.id}`

const utcDay = (moment: Date) => moment.toISOString().slice(0, 10) as never

/** The programme's one reader of dates, as a field asks it. */
export function readDate(text: string): ParsedDate {
  const { value, problem } = parseDate(text, utcDay)
  return problem === undefined ? { date: value ?? '' } : { problem }
}
