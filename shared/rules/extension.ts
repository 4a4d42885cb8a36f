import { dateInDigits } from '../language/dates.ts'
import { changesOf } from '../people/changesOf.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import { update } from '../programme/edit.ts'
import type { Pair, PairChange } from '../programme/tables.ts'
import { changeGrounds, isGround } from '../regulations/changeGrounds.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import type { Fault } from './fault.ts'
import { unreadCell } from './unreadCell.ts'
import { unsaid } from './unsaid.ts'

export const extension = defineRule({
  id: 'extension',
  clause: '4.14',
  title:
    'Срок продлён из-за продолжительного отсутствия наставника или наставляемого, и новое окончание позже прежнего',
  severity: 'error',
  appliesTo: ['inOrder', 'active', 'finished', 'finishedEarly', 'replaced'],
  reads: ['mentors', 'mentees', 'pairs', 'pairChanges'],
  params: [],
  check: programme => {
    const people = peopleOf(programme)
    const extensionsOf = changesOf(programme.pairChanges, 'extension')
    return programme.pairs.flatMap(pair => {
      const extensions = extensionsOf(pair.id)
      const last = lastEnd(extensions)
      return extensions.flatMap(change => {
        const wrong = fault(change) ?? notMoved(pair, change, last)
        if (wrong === null) return []
        const { says, place } = wrong
        return breach(
          { table: 'pairChanges', id: change.id },
          [pair.id],
          `${pairName(pair, people)}: ${says}`,
          place,
          wrong,
        )
      })
    })
  },
})

const lastEnd = (extensions: readonly PairChange[]): CivilDate | null =>
  extensions.reduce<CivilDate | null>(
    (last, { newTo }) => (newTo !== null && (last === null || newTo > last) ? newTo : last),
    null,
  )

function fault(change: PairChange): Fault | null {
  const { ground, whose, oldTo, newTo, unread } = change
  const at = (column: string) => placeOf('pairChanges', change, column)
  const wrong = unreadCell('pairChanges', change, ['oldTo', 'newTo'])
  if (wrong !== null) return { says: wrong.says, place: at(wrong.column) }
  const lacks = [
    { column: 'ground', what: 'основание', value: ground },
    { column: 'whose', what: 'сторона (наставник или наставляемый)', feminine: true, value: whose },
    { column: 'oldTo', what: 'прежнее окончание', value: oldTo },
    { column: 'newTo', what: 'новое окончание', value: newTo },
  ].filter(({ column, value }) => value === null && !unread.includes(column))
  const [first] = lacks
  if (first !== undefined)
    return {
      says: unsaid('о продлении', lacks),
      place: at(first.column),
    }
  if (ground !== null && !isGround(changeGrounds.extension, ground))
    return {
      says: 'основание продления не из тех, что названы в п. 4.14. Выберите подходящее или верните прежнее окончание.',
      place: at('ground'),
    }
  if (whose === 'school')
    return {
      says: 'срок продлевают из-за отсутствия наставника или наставляемого. Укажите, кто из них отсутствовал.',
      place: at('whose'),
    }
  if (oldTo === null || newTo === null || newTo > oldTo) return null
  return {
    says: `новое окончание ${dateInDigits(newTo)} не позже прежнего ${dateInDigits(oldTo)}. Исправьте одну из дат.`,
    place: at('newTo'),
  }
}

/** The last extension of a running pair gives the end that stands in its row. */
function notMoved(pair: Pair, { newTo }: PairChange, last: CivilDate | null): Fault | null {
  const running = pair.status === 'inOrder' || pair.status === 'active'
  if (!running || newTo === null || newTo !== last || pair.to === null || pair.to === newTo) return null
  const says = `продлена по ${dateInDigits(newTo)}, а на листе «Пары» окончание ${dateInDigits(pair.to)}.`
  const warning = { severity: 'warning', place: placeOf('pairs', pair, 'to') } as const
  if (pair.to > newTo)
    return { ...warning, says: `${says} Исправьте одну из дат или запишите ещё одно продление.` }
  return {
    ...warning,
    says: `${says} Поставьте новое окончание.`,
    fix: {
      title: `Поставить окончание ${dateInDigits(newTo)}`,
      edits: [update('pairs', pair, { to: newTo })],
    },
  }
}
