import type { Dictionary } from '../programme/dictionary.ts'
import { borrowed, questionnaires } from './index.ts'
import type { Questionnaire } from './questionnaire.ts'

/**
 * Applications and surveys of one form. A form that the school has added takes those of «ученик – ученик», or of
 * «учитель – учитель» where its mentee is a teacher.
 */
export function questionnairesOfForm(form: string, dictionary: Dictionary): Questionnaire[] {
  const own = questionnaires.filter(each => each.form === form)
  if (own.length > 0) return own
  const like = dictionary.byId(form)?.menteeKind === 'teacher' ? 'form.teacherTeacher' : 'form.pupilPupil'
  return questionnaires.filter(each => each.form === like).map(each => borrowed(each, form))
}

/** Every questionnaire the school can give out: those of no one form, then those of each form in use. */
export const questionnairesFor = (dictionary: Dictionary): Questionnaire[] => [
  ...questionnaires.filter(({ form }) => form === null),
  ...dictionary.of('form').flatMap(({ id }) => questionnairesOfForm(id, dictionary)),
]
