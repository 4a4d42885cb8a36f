import * as z from 'zod/mini'
import { scoreAnswer } from '#shared/contract/score.ts'
import { exceptionsOf } from '#shared/documents/namedPeople.ts'
import { type PairSeen, seePairs } from '#shared/matching/pairSeen.ts'
import { maxScore } from '#shared/matching/pointRows.ts'
import { scorePlanRequest } from '#shared/matching/scorePlanRequest.ts'
import { askingFeature } from './feature.ts'
import { wantedPair } from './pairInput.ts'
import { isRefused, refuse } from './refusal.ts'
import { askedPeople } from './runInput.ts'
import { suggestPairs } from './suggestPairs.ts'

export interface ScoredPlanView {
  /** Those whose people are still of the run. */
  pairs: PairSeen[]
  maxScore: number
}

/** What the pairs of a plan are worth by other settings; the pairs stay. */
export const scorePlan = askingFeature({
  name: 'scorePlan',
  title: 'Пересчёт баллов плана',
  reads: suggestPairs.reads,
  input: z.strictObject({
    ...suggestPairs.input.shape,
    pairs: z.array(z.strictObject(wantedPair)).check(z.maxLength(5_000)),
  }),
  people: askedPeople,
  ask: ({ input: { pairs, ...run }, ...given }) => {
    const asked = suggestPairs.ask({ ...given, input: run })
    if (isRefused(asked)) return asked
    return { route: 'score' as const, request: scorePlanRequest(asked.people, pairs), people: asked.people }
  },
  take: ({ programme, people: asked, answer }) => {
    const parsed = z.safeParse(scoreAnswer, answer)
    if (!parsed.success)
      return refuse('engineAway', 'Ответ подбора не разобран', 'Ничего не изменено. Повторите действие')
    const see = seePairs(programme, asked, exceptionsOf(programme.declensions))
    return {
      view: {
        pairs: parsed.data.pairs.flatMap(pair => see(pair) ?? []),
        maxScore: maxScore(asked),
      } satisfies ScoredPlanView,
    }
  },
})
