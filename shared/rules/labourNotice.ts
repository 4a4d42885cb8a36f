import { dateInDigits } from '../language/dates.ts'
import { count } from '../language/plural.ts'
import { isEmployee } from '../people/isEmployee.ts'
import { isPupil } from '../people/isPupil.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import type { Pair, PairChange } from '../programme/tables.ts'
import { addWorkingDays } from '../regulations/nonWorkingDays.ts'
import { numbers } from '../regulations/numbers.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import type { Fault } from './fault.ts'
import { unreadCell } from './unreadCell.ts'

const unknown = ', поэтому неизвестно, нужно ли предупреждение за три рабочих дня'

const days = numbers.noticeDays.value

export const labourNotice = defineRule({
  id: 'labourNotice',
  clause: 'ТК 351.8',
  title:
    'Если работу пары педагогов досрочно прекращает наставник или школа, другую сторону предупреждают не менее чем за три рабочих дня',
  severity: 'warning',
  appliesTo: ['finishedEarly', 'replaced'],
  reads: ['mentors', 'mentees', 'pairs', 'pairChanges'],
  params: [],
  models: ['teachers'],
  check: programme => {
    const people = peopleOf(programme)
    const dictionary = dictionaryOf(programme)
    const pairs = new Map(programme.pairs.map(pair => [pair.id, pair]))
    return programme.pairChanges.flatMap(change => {
      const pair = pairs.get(change.pair)
      const mentor = pair && people.mentor(pair.mentor)
      if (pair === undefined || mentor === undefined || isPupil(mentor)) return []
      const works = unreadCell('mentors', mentor, ['employee'], unknown)
      if (works === null && !isEmployee(mentor, dictionary)) return []
      const wrong = needsNotice(change) ? fault(pair, change) : null
      if (wrong === null) return []
      const { says, place } = works
        ? { says: works.says, place: placeOf('mentors', mentor, works.column) }
        : wrong
      return breach(
        { table: 'pairChanges', id: change.id },
        [pair.id],
        `${pairName(pair, people)}: ${says}`,
        place,
      )
    })
  },
})

/**
 * The mentor refuses or the school withdraws the task, for all that can be read. With the employment itself the task ends
 * without a notice.
 */
const needsNotice = ({ kind, whose, ground, unread }: PairChange): boolean =>
  (kind === 'early' || kind === 'replacement' || unread.includes('kind')) &&
  (whose === 'mentor' || whose === 'school' || unread.includes('whose')) &&
  ground !== 'dismissal'

function fault(pair: Pair, change: PairChange): Fault | null {
  const ended = unreadCell('pairs', pair, ['endedOn'])
  if (ended !== null) return { says: ended.says, place: placeOf('pairs', pair, ended.column) }
  const says = late(pair, change)
  if (says === null) return null
  const open = unreadCell('pairChanges', change, ['kind', 'whose'], unknown)
  return open
    ? { says: open.says, place: placeOf('pairChanges', change, open.column) }
    : { says, place: placeOf('pairChanges', change, 'noticeOn') }
}

function late({ endedOn }: Pair, change: PairChange): string | null {
  const { noticeOn } = change
  if (endedOn === null) return null
  const unread = unreadCell('pairChanges', change, ['noticeOn'])
  if (unread !== null) return unread.says
  const ended = dateInDigits(endedOn)
  if (noticeOn === null)
    return `пара завершена ${ended}, а день предупреждения не указан. Впишите, когда предупредили другую сторону.`
  const earliest = addWorkingDays(noticeOn, days)
  if (endedOn >= earliest) return null
  const dayShort = endedOn >= addWorkingDays(noticeOn, days - 1)
  return [
    `предупреждение дано ${dateInDigits(noticeOn)}, а пара завершена ${ended}: ${count(days, 'рабочий день истекает', 'рабочих дня истекают', 'рабочих дней истекают')} только ${dateInDigits(earliest)}.`,
    dayShort
      ? 'Проверьте обе даты и производственный календарь: перенос выходных дней здесь не учтён.'
      : 'Проверьте обе даты.',
  ].join(' ')
}
