import { list } from '#shared/language/list.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { blindRequest } from '#shared/matching/blindRequest.ts'
import { brokenConditions } from '#shared/matching/brokenConditions.ts'
import { type Conditions, defaultPreferences, type MatchingTables, type Run } from '#shared/matching/run.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { shortName } from '#shared/people/personName.ts'
import type { WantedPair } from './pairInput.ts'

/**
 * Which of the conditions that a plan was made under these pairs no longer meet, as the programme is now: a sentence each,
 * none when all do. Places and decisions are for `unfitPairs`.
 */
export function unmetConditions(
  programme: MatchingTables,
  wanted: readonly WantedPair[],
  run: Run,
  conditions: Conditions,
): string[] {
  const preferences = { ...defaultPreferences(run.form), conditions, groups: true }
  const { request, people: asked } = blindRequest(programme, run, preferences)
  const menteeAt = new Map(asked.mentees.map((id, index) => [id, index]))
  const mentorAt = new Map(asked.mentors.map((id, index) => [id, index]))
  const people = peopleOf(programme)
  const unmet = wanted.flatMap(two => {
    const [mentor, mentee] = [people.mentor(two.mentor), people.mentee(two.mentee)]
    const [offer, child] = [mentorAt.get(two.mentor), menteeAt.get(two.mentee)]
    if (!mentor || !mentee) return []
    const both = `${shortName(mentee)} – ${shortName(mentor)}`
    if (child === undefined) return `${both}: наставляемый больше не участвует в этой форме`
    if (offer === undefined) return `${both}: наставник больше не участвует в этой форме`
    const broken = brokenConditions(request.gates, child, offer)
    return broken.length === 0
      ? []
      : `${both}: больше не проходит по условиям подбора: ${list(broken.map(title => `«${title}»`))}`
  })
  return unmet.map(noBreak)
}
