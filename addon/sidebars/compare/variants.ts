import { objectiveNames, objectiveTitles } from '#shared/matching/objectiveTitles.ts'
import type { Choices, Setup } from '../pairing/setup.ts'

/** One column of the comparison: settings of pairing under a name. */
export interface Variant {
  id: string
  title: string
  setup: Setup
}

/** As many as stand side by side in 960 px. */
export const mostVariants = 5

/** What the curator asks about in every variant alike. */
export type Term = Pick<Setup, 'form' | 'from' | 'to'>

/**
 * What can be compared for one form: the settings the curator came with, the same with the other aims, and the saved ones.
 * @param present of the sidebar; without it the form's usual settings take its place
 */
export function variantsOf(choices: Choices, term: Term, present: Setup | undefined): Variant[] {
  const own = present?.form === term.form ? present : undefined
  const usual = choices.forms.find(({ id }) => id === term.form)?.usual
  const base = own ?? (usual && { ...usual, ...term })
  if (!base) return []
  const first = { ...base, ...term }
  return [
    { id: 'present', title: own ? 'Нынешние настройки' : 'Обычные настройки', setup: first },
    ...objectiveNames
      .filter(objective => objective !== first.objective)
      .map(objective => ({
        id: objective,
        title: objectiveTitles[objective].title,
        setup: { ...first, objective },
      })),
    ...choices.scenarios
      .filter(({ form }) => form === term.form)
      .map(({ id, name, preferences }) => ({ id, title: name, setup: { ...preferences, ...term } })),
  ]
}
