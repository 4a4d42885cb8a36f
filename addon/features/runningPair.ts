import { peopleOf } from '#shared/people/peopleOf.ts'
import { pairName } from '#shared/people/pairName.ts'
import { apply } from '#shared/programme/apply.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { update } from '#shared/programme/edit.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { Pair } from '#shared/programme/tables.ts'
import { dateInDigits } from '#shared/language/dates.ts'
import { dateOf, pairsOf } from './pairInput.ts'
import { type Refused, refuse } from './refusal.ts'

/** A pair whose mentor may be replaced: in an order or running, not a row of a group, with a form and an end to come. */
export type RunningPair = Pair & { form: string; to: CivilDate }

export const isRunning = (pair: Pair, today: CivilDate): pair is RunningPair =>
  (pair.status === 'inOrder' || pair.status === 'active') &&
  pair.kind !== 'group' &&
  pair.form !== null &&
  pair.to !== null &&
  pair.to >= today &&
  pair.endedOn === null

/** What is asked about a replacement: the pair, the rest of its period, and the programme without this pair. */
export interface Replaced<P> {
  pair: RunningPair
  from: CivilDate
  to: CivilDate
  without: P
}

/**
 * The rest of a running pair's period begins on the day of the replacement and keeps its end: the period does not change
 * (положение, п. 4.16). All other pairs stay and take their places.
 */
export function replacedPair<P extends Programme<'mentors' | 'mentees' | 'pairs'>>(
  programme: P,
  input: { pair: string; on: string },
  today: CivilDate,
): Replaced<P> | Refused {
  const found = pairsOf(programme.pairs, [input.pair])
  if (!Array.isArray(found)) return found
  const [pair] = found
  if (pair === undefined || !isRunning(pair, today))
    return refuse(
      'changedMeanwhile',
      `${pair ? pairName(pair, peopleOf(programme)) : 'Эта пара'}: пара уже не действует`,
      'Обновите список и выберите другую пару',
    )
  const on = dateOf(input.on, 'on', 'Дата замены')
  if (typeof on !== 'string') return on
  if (on > pair.to)
    return refuse(
      'badInput',
      `Срок этой пары заканчивается ${dateInDigits(pair.to)}`,
      'Поставьте день не позже окончания срока',
      { at: 'on' },
    )
  if (on < today)
    return refuse('badInput', 'Дата замены уже прошла', 'Поставьте сегодняшний день или позже', { at: 'on' })
  const from = pair.from !== null && pair.from > on ? pair.from : on
  const end = update('pairs', pair, { status: 'replaced' })
  return { pair, from, to: pair.to, without: end ? apply(programme, [end]) : programme }
}
