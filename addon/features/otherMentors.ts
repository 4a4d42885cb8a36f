import * as z from 'zod/mini'
import { alternativesAnswer } from '#shared/contract/alternatives.ts'
import { exceptionsOf } from '#shared/documents/namedPeople.ts'
import { alternativesFor, explainAlternatives, type OtherMentor } from '#shared/matching/alternatives.ts'
import { otherMentorsHeading } from '#shared/matching/alternativeSentences.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { changedSince } from './changedSince.ts'
import { askingFeature } from './feature.ts'
import { rowId } from './pairInput.ts'
import { planBasis } from './planBasis.ts'
import { isRefused, refuse } from './refusal.ts'
import { askFor } from './runInput.ts'
import { menteeNotInRun } from './menteeNotInRun.ts'
import { suggestPairs } from './suggestPairs.ts'

export interface OtherMentorsView {
  /** «Кто ещё подойдёт Артёму». */
  heading: string
  /** The cheapest for the plan first, at most twenty. */
  others: OtherMentor[]
  /** What has changed in the workbook since the plan was made; null where nothing has. */
  changed: string | null
}

/** With whom else a mentee of the plan could be, and what each choice costs everybody else, exactly. */
export const otherMentors = askingFeature({
  name: 'otherMentors',
  title: 'Кто ещё подойдёт',
  reads: suggestPairs.reads,
  input: z.strictObject({
    ...suggestPairs.input.shape,
    mentee: rowId,
    basis: z.string().check(z.maxLength(40)),
  }),
  people: suggestPairs.people,
  ask: ({ programme, input, today }) => {
    const asked = askFor(programme, input, input, today)
    if (isRefused(asked)) return asked
    const request = alternativesFor(asked, input.mentee)
    return request === null
      ? menteeNotInRun(programme, input.mentee, today)
      : { route: 'alternatives' as const, request, people: asked }
  },
  take: ({ programme, input, people: asked, answer, same, today }) => {
    const parsed = z.safeParse(alternativesAnswer, answer)
    const mentee = peopleOf(programme).mentee(input.mentee)
    if (!parsed.success)
      return refuse('engineAway', 'Ответ подбора не разобран', 'Ничего не изменено. Повторите действие')
    if (!mentee) return menteeNotInRun(programme, input.mentee, today)
    const exceptions = exceptionsOf(programme.declensions)
    const now = same ? asked : askFor(programme, input, input, today)
    const { gone, sentence } = changedSince(programme, asked, isRefused(now) ? null : now)
    return {
      view: {
        heading: otherMentorsHeading(mentee, exceptions),
        others: explainAlternatives(programme, asked, mentee.id, parsed.data).filter(
          ({ mentor }) => !gone.has(mentor.id),
        ),
        changed: same && planBasis(asked.request) === input.basis ? null : sentence,
      } satisfies OtherMentorsView,
    }
  },
})
