import { dateInDigits } from '../language/dates.ts'
import { count } from '../language/plural.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { dayNumber } from '../programme/civilDate.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { ofTask } from './ofTask.ts'

export const planOverdue = defineRule({
  id: 'planOverdue',
  clause: '7.1',
  title: 'Задания индивидуального плана выполнены в срок',
  severity: 'warning',
  appliesTo: ['active'],
  reads: ['mentors', 'mentees', 'pairs', 'plans'],
  params: [],
  check: (programme, _, today) => {
    const people = peopleOf(programme)
    const pairs = new Map(programme.pairs.map(pair => [pair.id, pair]))
    return programme.plans.flatMap(plan => {
      const { dueOn, status, actual, unread } = plan
      const pair = pairs.get(plan.pair)
      if (pair === undefined || dueOn === null || dueOn >= today || actual.trim() !== '') return []
      if (status === 'done' || status === 'dropped' || unread.includes('status')) return []
      const late = count(dayNumber(today) - dayNumber(dueOn), 'день', 'дня', 'дней')
      return breach(
        { table: 'plans', id: plan.id },
        [pair.id],
        `${pairName(pair, people)}: срок ${ofTask(plan)} истёк ${dateInDigits(dueOn)}, ${late} назад, а результата нет. Впишите фактический результат или перенесите срок по согласованию с наставником.`,
        placeOf('plans', plan, 'actual'),
      )
    })
  },
})
