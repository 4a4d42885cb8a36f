import { dateInDigits } from '../language/dates.ts'
import { list } from '../language/list.ts'
import { count } from '../language/plural.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { addDays, addYears, type CivilDate, dayNumber } from '../programme/civilDate.ts'
import type { Settings } from '../programme/settings.ts'
import type { Pair } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

/**
 * The last day a pair that begins on `from` may run: the same day a year later (ГК РФ, ст. 192; from 29 February it is
 * 28 February), or the day before it where the school reads the clause so.
 */
export const latestEnd = (from: CivilDate, yearEnds: Settings['yearEnds']): CivilDate =>
  addDays(addYears(from, 1), yearEnds === 'dayBefore' ? -1 : 0)

export const pairPeriod = defineRule({
  id: 'pairPeriod',
  clause: '4.13',
  title: 'У пары есть начало и окончание, и срок не больше календарного года',
  severity: 'error',
  appliesTo: ['inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs'],
  params: ['yearEnds'],
  check: (programme, { yearEnds }) => {
    const people = peopleOf(programme)
    return programme.pairs.flatMap(pair => {
      const wrong = fault(pair, yearEnds)
      if (wrong === null) return []
      return breach(
        { table: 'pairs', id: pair.id },
        [pair.id],
        `${pairName(pair, people)}: ${wrong.says}`,
        placeOf('pairs', pair, wrong.column),
      )
    })
  },
})

function fault(pair: Pair, yearEnds: Settings['yearEnds']): { column: 'from' | 'to'; says: string } | null {
  const { from, to } = pair
  if (from === null || to === null) return { column: from === null ? 'from' : 'to', says: blank(pair) }
  if (to < from)
    return {
      column: 'to',
      says: `окончание ${dateInDigits(to)} раньше начала ${dateInDigits(from)}. Исправьте одну из дат.`,
    }
  const latest = latestEnd(from, yearEnds)
  if (to <= latest) return null
  const excess = count(dayNumber(to) - dayNumber(latest), 'день', 'дня', 'дней')
  return {
    column: 'to',
    says: `срок ${dateInDigits(from)}–${dateInDigits(to)} на ${excess} дольше года. Поставьте окончание не позже ${dateInDigits(latest)}.`,
  }
}

/** A date that is there but can't be read is another thing than a blank. */
function blank({ from, to, unread }: Pair): string {
  const names = [...(from === null ? ['начало'] : []), ...(to === null ? ['окончание'] : [])]
  if (unread.includes('from') || unread.includes('to'))
    return `не прочитано: ${list(names)}. Напишите дату так: 01.09.2026.`
  return `не ${names.length > 1 ? 'указаны' : 'указано'} ${list(names)}. Впишите ${names.length > 1 ? 'даты' : 'дату'} на листе «Пары».`
}
