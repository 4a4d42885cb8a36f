import { inBase } from '../people/inBase.ts'
import { isLive } from '../people/livePairs.ts'
import { menteeModel } from '../people/menteeModel.ts'
import { withClass } from '../people/personName.ts'
import { schoolYear } from '../people/schoolYear.ts'
import { endOf } from '../people/teams.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { Appeal, Pair, RoadmapStep } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

export const unmatchedSupported = defineRule({
  id: 'unmatchedSupported',
  clause: '4.20',
  title: 'Наставляемых, оставшихся без пары, сопровождают, и поиск наставника продолжается',
  severity: 'warning',
  appliesTo: ['proposed', 'agreed', 'inOrder', 'active', 'finished', 'finishedEarly'],
  reads: ['mentees', 'pairs', 'roadmap', 'appeals'],
  params: [],
  check: (programme, _, today, models) => {
    if (!pairsAreFormed(programme.roadmap)) return []
    const { from } = schoolYear(today)
    const served = new Set([
      ...programme.pairs.filter(pair => isOfThisYear(pair, from)).map(({ mentee }) => mentee),
      ...programme.appeals.filter(appeal => isSearch(appeal, from)).map(({ person }) => person),
    ])
    return programme.mentees
      .filter(mentee => inBase(mentee) && models.includes(menteeModel(mentee)) && !served.has(mentee.id))
      .map(mentee =>
        breach(
          { table: 'mentees', id: mentee.id },
          [mentee.id],
          `${withClass(mentee)}: пары нет, а этап 5 дорожной карты закрыт. Запишите на лист «Обращения», как ведутся сопровождение и поиск наставника, или подберите пару.`,
          placeOf('mentees', mentee, 'lastName'),
        ),
      )
  },
})

/** Stage 5 of the roadmap, «Формирование пар и групп», is closed when nothing of it is left to do. */
function pairsAreFormed(roadmap: readonly RoadmapStep[]): boolean {
  const steps = roadmap.filter(({ stage }) => stage === 5)
  return steps.length > 0 && steps.every(({ status }) => status === 'done' || status === 'dropped')
}

const isOfThisYear = (pair: Pair, from: CivilDate): boolean => isLive(pair) || (endOf(pair) ?? '') >= from

/** Support goes on until something is decided; what was decided this school year was done for this year. */
const isSearch = ({ kind, receivedOn, decidedOn }: Appeal, from: CivilDate): boolean =>
  kind === 'support' && (decidedOn === null || decidedOn >= from || (receivedOn ?? '') >= from)
