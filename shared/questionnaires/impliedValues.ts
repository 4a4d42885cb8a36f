import type { Dictionary } from '../programme/dictionary.ts'
import type { Value } from '../programme/column.ts'
import { optionsOf } from './optionsOf.ts'
import type { Questionnaire } from './questionnaire.ts'

/**
 * What a new row of the base holds though nobody is asked: the form, whether a mentee is a pupil or a teacher, and the
 * category of a mentor where the form leaves only one.
 */
export function impliedValues(
  questionnaire: Pick<Questionnaire, 'about' | 'form' | 'audience'>,
  dictionary: Dictionary,
): Record<string, Value> {
  const { about, form, audience } = questionnaire
  if (about === null) return {}
  const forms: Record<string, Value> = form === null ? {} : { forms: [form] }
  if (about === 'mentees') {
    const kind = form === null ? null : dictionary.byId(form)?.menteeKind
    return { ...forms, kind: kind ?? (audience === 'methodist' ? 'teacher' : 'pupil') }
  }
  const [only, ...others] =
    form === null ? [] : optionsOf({ dictionary: 'category' }, questionnaire, dictionary)
  return { ...forms, ...(only && others.length === 0 ? { category: only.code } : {}) }
}
