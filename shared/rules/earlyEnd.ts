import { dateInDigits } from '../language/dates.ts'
import { changesOf } from '../people/changesOf.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { update } from '../programme/edit.ts'
import type { Pair, PairChange } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import type { Fault } from './fault.ts'
import { unreadCell } from './unreadCell.ts'
import { unsaid } from './unsaid.ts'

export const earlyEnd = defineRule({
  id: 'earlyEnd',
  clause: '4.14',
  title: 'Досрочное завершение пары обосновано и согласовано с наставником и куратором',
  severity: 'error',
  appliesTo: ['finishedEarly'],
  reads: ['mentors', 'mentees', 'pairs', 'pairChanges'],
  params: [],
  check: programme => {
    const people = peopleOf(programme)
    const earlyOf = changesOf(programme.pairChanges, 'early')
    return programme.pairs.flatMap(pair => {
      const wrong = fault(pair, earlyOf(pair.id))
      if (wrong === null) return []
      const { says, place } = wrong
      return breach(
        { table: 'pairs', id: pair.id },
        [pair.id],
        `${pairName(pair, people)}: ${says}`,
        place,
        wrong,
      )
    })
  },
})

/** Of several records of one early end the best counts. */
function fault(pair: Pair, changes: readonly PairChange[]): Fault | null {
  const planned = changes.find(({ oldTo }) => oldTo !== null)?.oldTo ?? pair.to
  const days = faultOfDays(pair, planned)
  if (days !== null) return days
  if (changes.length === 0)
    return {
      says: 'досрочное завершение не записано. Внесите на лист «Изменения пар» основание и дни, когда согласились наставник и куратор.',
      place: placeOf('pairs', pair, 'status'),
    }
  const faults = changes.map(change => faultOfChange(pair, change))
  return faults.includes(null)
    ? null
    : (faults.find(each => each?.severity === 'warning') ?? faults[0] ?? null)
}

function faultOfDays(pair: Pair, planned: Pair['to']): Fault | null {
  const place = placeOf('pairs', pair, 'endedOn')
  const { from, endedOn } = pair
  const unread = unreadCell('pairs', pair, ['endedOn'])
  if (unread !== null) return { says: unread.says, place }
  if (endedOn === null)
    return {
      says: 'завершена досрочно, а день завершения не указан. Впишите его в столбец «Завершена на деле».',
      place,
    }
  const ended = dateInDigits(endedOn)
  if (from !== null && endedOn < from)
    return {
      says: `завершена ${ended}, раньше начала ${dateInDigits(from)}. Исправьте одну из дат.`,
      place,
    }
  if (planned === null || endedOn < planned) return null
  if (endedOn > planned)
    return {
      says: `завершена ${ended}, позже срока ${dateInDigits(planned)}, то есть не досрочно. Проверьте дату и состояние пары.`,
      place,
    }
  return {
    says: `завершена ${ended}, в последний день срока, то есть не досрочно. Поставьте состояние «завершена».`,
    place: placeOf('pairs', pair, 'status'),
    fix: {
      title: 'Поставить состояние «завершена»',
      edits: [update('pairs', pair, { status: 'finished' })],
    },
  }
}

function faultOfChange({ endedOn }: Pair, change: PairChange): Fault | null {
  const unread = unreadCell('pairChanges', change, ['mentorAgreedOn', 'curatorAgreedOn'])
  if (unread !== null) return { says: unread.says, place: placeOf('pairChanges', change, unread.column) }
  const agreements = [
    { of: 'наставника', column: 'mentorAgreedOn', on: change.mentorAgreedOn },
    { of: 'куратора', column: 'curatorAgreedOn', on: change.curatorAgreedOn },
  ]
  const lacks = [
    ...(change.ground === null && !change.unread.includes('ground')
      ? [{ what: 'основание', column: 'ground' }]
      : []),
    ...agreements.flatMap(({ of, column, on }) => (on === null ? [{ what: `согласие ${of}`, column }] : [])),
  ]
  const [first] = lacks
  if (first !== undefined)
    return {
      says: unsaid('о досрочном завершении', lacks),
      place: placeOf('pairChanges', change, first.column),
    }
  const late = agreements.find(({ on }) => on !== null && endedOn !== null && on > endedOn)
  if (late?.on == null || endedOn === null) return null
  return {
    says: `согласие ${late.of} дано ${dateInDigits(late.on)}, позже завершения ${dateInDigits(endedOn)}. Проверьте обе даты.`,
    place: placeOf('pairChanges', change, late.column),
    severity: 'warning',
  }
}
