import { noBreak } from '../language/noBreak.ts'
import { count } from '../language/plural.ts'
import { type CivilDate, dayNumber } from '../programme/civilDate.ts'
import type { Dictionary } from '../programme/dictionary.ts'
import type { Settings } from '../programme/settings.ts'
import type { Mentee } from '../programme/tables.ts'

/** How soon a mentee is to be served, and why. */
export interface Haste {
  /** 1…9: the more, the sooner. */
  value: number
  /** The curator set it in the mentee's own cell; then nothing else counts. */
  own: boolean
  /** Added for the gravest of the grounds, 0…8 (положение, п. 4.8, 4.9). */
  grounds: number
  /** Added for waiting, one for each whole step of the settings; not limited. */
  waiting: number
  /** Days since the mentee joined; 0 when nobody wrote the day, or it is still to come. */
  days: number
}

const first = 1
const last = 9

/**
 * The order of service of a mentee: what stands in the own cell, or else 1, the largest haste of the grounds and a step for
 * each so many days of waiting, 9 at most.
 */
export function hasteOf(
  { priority, grounds, joinedOn }: Pick<Mentee, 'priority' | 'grounds' | 'joinedOn'>,
  {
    dictionary,
    settings: { waitingStepDays },
    today,
  }: { dictionary: Dictionary; settings: Pick<Settings, 'waitingStepDays'>; today: CivilDate },
): Haste {
  const gravest = Math.max(0, ...grounds.map(id => dictionary.byId(id)?.haste ?? 0))
  const days = joinedOn === null ? 0 : Math.max(0, dayNumber(today) - dayNumber(joinedOn))
  const waiting = Math.floor(days / waitingStepDays)
  return {
    value: priority ?? Math.min(last, first + gravest + waiting),
    own: priority !== null,
    grounds: gravest,
    waiting,
    days,
  }
}

/** «4: основание +2, ждёт 74 дня +1», after the word «Очерёдность». */
export function hasteText({ value, own, grounds, waiting, days }: Haste): string {
  if (own) return `${value}, поставлена вручную`
  const added = [
    ...(grounds > 0 ? [`основание +${grounds}`] : []),
    ...(waiting > 0 ? [`ждёт ${count(days, 'день', 'дня', 'дней')} +${waiting}`] : []),
  ]
  const most = first + grounds + waiting > last ? ', наибольшая' : ''
  return noBreak(added.length === 0 ? String(value) : `${value}${most}: ${added.join(', ')}`)
}
