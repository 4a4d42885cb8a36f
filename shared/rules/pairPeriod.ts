import { dateInDigits } from '../language/dates.ts'
import { list } from '../language/list.ts'
import { count } from '../language/plural.ts'
import { changesOf } from '../people/changesOf.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { addDays, addMonths, type CivilDate, dayNumber } from '../programme/civilDate.ts'
import { update } from '../programme/edit.ts'
import type { Settings } from '../programme/settings.ts'
import type { Order, Pair, PairChange } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import type { Fault } from './fault.ts'
import { standingOrders } from './lackOfOrder.ts'

type Longest = Pick<Settings, 'maxMonths' | 'yearEnds'>

/**
 * The last day a pair that begins on `from` may run: the same day a year later, or so many months as the school set
 * (ГК РФ, ст. 192; from 29 February it is 28 February), or the day before it where the school reads the clause so.
 */
export const latestEnd = (from: CivilDate, { maxMonths, yearEnds }: Longest): CivilDate =>
  addDays(addMonths(from, maxMonths), yearEnds === 'dayBefore' ? -1 : 0)

/** What a period must not be longer than, to follow «дольше»: «года», «6 месяцев». */
export const longestInWords = (maxMonths: number): string =>
  maxMonths === 12 ? 'года' : count(maxMonths, 'месяца', 'месяцев', 'месяцев')

export const pairPeriod = defineRule({
  id: 'pairPeriod',
  clause: '4.13',
  title: 'У пары есть начало и окончание, и срок не больше календарного года, если его не продлили приказом',
  severity: 'error',
  appliesTo: ['inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs', 'pairChanges', 'orders'],
  params: ['maxMonths', 'yearEnds', 'extendPastYear'],
  check: (programme, settings) => {
    const people = peopleOf(programme)
    const extensionsOf = changesOf(programme.pairChanges, 'extension')
    const orders = standingOrders(programme.orders)
    return programme.pairs.flatMap(pair => {
      const wrong = fault(pair, extensionsOf(pair.id), orders, settings)
      if (wrong === null) return []
      return breach(
        { table: 'pairs', id: pair.id },
        [pair.id],
        `${pairName(pair, people)}: ${wrong.says}`,
        wrong.place,
        wrong,
      )
    })
  },
})

function fault(
  pair: Pair,
  extensions: readonly PairChange[],
  orders: ReadonlyMap<string, Order>,
  settings: Longest & Pick<Settings, 'extendPastYear'>,
): Fault | null {
  const { extendPastYear } = settings
  const { from, to } = pair
  if (from === null || to === null) return blank(pair)
  const place = placeOf('pairs', pair, 'to')
  if (to < from)
    return {
      place,
      says: `окончание ${dateInDigits(to)} раньше начала ${dateInDigits(from)}. Исправьте одну из дат.`,
    }
  const latest = latestEnd(from, settings)
  const reaching = extensions.filter(({ newTo }) => newTo !== null && newTo >= to)
  if (to <= latest || (extendPastYear && reaching.some(({ order }) => orders.has(order)))) return null
  const excess = count(dayNumber(to) - dayNumber(latest), 'день', 'дня', 'дней')
  const tooLong = `срок ${dateInDigits(from)}–${dateInDigits(to)} на ${excess} дольше ${longestInWords(settings.maxMonths)}`
  if (extendPastYear && reaching.length > 0)
    return {
      place,
      says: `${tooLong}, а продление не оформлено приказом. Укажите зарегистрированный приказ на листе «Изменения пар».`,
    }
  return {
    place,
    says: `${tooLong}. Поставьте окончание не позже ${dateInDigits(latest)}${extendPastYear ? ' или оформите продление по п. 4.14' : ''}.`,
    fix: {
      title: `Поставить окончание ${dateInDigits(latest)}`,
      edits: [update('pairs', pair, { to: latest })],
    },
  }
}

const dates = [
  { column: 'from', what: 'начало', of: 'начала' },
  { column: 'to', what: 'окончание', of: 'окончания' },
] as const

/** A date that is there but can't be read is another thing than a blank. */
function blank(pair: Pair): Fault {
  const blanks = dates.filter(({ column }) => pair[column] === null)
  const illegible = blanks.filter(({ column }) => pair.unread.includes(column))
  const told = illegible.length > 0 ? illegible : blanks
  const many = told.length > 1
  const says =
    illegible.length > 0
      ? `не ${many ? 'прочитаны даты' : 'прочитана дата'} ${list(told.map(({ of }) => of))}. Напишите ${many ? 'их' : 'её'} так: 01.09.2026.`
      : `не ${many ? 'указаны' : 'указано'} ${list(told.map(({ what }) => what))}. Впишите ${many ? 'даты' : 'дату'} на листе «Пары».`
  return { says, place: placeOf('pairs', pair, told[0]?.column ?? 'to') }
}
