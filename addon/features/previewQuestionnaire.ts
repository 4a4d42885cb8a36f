import * as z from 'zod/mini'
import { questionnaire } from '#shared/questionnaires/index.ts'
import { minutesOf } from '#shared/questionnaires/minutesOf.ts'
import { type Published, publishedQuestions } from '#shared/questionnaires/published.ts'
import { feature } from './feature.ts'
import { publishedNow } from './publishedNow.ts'
import { refuse } from './refusal.ts'

export interface QuestionnairePreview {
  published: Published
  minutes: number
  /** What to mend before it is given out, a sentence each. */
  problems: readonly string[]
}

/** A questionnaire as people would see it if it were published now. */
export const previewQuestionnaire = feature({
  name: 'previewQuestionnaire',
  title: 'Просмотр анкеты',
  reads: ['questions'],
  input: z.strictObject({
    questionnaire: z.string().check(z.maxLength(100)),
    personal: z.optional(z.boolean()),
    form: z.optional(z.nullable(z.string().check(z.maxLength(60)))),
  }),
  run: ({ programme, input: { questionnaire: id, personal = false, form = null } }) => {
    const found = questionnaire(id)
    if (found === undefined) return refuse('gone', 'Такой анкеты нет', 'Обновите список анкет')
    const { published, problems } = publishedNow(found, programme, { personal, form })
    const minutes = minutesOf(publishedQuestions(published))
    return { view: { published, minutes, problems } satisfies QuestionnairePreview }
  },
})
