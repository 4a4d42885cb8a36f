import type { ScoreRequest } from '../contract/score.ts'
import type { Asked } from './blindRequest.ts'
import type { OfferKind } from './offerCode.ts'

/** A pair of a plan by IDs in the workbook. */
interface PlanPair {
  mentee: string
  mentor: string
  /** Alone where it is not said. */
  kind?: OfferKind | undefined
}

/** Asks what the pairs of a plan are worth by other settings. A pair whose people are not in the run is left out. */
export function scorePlanRequest({ request, people }: Asked, pairs: readonly PlanPair[]): ScoreRequest {
  const menteeAt = new Map(people.mentees.map((id, index) => [id, index]))
  const offerAt = new Map(people.mentors.map((id, index) => [`${id} ${people.kinds[index]}`, index]))
  const placed = pairs.flatMap(({ mentee, mentor, kind = 'single' }): [number, number][] => {
    const one = menteeAt.get(mentee)
    const other = offerAt.get(`${mentor} ${kind}`)
    return one === undefined || other === undefined ? [] : [[one, other]]
  })
  return { ...request, locked: [], pairs: placed }
}
