import { applications } from './applications.ts'
import { duringPair } from './duringPair.ts'
import { fromOthers } from './fromOthers.ts'
import type { Questionnaire } from './questionnaire.ts'
import { referrals } from './referrals.ts'
import { surveyQuestionnaires } from './surveys.ts'

/** Every questionnaire the product brings. */
export const questionnaires: readonly Questionnaire[] = [
  ...fromOthers,
  ...applications,
  ...referrals,
  ...duringPair,
  ...surveyQuestionnaires,
]

const byId = new Map(questionnaires.map(each => [each.id, each]))

/** Parts the ID of the questionnaire whose questions are taken from the ID of the school's own form. */
const mark = '@'

/** One of the product's questionnaires, given to a form that the school has added to its dictionary. */
export const borrowed = (base: Questionnaire, form: string): Questionnaire => ({
  ...base,
  id: `${base.id}${mark}${form}`,
  form,
})

/** A questionnaire by ID, that of a form of the school's own included. */
export function questionnaire(id: string): Questionnaire | undefined {
  const at = id.indexOf(mark)
  if (at < 0) return byId.get(id)
  const base = byId.get(id.slice(0, at))
  return base?.form ? borrowed(base, id.slice(at + 1)) : undefined
}

/** Whether each person may have a link of their own: those of the two bases, when the questionnaire asks who answers. */
export const mayBePersonal = ({ audience, identity }: Questionnaire): boolean =>
  identity !== 'none' && (audience === 'mentor' || audience === 'mentee')
