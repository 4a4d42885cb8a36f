import { nextCandidates } from '#addon/features/nextCandidates.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { suggestPairs } from '#addon/features/suggestPairs.ts'
import { checkMatchRequest } from '#shared/contract/checkMatchRequest.ts'
import { matchRequest } from '#shared/contract/match.ts'
import { scoreRequest } from '#shared/contract/score.ts'
import { defaultPreferences } from '#shared/matching/run.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { match, score } from '#worker/matching/match.ts'
import { given } from './given.ts'
import { done } from './pairingSchool.ts'

const { objective, floor, ...asking } = defaultPreferences()

export const runOf = {
  form: 'form.pupilPupil',
  from: '01.12.2026',
  to: '31.05.2027',
  ...asking,
}
export const suggestInput = { ...runOf, objective, floor }

/** Asks, lets the engine answer, and takes the answer on `later`: the programme as it is by then. */
export function suggest(programme: WholeProgramme, later = programme, input = suggestInput) {
  const asked = suggestPairs.ask(given(programme, input))
  if (isRefused(asked)) return asked
  const request = matchRequest.parse(asked.request)
  if (checkMatchRequest(request).length > 0) throw new Error('Not by the contract')
  // Between two steps it travels through the sidebar.
  const people = suggestPairs.people.parse(JSON.parse(JSON.stringify(asked.people)))
  const taken = { people, answer: match(request), same: later === programme }
  return suggestPairs.take({ ...given(later, input), ...taken })
}

export const suggested = (programme: WholeProgramme, later = programme) =>
  done(suggest(programme, later)).view

export function candidates(
  programme: WholeProgramme,
  mentee: string,
  later = programme,
  set: { groups?: boolean } = {},
) {
  const input = { ...runOf, ...set, mentee }
  const asked = nextCandidates.ask(given(programme, input))
  if (isRefused(asked)) return asked
  const taken = {
    people: asked.people,
    answer: score(scoreRequest.parse(asked.request)),
    same: later === programme,
  }
  return nextCandidates.take({ ...given(later, input), ...taken })
}
