import * as z from 'zod/mini'
import { indexPair, personIndex } from './indexPair.ts'
import { blank, matchShape, menteeBest, points, rank, score } from './match.ts'

/** `POST /v1/score`: what given pairs are worth; nothing is solved. */
export const scoreRequest = z.strictObject({
  ...matchShape,
  pairs: z.array(indexPair).check(z.maxLength(5_000)),
})

const scoredPair = z.object({
  mentee: personIndex,
  mentor: personIndex,
  mayMeet: z.boolean(),
  score,
  points,
  blank,
  menteeRank: rank,
  mentorRank: rank,
  menteeBest,
})

/** In the order asked. */
export const scoreAnswer = z.object({ contract: z.int(), pairs: z.array(scoredPair) })

export type ScoreRequest = z.infer<typeof scoreRequest>
export type ScoreAnswer = z.infer<typeof scoreAnswer>
