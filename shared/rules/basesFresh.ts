import { dateInDigits } from '../language/dates.ts'
import { count } from '../language/plural.ts'
import { inBase } from '../people/inBase.ts'
import type { Person } from '../people/isPupil.ts'
import { menteeModel } from '../people/menteeModel.ts'
import { withClass } from '../people/personName.ts'
import { type CivilDate, dayNumber } from '../programme/civilDate.ts'
import { type Edit, update } from '../programme/edit.ts'
import { breach, type Found, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { unreadCell } from './unreadCell.ts'

export const basesFresh = defineRule({
  id: 'basesFresh',
  clause: '4.11',
  title: 'Сведения в базах наставников и наставляемых регулярно сверяются',
  severity: 'warning',
  appliesTo: [],
  byModel: true,
  reads: ['mentors', 'mentees'],
  params: ['freshDays'],
  check: ({ mentors, mentees }, { freshDays }, today, models) => [
    ...mentors
      .filter(inBase)
      .flatMap(row =>
        stale('mentors', row, freshDays, today, () => update('mentors', row, { checkedOn: today })),
      ),
    ...mentees
      .filter(mentee => inBase(mentee) && models.includes(menteeModel(mentee)))
      .flatMap(row =>
        stale('mentees', row, freshDays, today, () => update('mentees', row, { checkedOn: today })),
      ),
  ],
})

/** A row is as fresh as its last check, an unchecked one as the day it came into the base; without both it can't be told. */
function stale(
  table: 'mentors' | 'mentees',
  row: Person,
  days: number,
  today: CivilDate,
  done: () => Edit | null,
): Found[] {
  const { id, checkedOn, joinedOn } = row
  const unread = unreadCell(table, row, checkedOn === null ? ['checkedOn', 'joinedOn'] : ['checkedOn'])
  const last = checkedOn ?? joinedOn
  if (unread === null && (last === null || dayNumber(today) - dayNumber(last) <= days)) return []
  const says =
    unread?.says ??
    `сведения ${checkedOn === null ? `внесены ${dateInDigits(last ?? today)} и с тех пор не сверялись` : `сверены ${dateInDigits(checkedOn)}`}, а сверять их нужно раз в ${count(days, 'день', 'дня', 'дней')}. Проверьте строку и отметьте дату.`
  return [
    breach(
      { table, id },
      [id],
      `${withClass(row)}: ${says}`,
      placeOf(table, row, unread?.column ?? 'checkedOn'),
      unread === null ? { fix: { title: `Отметить сверку ${dateInDigits(today)}`, edits: [done()] } } : {},
    ),
  ]
}
