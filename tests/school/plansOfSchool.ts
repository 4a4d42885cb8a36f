import { addDays, dayNumber } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type Mentee, type Pair, type Plan, tables } from '#shared/programme/tables.ts'
import { faults } from './faults.ts'
import type { Making } from './making.ts'
import { pairLabel } from './pairLabel.ts'
import { isOver, schoolDay, spanOf } from './spanOf.ts'
import { themeOf } from './themeOf.ts'

const reports = [
  'Выполнено, показано наставнику',
  'Выполнено, труднее всего далось начало',
  'Выполнено вместе с наставником',
  'Выполнено, есть вопрос к следующей встрече',
]
const evaluations = ['хорошо', 'отлично', 'задание выполнено', 'выполнено с подсказками', 'хорошо']

/** When the tasks of a plan are due, as parts of the pair's term: the first ones soon. */
const terms = [0.06, 0.14, 0.24, 0.45, 0.7, 0.92]

/** The individual plans of running pairs and of those that are over: four to six tasks each. */
export function plansOfSchool(
  { newId, today }: Making,
  pairs: readonly Pair[],
  mentees: readonly Mentee[],
): Plan[] {
  return pairs.flatMap((pair, place) => {
    const mentee = mentees.find(({ id }) => id === pair.mentee)
    const over = isOver(pair)
    if (mentee === undefined || !(over || pair.status === 'active') || pair.menteeName === faults.noPlan)
      return []
    const { from, to } = spanOf(pair.status === 'replaced' ? { ...pair, endedOn: null } : pair, today)
    const days = dayNumber(to) - dayNumber(from)
    const { tasks } = themeOf(pair, mentee)
    // After a replacement the difficulties are known.
    const taken = pairs.some(each => isReplacedBy(each, pair))
    return tasks.slice(taken ? 1 : 0).map(({ actual, expected, ...task }, index) => {
      const dueOn = schoolDay(addDays(from, Math.floor(days * (terms[index] ?? 1)) - (over ? 3 : 0)))
      const dropped = pair.status === 'replaced' && dueOn > (pair.endedOn ?? dueOn)
      const done = over || dueOn < today
      const late = pair.menteeName === faults.overdueTask && index === 2
      const judged = !(pair.menteeName === faults.noEvaluation && index === 3)
      return blankRow(tables.plans, {
        id: newId('план-'),
        pair: pair.id,
        pairName: pairLabel(pair),
        number: index + 1,
        ...task,
        dueOn: late ? addDays(today, -7) : dueOn,
        expected,
        ...(dropped
          ? { status: 'dropped' }
          : done && !late
            ? {
                status: 'done',
                doneOn: addDays(dueOn, -1 - (place % 3)),
                report: reports[(place + index) % reports.length] ?? '',
                actual: actual || expected,
                evaluation: judged ? (evaluations[(place * 2 + index) % evaluations.length] ?? '') : '',
              }
            : { status: 'open' }),
      })
    })
  })
}

const isReplacedBy = (former: Pair, pair: Pair): boolean =>
  former.status === 'replaced' &&
  former.mentee === pair.mentee &&
  former.mentor !== pair.mentor &&
  pair.endedOn !== null
