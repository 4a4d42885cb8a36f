import { questionnaires } from './index.ts'
import {
  audiences,
  type Feeds,
  type Questionnaire,
  questionnaireKinds,
  questionsOf,
} from './questionnaire.ts'
import { measureId } from './surveys.ts'
import { type Item, type ItemId, surveyItems } from './surveyItems.ts'

/** A figure that monitoring counts over all answers. */
export interface Measure {
  /** «repeat.mentee.comfort»: kind of questionnaire, who answers, what of. */
  id: string
  title: string
  /** percent: of «да» among those who answered · average: of 1…10 */
  kind: 'percent' | 'average'
  /** A row of the SWOT template: strength or weakness by its percent. */
  swot: boolean
  /** The questions whose answers are counted together. */
  from: { questionnaire: string; question: string }[]
}

function listed(): Measure[] {
  const found = new Map<string, Measure>()
  for (const questionnaire of questionnaires)
    for (const { id, title, feeds, answer } of questionsOf(questionnaire)) {
      const measure = measureOf(questionnaire, id, feeds)
      if (measure === null) continue
      const item = itemOf(questionnaire, id)
      const known = found.get(measure) ?? {
        id: measure,
        title: `${item?.about ?? title} (${audiences[questionnaire.audience]}, ${questionnaireKinds[questionnaire.kind]})`,
        kind: answer.kind === 'scale' ? ('average' as const) : ('percent' as const),
        swot: item?.swot === true,
        from: [],
      }
      known.from.push({ questionnaire: questionnaire.id, question: id })
      found.set(measure, known)
    }
  return [...found.values()]
}

/** Other questionnaires use the same short IDs for questions of their own. */
const itemOf = ({ kind }: Questionnaire, question: string): Item | undefined =>
  (kind === 'first' || kind === 'repeat') && question in surveyItems
    ? surveyItems[question as ItemId]
    : undefined

const measureOf = ({ kind, audience }: Questionnaire, question: string, feeds: Feeds): string | null =>
  feeds.to === 'measure'
    ? feeds.measure
    : feeds.to === 'satisfied'
      ? measureId(kind, audience, question)
      : null

/** Every measure with its questions, of all forms together. */
export const measures: readonly Measure[] = listed()
