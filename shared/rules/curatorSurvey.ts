import { list } from '../language/list.ts'
import { count, plural } from '../language/plural.ts'
import { schoolYearNamed } from '../people/schoolYear.ts'
import type { CuratorSurvey } from '../programme/tables.ts'
import { clauses } from '../regulations/clauses.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { finishedYears } from './finishedYears.ts'

export const curatorSurvey = defineRule({
  id: 'curatorSurvey',
  clause: '8.1',
  title: 'По итогам года заполнена анкета куратора: все девять ответов',
  severity: 'error',
  appliesTo: ['active', 'finished', 'finishedEarly', 'replaced'],
  reads: ['pairs', 'programmes', 'curatorSurveys'],
  params: [],
  check: (programme, _, today) => {
    const surveys = new Map<string, CuratorSurvey>()
    for (const survey of programme.curatorSurveys) {
      const year = schoolYearNamed(survey.schoolYear)
      const known = surveys.get(year)
      if (known === undefined || blanks(survey).length < blanks(known).length) surveys.set(year, survey)
    }
    const years = finishedYears(programme, clauses['8.1'].from, today).map(({ name }) => name)
    const absent = years.filter(year => !surveys.has(year))
    const missing = breach(
      { table: 'settings', id: 'schoolYear' },
      [],
      `Анкета куратора: не заполнена за ${list(absent)} ${plural(absent.length, 'учебный год', 'учебные годы', 'учебных лет')}. Ответьте на девять вопросов на листе «Анкета куратора».`,
      null,
    )
    const incomplete = years.flatMap(year => {
      const survey = surveys.get(year)
      const [first, ...rest] = survey ? blanks(survey) : []
      if (survey === undefined || first === undefined) return []
      return breach(
        { table: 'curatorSurveys', id: survey.id },
        [],
        `Анкета куратора за ${year} учебный год: без ответа ${count(rest.length + 1, 'вопрос', 'вопроса', 'вопросов')} из ${answers.length}. Поставьте 0, 1 или 2.`,
        placeOf('curatorSurveys', survey, first),
      )
    })
    return [...(absent.length > 0 ? [missing] : []), ...incomplete]
  },
})

const answers = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'] as const

/** An answer that can't be read is shown with its cell. */
const blanks = (survey: CuratorSurvey) =>
  answers.filter(key => survey[key] === null && !survey.unread.includes(key))
