import { dateInDigits } from '../language/dates.ts'
import { count } from '../language/plural.ts'
import { isEmployee } from '../people/isEmployee.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import type { Pair, PairChange } from '../programme/tables.ts'
import { addWorkingDays } from '../regulations/nonWorkingDays.ts'
import { numbers } from '../regulations/numbers.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { unreadDate } from './unreadDate.ts'

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
      if (pair === undefined || mentor === undefined || !isEmployee(mentor, dictionary)) return []
      const says = needsNotice(change) ? fault(pair, change) : null
      if (says === null) return []
      return breach(
        { table: 'pairChanges', id: change.id },
        [pair.id],
        `${pairName(pair, people)}: ${says}`,
        placeOf('pairChanges', change, 'noticeOn'),
      )
    })
  },
})

/** The mentor refuses or the school withdraws the task. With the employment itself the task ends without a notice. */
const needsNotice = ({ kind, whose, ground }: PairChange): boolean =>
  (kind === 'early' || kind === 'replacement') &&
  (whose === 'mentor' || whose === 'school') &&
  ground !== 'dismissal'

function fault({ endedOn }: Pair, change: PairChange): string | null {
  const { noticeOn } = change
  if (endedOn === null) return null
  const unread = unreadDate('pairChanges', change, ['noticeOn'])
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
