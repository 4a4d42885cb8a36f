import { dateInDigits } from '../language/dates.ts'
import { noBreak } from '../language/noBreak.ts'
import type { BookTable } from '../xlsx/tableParts.ts'
import { criterionTitles } from './criterionTitles.ts'
import type { SuggestedPair, Suggestion } from './explain.ts'
import { ledBy } from './ledBy.ts'
import type { RunTerm } from './runTerms.ts'
import { shareOfBest, shareSentence } from './shareSentence.ts'

/** What of a plan is taken away. */
export type TakenPlan = Pick<Suggestion, 'pairs' | 'unmatched' | 'proof' | 'maxScore'> & {
  asked: number
  paper: { school: string; today: string }
}

type Columns = Pick<BookTable, 'columns' | 'rows'>

/** A plan as the sheets of a file: «Пары», «Без пары», «Условия подбора». */
export const planTables = (plan: TakenPlan, terms: readonly RunTerm[]): BookTable[] => [
  { title: 'Пары', ...pairsTable(plan) },
  { title: 'Без пары', ...unmatchedTable(plan) },
  {
    title: 'Условия подбора',
    columns: [
      { title: 'Условие', width: 280 },
      { title: 'Значение', width: 320 },
    ],
    rows: [
      ['Школа', plan.paper.school],
      ['Составлен', dateInDigits(plan.paper.today)],
      ...terms.map(({ title, value }) => [title, value]),
      ['Наставляемых с парой', `${plan.pairs.length} из ${plan.asked}`],
      ['Можно ли лучше', plan.proof],
    ],
  },
]

/** The same on paper, where reasons have to be short. */
export function planSheetTables(plan: TakenPlan): { pairs: Columns; unmatched: Columns } {
  const { pairs, maxScore } = plan
  return {
    pairs: {
      columns: [
        { title: '№', width: 40 },
        { title: 'Наставляемый', width: 150 },
        { title: 'Наставник', width: 150 },
        { title: `Доля от лучшей пары, баллы из ${maxScore}`, width: 130 },
        { title: 'За что баллы', width: 210 },
      ],
      rows: pairs.map((pair, at) => [
        at + 1,
        pair.mentee.name,
        ledBy(pair),
        `${shareOfBest(pair)}, ${pair.score}\n${shareSentence(pair)}`,
        pointsFor(pair),
      ]),
    },
    unmatched: unmatchedTable(plan),
  }
}

/** Points by criterion stand in columns of their own: every pair of a run has the same. */
function pairsTable({ pairs, maxScore }: TakenPlan): Columns {
  const criteria = pairs[0]?.rows ?? []
  return {
    columns: [
      { title: '№', width: 40 },
      { title: 'Наставляемый', width: 220 },
      { title: 'Наставник', width: 220 },
      { title: 'Доля от лучшей пары', width: 110 },
      { title: 'Место', width: 170 },
      { title: `Баллы из ${maxScore}`, width: 90 },
      ...criteria.map(({ criterion, label }) => ({ title: titleOf(criterion) ?? label, width: 110 })),
      { title: 'Почему', width: 420 },
    ],
    rows: pairs.map((pair, at) => [
      at + 1,
      pair.mentee.name,
      ledBy(pair),
      shareOfBest(pair),
      shareSentence(pair),
      pair.score,
      ...criteria.map(({ criterion }) => pointsOf(pair, criterion)),
      pair.rows.map(({ label, sentence }) => `${label}: ${sentence}`).join('\n'),
    ]),
  }
}

/** A blank must not look like disagreement. */
function pointsOf({ rows }: Pick<SuggestedPair, 'rows'>, criterion: string): number | string {
  const row = rows.find(row => row.criterion === criterion)
  return row === undefined ? '' : row.blank ? 'без ответа' : row.points
}

const unmatchedTable = ({ unmatched }: TakenPlan): Columns => ({
  columns: [
    { title: 'Наставляемый', width: 200 },
    { title: 'Почему', width: 260 },
    { title: 'Что поможет', width: 240 },
    { title: 'Кого искать', width: 260 },
  ],
  rows: unmatched.map(({ mentee, sentence, change, seek }) => [
    mentee.name,
    sentence,
    change ?? '',
    seek.sentence,
  ]),
})

const titleOf = (criterion: string) => (criterionTitles as Readonly<Record<string, string>>)[criterion]

/** «Запрос и компетенции 300, интересы 25; без ответа: языки». */
function pointsFor({ rows }: Pick<SuggestedPair, 'rows'>): string {
  const given = rows
    .filter(({ points }) => points > 0)
    .map(({ label, points }) => `${lower(label)} ${points}`)
  const blank = rows.filter(row => row.blank).map(({ label }) => lower(label))
  const facts = [given.join(', '), blank.length > 0 ? `без ответа: ${blank.join(', ')}` : '']
  const told = facts.filter(fact => fact !== '').join('; ')
  return noBreak(told.charAt(0).toUpperCase() + told.slice(1))
}

const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)
