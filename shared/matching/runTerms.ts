import { dateInDigits } from '../language/dates.ts'
import { noBreak } from '../language/noBreak.ts'
import { type CriterionId, criterionTitles } from './criterionTitles.ts'
import { type GateId, gateModes } from './gateModes.ts'
import { importances } from './importance.ts'
import type { Preferences } from './run.ts'

/** One thing that was set before a run, in words. */
export interface RunTerm {
  title: string
  value: string
}

const objectives: Readonly<Record<Preferences['objective'], string>> = {
  coverage: 'больше пар',
  score: 'лучшее качество',
  stable: 'выбор участников',
}

/** On which conditions a plan was made: for the paper and the file that the curator takes away. */
export function runTerms(
  { formTitle, from, to }: { formTitle: string; from: string; to: string },
  preferences: Preferences,
): RunTerm[] {
  const { objective, floor, groups, weights, own, conditions } = preferences
  const terms: RunTerm[] = [
    { title: 'Форма наставничества', value: formTitle },
    { title: 'Срок пар', value: `${dateInDigits(from)}–${dateInDigits(to)}` },
    { title: 'Цель', value: objectives[objective] },
    { title: 'Не меньше баллов в паре', value: floor === 0 ? 'не задано' : String(floor) },
    { title: 'Группы', value: groups ? 'подбираются' : 'не подбираются' },
    ...Object.entries(criterionTitles).map(([id, title]) => ({
      title,
      value: importances[weights[id as CriterionId]].title,
    })),
    ...own.map(({ title, importance }) => ({ title, value: importances[importance].title })),
    ...Object.entries(gateModes).map(([id, { title, modes }]) => ({
      title: `Условие: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
      value: (modes as Readonly<Record<string, string>>)[conditions[id as GateId]] ?? '',
    })),
  ]
  return terms.map(({ title, value }) => ({ title: noBreak(title), value: noBreak(value) }))
}
