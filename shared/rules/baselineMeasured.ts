import { dateInDigits } from '../language/dates.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import { rowsBy } from '../programme/rowsBy.ts'
import type { Measurement } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

export const baselineMeasured = defineRule({
  id: 'baselineMeasured',
  clause: '4.20',
  title: 'До начала работы пары проведены замеры, с которыми сопоставят результат',
  severity: 'warning',
  appliesTo: ['active'],
  reads: ['mentors', 'mentees', 'pairs', 'measurements'],
  params: [],
  check: (programme, _, today) => {
    const people = peopleOf(programme)
    const before = rowsBy(programme.measurements.filter(isBefore), keyOf)
    return programme.pairs.flatMap(pair => {
      const { id, from, mentee } = pair
      if (from === null || from > today) return []
      const own = [...(before.get(`pair ${id}`) ?? []), ...(before.get(`person ${mentee}`) ?? [])]
      if (own.some(each => isEarly(each, from))) return []
      const [late] = own
      return breach(
        { table: 'pairs', id },
        [id],
        `${pairName(pair, people)}: ${says(late, dateInDigits(from))}`,
        late ? placeOf('measurements', late, 'measuredOn') : placeOf('pairs', pair, 'from'),
      )
    })
  },
})

/** A number that can't be read has been written down all the same. */
const isBefore = ({ moment, value, unread }: Measurement): boolean =>
  moment === 'before' && (value !== null || unread.includes('value'))

/** A measurement belongs to its pair, or where it names none, to the person. */
const keyOf = ({ pair, person }: Measurement): string => (pair === '' ? `person ${person}` : `pair ${pair}`)

/** A day that can't be read is shown with its cell. */
const isEarly = ({ measuredOn, unread }: Measurement, start: CivilDate): boolean =>
  measuredOn === null ? unread.includes('measuredOn') : measuredOn <= start

function says(late: Measurement | undefined, start: string): string {
  if (late === undefined)
    return `пара работает с ${start}, а замеров «до начала» нет. Внесите их на лист «Замеры», пока можно опереться на прежние данные.`
  return late.measuredOn === null
    ? 'у замера «до начала» нет даты. Впишите, когда его сделали.'
    : `замер «до начала» сделан ${dateInDigits(late.measuredOn)}, а пара работает с ${start}. Проверьте дату или внесите более ранний замер.`
}
