import type { WebForm } from '../programme/tables.ts'

/** The number of the version to publish: one more than the greatest that this questionnaire has had, from 1. */
export const nextVersion = (
  webForms: readonly Pick<WebForm, 'questionnaire' | 'version'>[],
  questionnaire: string,
): number =>
  1 +
  Math.max(
    0,
    ...webForms.filter(each => each.questionnaire === questionnaire).map(({ version }) => version ?? 0),
  )
