import { addDays, type CivilDate, day } from '#shared/programme/civilDate.ts'
import type { Pair, ValuesOf } from '#shared/programme/tables.ts'
import type { School } from '#tests/school/build.ts'

type Kind = NonNullable<ValuesOf<'meetings'>['kind']>
const quadrants = { strengths: 'да', weaknesses: 'нет', opportunities: 'есть', threats: 'были' }
const indicators = [
  ...(['mentees', 'mentors', 'youngTeachers'] as const),
  ...(['enterprises', 'menteeSatisfaction', 'mentorSatisfaction'] as const),
]
const answers = { q1: 2, q2: 2, q3: 1, q4: 2, q5: 2, q6: 1, q7: 0, q8: 2, q9: 2 }

/** What clauses 4.20–8.4 ask of a school at work: plans, meetings, measurements, questionnaires, indicators, publications. */
export function withWork(school: School, today: CivilDate): School {
  const { pairs } = school.build()
  const working = pairs
    .filter(({ status }) => status === 'active' || status === 'finished' || status === 'finishedEarly')
    .reduce((built, pair) => withPairsWork(built, pair, today), school)
  const published = (['portfolios', 'partners', 'announcements'] as const).reduce(
    (built, what) => built.row('publications', { what, publishedOn: day('2026-12-01') }),
    working,
  )
  const counted = indicators.reduce(
    (built, indicator) =>
      built.row('indicators', {
        from: day('2026-09-01'),
        to: day('2026-12-31'),
        indicator,
        part: 12,
        whole: 90,
      }),
    published,
  )
  return counted
    .row('roadmap', { stage: 4, status: 'planned' })
    .row('roadmap', { stage: 5, status: 'done' })
    .row('roadmap', { stage: 5, status: 'dropped' })
    .row('appeals', { kind: 'support', person: 'н1', receivedOn: day('2026-10-01') })
    .row('appeals', {
      kind: 'support',
      person: 'н12',
      receivedOn: day('2026-02-01'),
      decidedOn: day('2026-10-01'),
    })
    .row('swots', { form: 'form.teacherPupil', schoolYear: '2025/26', ...quadrants })
    .row('swots', { form: 'form.pupilPupil', madeOn: day('2026-06-10'), ...quadrants })
    .row('curatorSurveys', { schoolYear: '2025/26', ...answers, q9: null })
    .row('curatorSurveys', { schoolYear: '2025/26', ...answers })
}

function withPairsWork(school: School, pair: Pair, today: CivilDate): School {
  const { id, from, to, endedOn, status } = pair
  if (from === null || to === null) throw new Error(`${id} has no term`)
  const end = [endedOn ?? to, today].sort()[0] ?? today
  const met: readonly (readonly [Kind, CivilDate])[] = [
    ['first', addDays(from, 1)],
    ['trial', addDays(from, 8)],
    ['planning', addDays(from, 15)],
    ['regular', addDays(end, -10)],
    ...(status === 'active' ? [] : ([['final', addDays(end, -1)]] as const)),
  ]
  const withMeetings = met.reduce(
    (built, [kind, heldOn], index) =>
      built.row('meetings', {
        pair: id,
        kind,
        heldOn,
        state: index % 2 === 0 ? 'held' : null,
        format: kind === 'trial' ? 'remote' : 'inPerson',
      }),
    school,
  )
  const done = { actual: 'Сделано', evaluation: 'Зачтено' }
  const withPlans = withMeetings
    .row('plans', { pair: id, number: 1, task: 'Первое', dueOn: addDays(from, 20), status: 'done', ...done })
    .row('plans', { pair: id, number: 2, task: 'Второе', dueOn: addDays(from, 30), status: 'dropped' })
    .row('plans', {
      ...{ pair: id, number: 3, task: 'Третье', dueOn: day('2027-05-01'), status: 'open' },
      ...(status === 'active' ? {} : done),
    })
    .row('measurements', {
      person: pair.mentee,
      pair: pair.kind === 'group' ? '' : id,
      parameter: 'средняя оценка',
      moment: 'before',
      value: 3.5,
      measuredOn: addDays(from, -3),
    })
  if (status === 'active') return withPlans
  return withPlans
    .row('surveys', { person: pair.mentor, pair: id, kind: 'final', filledOn: end })
    .row('surveys', { person: pair.mentee, kind: 'final', filledOn: end })
}
