import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { CuratorSurvey, Pair, Swot } from '#shared/programme/tables.ts'
import { predicted, type Prediction, type Reading } from './asWritten.ts'
import { type Day, daysBetween } from './calendar.ts'
import { endedOfLate, lastDay, together } from './workAsWritten.ts'

interface Stretch {
  from: Day
  to: Day
}

/** The halves whose indicators are due by the middle of March 2027. */
const halves: readonly Stretch[] = [
  { from: '2025-09-01', to: '2025-12-31' },
  { from: '2026-01-01', to: '2026-05-31' },
  { from: '2026-09-01', to: '2026-12-31' },
]
const years: readonly (Stretch & { written: readonly string[] })[] = [
  { from: '2025-09-01', to: '2026-08-31', written: ['2025/26'] },
  { from: '2026-09-01', to: '2027-08-31', written: ['2026/27', '2026–2027'] },
]

/** Clauses 8.1–8.4: indicators, SWOT, the curator's and the participants' questionnaires, the site. */
export function monitoringAsWritten(programme: WholeProgramme, read: Reading, today: Day): Prediction[] {
  const { indicators, programmes, swots, curatorSurveys, surveys, publications } = programme
  const found = new Set<Prediction>()
  const says = (...args: Parameters<typeof predicted>) => found.add(predicted(...args))
  const worked = read.inStates(['active', 'finished', 'finishedEarly', 'replaced'])
  const workedIn = ({ from, to }: Stretch): Pair[] =>
    worked.filter(
      pair =>
        pair.from !== null && pair.from <= to && (lastDay(pair) === null || (lastDay(pair) ?? '') >= from),
    )

  // 8.2. Один раз в полугодие.
  for (const half of halves.filter(each => workedIn(each).length > 0)) {
    const counted = indicators.filter(
      ({ from, to, indicator, part, whole, unread }) =>
        from !== null &&
        to !== null &&
        from <= half.to &&
        half.to <= to &&
        (indicator !== null || unread.includes('indicator')) &&
        (part !== null || unread.includes('part')) &&
        (whole !== null || unread.includes('whole')),
    )
    const [first] = counted
    const different = new Set(counted.map(({ id, indicator }) => indicator ?? id)).size
    if (first === undefined) says('halfYearIndicators', 'settings', 'halves')
    else if (different < 6) says('halfYearIndicators', 'indicators', first.id)
  }

  // 8.1. SWOT-анализ и анкета куратора по итогам года.
  for (const year of years) {
    const ends = programmes
      .filter(({ schoolYear }) => year.written.includes(schoolYear))
      .map(({ finishedOn }): Day => finishedOn ?? year.to)
    if ((ends.toSorted().at(-1) ?? year.to) >= today) continue
    const isOfYear = ({ schoolYear, madeOn }: Swot) =>
      year.written.includes(schoolYear) ||
      (!['2025/26', '2026/27', '2026–2027'].includes(schoolYear) &&
        madeOn !== null &&
        madeOn >= year.from &&
        madeOn <= year.to)
    const whole = ({ strengths, weaknesses, opportunities, threats }: Swot) =>
      [strengths, weaknesses, opportunities, threats].every(text => text.trim() !== '')
    for (const { form } of workedIn(year))
      if (form !== null && !swots.some(swot => swot.form === form && isOfYear(swot) && whole(swot)))
        says('swotMade', 'dictionaries', form)
    if (workedIn(year).length === 0) continue
    const own = curatorSurveys.filter(({ schoolYear }) => year.written.includes(schoolYear))
    const least = Math.min(...own.map(unanswered))
    const best = own.find(survey => unanswered(survey) === least)
    if (best === undefined) says('curatorSurvey', 'settings', 'schoolYear')
    else if (least > 0) says('curatorSurvey', 'curatorSurveys', best.id)
  }

  // 8.3. Анкеты удовлетворённости наставников и наставляемых.
  const answered = (person: string, pairs: readonly Pair[]) =>
    surveys.some(
      survey =>
        survey.kind === 'final' &&
        survey.person === person &&
        (survey.filledOn !== null || survey.unread.includes('filledOn')) &&
        pairs.some(({ id, from }) =>
          survey.pair === ''
            ? survey.filledOn === null || survey.filledOn >= (from ?? '')
            : survey.pair === id,
        ),
    )
  for (const { head, mates } of together(endedOfLate(read.inStates(['finished', 'finishedEarly']))))
    if (!answered(mates[0]?.mentor ?? '', mates) || mates.some(pair => !answered(pair.mentee, [pair])))
      says('satisfactionAsked', 'pairs', head, 'warning')

  // 8.4. Размещается и своевременно обновляется.
  if (read.inStates(['active']).length > 0)
    for (const what of ['registry', 'portfolios', 'partners', 'announcements'] as const) {
      const own = publications.filter(
        each => each.what === what && (each.removedOn === null || each.removedOn > today),
      )
      if (own.some(({ unread }) => unread.includes('publishedOn'))) continue
      const placed = own.filter(({ publishedOn }) => publishedOn !== null && publishedOn <= today)
      const newest = placed
        .map(({ publishedOn }) => publishedOn ?? '')
        .toSorted()
        .at(-1)
      const row = placed.find(({ publishedOn }) => publishedOn === newest)
      if (row === undefined || newest === undefined) says('siteFresh', 'settings', 'publishDays', 'warning')
      else if (daysBetween(newest, today) > 180) says('siteFresh', 'publications', row.id, 'warning')
    }
  return [...found]
}

const unanswered = (survey: CuratorSurvey): number =>
  (['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'] as const).filter(
    key => survey[key] === null && !survey.unread.includes(key),
  ).length
