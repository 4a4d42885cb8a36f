import type { AskingFeature, Moment, Outcome } from '#addon/features/feature.ts'
import { isRefused, type Refused } from '#addon/features/refusal.ts'
import { alternativesRequest } from '#shared/contract/alternatives.ts'
import { checkMatchRequest } from '#shared/contract/checkMatchRequest.ts'
import { matchRequest } from '#shared/contract/match.ts'
import { scoreRequest } from '#shared/contract/score.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { match, matchAlternatives, score } from '#worker/matching/match.ts'
import { given } from './given.ts'

/** What the engine answers to a request of any of its routes. */
export function engine(request: unknown): unknown {
  const alternatives = alternativesRequest.safeParse(request)
  if (alternatives.success) return matchAlternatives(alternatives.data)
  const scores = scoreRequest.safeParse(request)
  if (scores.success) return score(scores.data)
  const asked = matchRequest.parse(request)
  if (checkMatchRequest(asked).length > 0) throw new Error('Not by the contract')
  return match(asked)
}

type Asking<I, P, V> = {
  ask: (given: Moment & { programme: WholeProgramme; input: I }) => { request: unknown; people: P } | Refused
  take: (
    given: Moment & { programme: WholeProgramme; input: I; people: P; answer: unknown; same: boolean },
  ) => Outcome<V> | Refused
} & Pick<AskingFeature, 'name'>

/** Asks, lets the engine answer, and takes the answer on `later`: the programme as it is by then. */
export function throughEngine<I, P, V>(
  feature: Asking<I, P, V>,
  programme: WholeProgramme,
  input: I,
  later = programme,
): Outcome<V> | Refused {
  const asked = feature.ask(given(programme, input))
  if (isRefused(asked)) return asked
  const taken = { people: asked.people, answer: engine(asked.request), same: later === programme }
  return feature.take({ ...given(later, input), ...taken })
}
