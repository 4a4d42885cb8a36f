import { fullName } from '#shared/people/personName.ts'
import { endOf } from '#shared/people/teams.ts'
import { halfYears, recentSchoolYears } from '#shared/people/schoolYear.ts'
import { addDays } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import {
  type CuratorSurvey,
  type Indicator,
  type Measurement,
  type Mentee,
  type Pair,
  type Survey,
  type Swot,
  tables,
  type ValuesOf,
} from '#shared/programme/tables.ts'
import { faults } from './faults.ts'
import type { Making } from './making.ts'
import { pairLabel } from './pairLabel.ts'
import { isOver, spanOf } from './spanOf.ts'

/** The measured numbers of running pairs before their start, and of those that are over once more at the end. */
export function measurementsOfSchool(
  { newId, today }: Making,
  pairs: readonly Pair[],
  mentees: readonly Mentee[],
): Measurement[] {
  return pairs.flatMap((pair, place) => {
    const mentee = mentees.find(({ id }) => id === pair.mentee)
    if (mentee === undefined || !(pair.status === 'active' || isOver(pair))) return []
    if (pair.menteeName === faults.noBaseline) return []
    const { from, to } = spanOf(pair, today)
    const measured = (set: Partial<ValuesOf<'measurements'>>) =>
      blankRow(tables.measurements, {
        id: newId('замер-'),
        person: mentee.id,
        personName: fullName(mentee),
        pair: pair.id,
        pairName: pairLabel(pair),
        ...set,
      })
    const parameters =
      mentee.kind === 'teacher'
        ? [
            {
              parameter: 'Удовлетворённость профессией, из 10',
              instrument: 'опрос',
              value: 5 + (place % 3),
              gain: 2,
            },
          ]
        : [
            {
              parameter: 'Средний балл за четверть',
              instrument: 'журнал',
              value: 3.2 + (place % 5) / 10,
              gain: 0.5,
            },
            {
              parameter: 'Желание ходить в школу, из 10',
              instrument: 'опрос',
              value: 5 + (place % 4),
              gain: 2,
            },
          ]
    return parameters.flatMap(({ value, gain, ...what }) => [
      measured({ ...what, moment: 'before', value: tenths(value), measuredOn: addDays(from, -5) }),
      ...(isOver(pair)
        ? [measured({ ...what, moment: 'after', value: tenths(value + gain), measuredOn: addDays(to, -2) })]
        : []),
    ])
  })
}

const tenths = (value: number): number => Math.round(value * 10) / 10

/** Final questionnaires of both sides of the pairs that are over; one mentee was not asked. */
export function surveysOfSchool({ newId, at }: Making, pairs: readonly Pair[]): Survey[] {
  const survey = (pair: Pair, side: 'mentor' | 'mentee', set: Partial<ValuesOf<'surveys'>>) =>
    blankRow(tables.surveys, {
      id: newId('анкета-'),
      person: pair[side],
      personName: pair[`${side}Name`],
      pair: pair.id,
      pairName: pairLabel(pair),
      ...set,
    })
  const finals = pairs
    .filter(pair => isOver(pair) && pair.status !== 'replaced')
    .flatMap((pair, place) =>
      (['mentor', 'mentee'] as const)
        .filter(side => side === 'mentor' || pair.menteeName !== faults.notAsked)
        .map(side =>
          survey(pair, side, {
            kind: 'final',
            filledOn: endOf(pair),
            satisfied: (place + side.length) % 9 !== 8,
          }),
        ),
    )
  const interim = pairs
    .filter(({ status }) => status === 'active')
    .slice(0, 5)
    .map(pair => survey(pair, 'mentee', { kind: 'interim', filledOn: at('2026-11-13'), satisfied: true }))
  return [...finals, ...interim]
}

const counted = [
  { indicator: 'mentees', part: 43, whole: 412, goal: 70, source: 'лист «Пары», контингент на 1 сентября' },
  { indicator: 'mentors', part: 18, whole: 121, goal: 10, source: 'лист «Пары», контингент на 1 сентября' },
  { indicator: 'youngTeachers', part: 3, whole: 4, goal: 70, source: 'тарификация' },
  { indicator: 'enterprises', part: 5, whole: 9, goal: null, source: 'перечень социальных партнёров' },
  { indicator: 'menteeSatisfaction', part: 31, whole: 36, goal: 85, source: 'лист «Анкеты»' },
  { indicator: 'mentorSatisfaction', part: 24, whole: 27, goal: 85, source: 'лист «Анкеты»' },
] as const

/** Indicators of the half-years that are over; those of the last one nobody has counted yet. */
export function indicatorsOfSchool({ newId, today }: Making): Indicator[] {
  const over = recentSchoolYears(today)
    .flatMap(({ name }) => halfYears(name, 'school'))
    .filter(({ to }) => addDays(to, 30) < today)
  return over.slice(0, -1).flatMap(({ from, to }, half) =>
    counted.map(({ part, ...each }) =>
      blankRow(tables.indicators, {
        id: newId('пок-'),
        ...each,
        part: part + half,
        from,
        to,
        takenOn: addDays(to, 12),
      }),
    ),
  )
}

const swots: Readonly<Record<string, Pick<Swot, 'strengths' | 'weaknesses' | 'opportunities' | 'threats'>>> =
  {
    'form.pupilPupil': {
      strengths: 'Старшеклассники охотно становятся наставниками, пары встречаются в школе',
      weaknesses: 'Мало мальчиков-наставников, встречи срываются в дни контрольных',
      opportunities: 'Школьный совет готов вести учёт добрых дел',
      threats: 'Одиннадцатиклассники уходят с апреля готовиться к экзаменам',
    },
    'form.teacherTeacher': {
      strengths: 'Опытные учителя делятся уроками, есть единый день открытых уроков',
      weaknesses: 'Наставники ведут по тридцать часов, времени на разбор мало',
      opportunities: 'Районный центр проводит школу молодого педагога',
      threats: 'Молодые учителя работают в двух школах',
    },
    // Threats are left for the last.
    'form.teacherPupil': {
      strengths: 'Занятия в малых группах заметно поднимают оценки',
      weaknesses: 'Ребята ждут репетитора, а не наставника',
      opportunities: 'Кабинет робототехники открыт до шести вечера',
      threats: '',
    },
    'form.studentPupil': {
      strengths: 'Выпускники рассказывают об учёбе без прикрас',
      weaknesses: 'Встречи только дистанционно и по выходным',
      opportunities: 'Два вуза готовы принять ребят на день открытых дверей',
      threats: 'Расписание сессий',
    },
    'form.employerPupil': {
      strengths: 'Хозяйство и пекарня зовут ребят на рабочие места',
      weaknesses: 'Справки и договоры оформляются долго',
      opportunities: 'Районный совет предпринимателей предлагает ярмарку',
      threats: 'Сезонная занятость наставников',
    },
    'form.employerStudent': {
      strengths: 'Студенты техникума видят будущее место работы',
      weaknesses: 'Всего одна пара',
      opportunities: 'Договор с техникумом на три года',
      threats: 'Практика совпадает с занятиями',
    },
  }

/** The curator's analysis of each form of last year. */
export function swotsOfSchool({ newId, today }: Making): Swot[] {
  const [last] = recentSchoolYears(today)
  return Object.entries(swots).map(([form, quadrants]) =>
    blankRow(tables.swots, {
      id: newId('swot-'),
      form,
      schoolYear: last.name,
      madeOn: addDays(last.to, -74),
      ...quadrants,
    }),
  )
}

/** The curator's own questionnaire of last year: what the partners think she did not know. */
export function curatorSurveysOfSchool({ newId, today }: Making): CuratorSurvey[] {
  const [last] = recentSchoolYears(today)
  return [
    blankRow(tables.curatorSurveys, {
      id: newId('ак-'),
      schoolYear: last.name,
      filledOn: addDays(last.to, -72),
      q1: 2,
      q2: 2,
      q3: 1,
      q4: 2,
      q5: 1,
      q6: 2,
      q8: 1,
      q9: 1,
      note: 'Партнёров опросить осенью',
    }),
  ]
}
