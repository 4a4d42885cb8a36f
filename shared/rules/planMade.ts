import { dateInDigits } from '../language/dates.ts'
import { count } from '../language/plural.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { addDays } from '../programme/civilDate.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

export const planMade = defineRule({
  id: 'planMade',
  clause: '6.1',
  title: 'У каждой действующей пары есть индивидуальный план развития',
  severity: 'error',
  appliesTo: ['active'],
  reads: ['mentors', 'mentees', 'pairs', 'plans'],
  params: ['planDays'],
  check: (programme, { planDays }, today) => {
    const people = peopleOf(programme)
    const planned = new Set(programme.plans.map(({ pair }) => pair))
    const lastStart = addDays(today, -planDays)
    return programme.pairs.flatMap(pair => {
      const { id, from } = pair
      if (from === null || from >= lastStart || planned.has(id)) return []
      return breach(
        { table: 'pairs', id },
        [id],
        `${pairName(pair, people)}: пара работает с ${dateInDigits(from)}, а плана развития нет, хотя на его составление отведено ${count(planDays, 'день', 'дня', 'дней')}. Составьте план и внесите задания на лист «Планы».`,
        placeOf('pairs', pair, 'menteeName'),
      )
    })
  },
})
