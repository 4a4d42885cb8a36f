import { list } from '../language/list.ts'
import { count } from '../language/plural.ts'
import { endedLately } from '../people/endedLately.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { rowsBy } from '../programme/rowsBy.ts'
import type { Plan } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { ofTask } from './ofTask.ts'

export const planClosed = defineRule({
  id: 'planClosed',
  clause: '6.1',
  title: 'В плане завершённой пары у каждого задания есть фактический результат и оценка наставника',
  severity: 'error',
  appliesTo: ['finished', 'finishedEarly'],
  reads: ['mentors', 'mentees', 'pairs', 'plans'],
  params: [],
  check: (programme, _, today) => {
    const people = peopleOf(programme)
    const open = rowsBy(programme.plans.filter(isOpen), plan => plan.pair)
    return programme.pairs.filter(endedLately(today)).flatMap(pair => {
      const plans = open.get(pair.id) ?? []
      const [first] = plans
      if (first === undefined) return []
      return breach(
        { table: 'pairs', id: pair.id },
        [pair.id],
        `${pairName(pair, people)}: пара завершена, а ${missing(plans)}. Дополните план на листе «Планы» или отметьте там, что задание снято.`,
        placeOf('plans', first, first.actual.trim() === '' ? 'actual' : 'evaluation'),
      )
    })
  },
})

/** A task whose state can't be read may have been dropped. */
const isOpen = ({ status, unread, actual, evaluation }: Plan): boolean =>
  status !== 'dropped' && !unread.includes('status') && (actual.trim() === '' || evaluation.trim() === '')

/** «у задания № 2 нет оценки наставника», «у 3 заданий нет фактического результата и оценки наставника». */
function missing(plans: readonly Plan[]): string {
  const [first] = plans
  const lacks = list([
    plans.some(({ actual }) => actual.trim() === '') ? 'фактического результата' : '',
    plans.some(({ evaluation }) => evaluation.trim() === '') ? 'оценки наставника' : '',
  ])
  const whose =
    first !== undefined && plans.length === 1
      ? ofTask(first)
      : `${count(plans.length, 'задания', 'заданий', 'заданий')} плана`
  return `у ${whose} нет ${lacks}`
}
