import * as z from 'zod/mini'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { mayBePersonal } from '#shared/questionnaires/index.ts'
import { minutesOf } from '#shared/questionnaires/minutesOf.ts'
import { publishedQuestions } from '#shared/questionnaires/published.ts'
import { titleOf } from '#shared/questionnaires/publishedOf.ts'
import {
  audiences,
  type QuestionnaireKind,
  questionnaireKinds,
} from '#shared/questionnaires/questionnaire.ts'
import { questionnairesFor } from '#shared/questionnaires/questionnairesOfForm.ts'
import { feature } from './feature.ts'
import { publishedNow } from './publishedNow.ts'

/** One questionnaire the school can give out. */
export interface QuestionnaireItem {
  id: string
  title: string
  /** Who fills it in. */
  audience: string
  /** ID of its form; null: for any. */
  form: string | null
  questions: number
  minutes: number
  /** Its words stand in «Вопросы анкет». */
  edited: boolean
  /** Each person may have a link of their own. */
  personal: 'always' | 'choice' | 'never'
}

export interface QuestionnaireListView {
  kinds: { kind: QuestionnaireKind; title: string; items: QuestionnaireItem[] }[]
  forms: { id: string; title: string }[]
}

/** Every questionnaire by what it is for, in the order of the programme's stages. */
export const questionnaireList = feature({
  name: 'questionnaireList',
  title: 'Просмотр анкет',
  reads: ['questions'],
  input: z.strictObject({}),
  run: ({ programme }) => {
    const dictionary = dictionaryOf(programme)
    const edited = new Set(programme.questions.map(({ questionnaire }) => questionnaire))
    const all = questionnairesFor(dictionary)
    const kinds = (Object.keys(questionnaireKinds) as QuestionnaireKind[]).map(kind => ({
      kind,
      title: questionnaireKinds[kind],
      items: all
        .filter(each => each.kind === kind)
        .map((each): QuestionnaireItem => {
          const questions = publishedQuestions(publishedNow(each, programme).published)
          return {
            id: each.id,
            title: titleOf(each, dictionary),
            audience: audiences[each.audience],
            form: each.form,
            questions: questions.length,
            minutes: minutesOf(questions),
            edited: edited.has(each.id),
            personal: each.identity === 'link' ? 'always' : mayBePersonal(each) ? 'choice' : 'never',
          }
        }),
    }))
    const forms = dictionary.of('form').map(({ id, title }) => ({ id, title }))
    return { view: { kinds, forms } satisfies QuestionnaireListView }
  },
})
