import { dateInDigits } from '../language/dates.ts'
import { count } from '../language/plural.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { shortName } from '../people/personName.ts'
import { rowsBy } from '../programme/rowsBy.ts'
import type { RowOf } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { unreadCell } from './unreadCell.ts'

export const mentorTrained = defineRule({
  id: 'mentorTrained',
  clause: '3.3',
  title: 'Наставник, у которого есть пара, прошёл обучение',
  severity: 'warning',
  appliesTo: ['active'],
  reads: ['mentors', 'mentees', 'pairs', 'trainings'],
  params: [],
  check: (programme, _, today) => {
    const people = peopleOf(programme)
    const trainings = rowsBy(programme.trainings, ({ mentor }) => mentor)
    return [...rowsBy(programme.pairs, ({ mentor }) => mentor)].flatMap(([id, pairs]) => {
      const mentor = people.mentor(id)
      const own = trainings.get(id) ?? []
      if (mentor === undefined || own.some(({ heldOn }) => heldOn !== null && heldOn <= today)) return []
      const [training] = own
      const mentees = new Set(pairs.map(({ mentee }) => mentee)).size
      return breach(
        { table: 'mentors', id },
        [id, ...pairs.map(pair => pair.id)],
        `${shortName(mentor)}: ${training ? undone(training) : `ведёт ${count(mentees, 'наставляемого', 'наставляемых', 'наставляемых')}, а записи об обучении нет. Проведите обучение и внесите его на лист «Обучение».`}`,
        training ? placeOf('trainings', training, 'heldOn') : placeOf('mentors', mentor, 'lastName'),
      )
    })
  },
})

function undone(training: RowOf<'trainings'>): string {
  const unread = unreadCell('trainings', training, ['heldOn'])
  if (unread !== null) return unread.says
  const { heldOn } = training
  return heldOn === null
    ? 'в записи об обучении нет даты. Впишите, когда обучение закончено.'
    : `обучение назначено на ${dateInDigits(heldOn)}, а пара уже действует. Проведите обучение раньше или проверьте дату.`
}
