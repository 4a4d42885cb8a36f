import * as z from 'zod/mini'
import { personIndex } from './indexPair.ts'
import { alternative, matchShape } from './match.ts'

/** `POST /v1/alternatives`: with whom else could this mentee be, and what would it cost the plan. */
export const alternativesRequest = z.strictObject({
  ...matchShape,
  mentee: personIndex,
  limit: z.int().check(z.gte(1), z.lte(20)),
})

export const alternativesAnswer = z.object({ contract: z.int(), alternatives: z.array(alternative) })

export type AlternativesRequest = z.infer<typeof alternativesRequest>
export type AlternativesAnswer = z.infer<typeof alternativesAnswer>
