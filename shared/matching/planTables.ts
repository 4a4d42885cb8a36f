import { dateInDigits } from '../language/dates.ts'
import type { BookTable } from '../xlsx/writeTables.ts'
import type { SuggestedPair, Suggestion } from './explain.ts'
import type { RunTerm } from './runTerms.ts'
import { shareOfBest, shareSentence } from './shareSentence.ts'

/** What of a plan goes into the file. */
export type TakenPlan = Pick<Suggestion, 'pairs' | 'unmatched' | 'proof' | 'maxScore'> & {
  asked: number
  paper: { school: string; today: string }
}

/** A plan as the sheets of a file: «Пары», «Без пары», «Условия подбора». */
export function planTables(plan: TakenPlan, terms: readonly RunTerm[]): BookTable[] {
  return [
    { title: 'Пары', ...pairsTable(plan) },
    {
      title: 'Без пары',
      columns: [
        { title: 'Наставляемый', width: 220 },
        { title: 'Почему', width: 320 },
        { title: 'Что поможет', width: 260 },
        { title: 'Кого искать', width: 300 },
      ],
      rows: plan.unmatched.map(({ mentee, sentence, change, seek }) => [
        mentee.name,
        sentence,
        change ?? '',
        seek.sentence,
      ]),
    },
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
}

/** Points by criterion stand in columns of their own: every pair of a run has the same. */
function pairsTable({ pairs, maxScore }: TakenPlan): Omit<BookTable, 'title'> {
  const criteria = pairs[0]?.rows.map(({ label }) => label) ?? []
  return {
    columns: [
      { title: '№', width: 40 },
      { title: 'Наставляемый', width: 220 },
      { title: 'Наставник', width: 220 },
      { title: 'Доля от лучшей пары', width: 110 },
      { title: 'Место', width: 170 },
      { title: `Баллы из ${maxScore}`, width: 90 },
      ...criteria.map(title => ({ title, width: 110 })),
      { title: 'Почему', width: 420 },
    ],
    rows: pairs.map((pair, at) => [
      at + 1,
      pair.mentee.name,
      pair.mentor.name,
      shareOfBest(pair),
      shareSentence(pair),
      pair.score,
      ...criteria.map(label => pair.rows.find(row => row.label === label)?.points ?? 0),
      reasons(pair),
    ]),
  }
}

const reasons = ({ rows }: Pick<SuggestedPair, 'rows'>) =>
  rows.map(({ label, sentence }) => `${label}: ${sentence}`).join('\n')
