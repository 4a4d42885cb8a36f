import type { MatchRequest } from '#shared/contract/match.ts'

/** A request with both sides in the order of ids, and where each person stood in the request as it came. */
export interface Canonical {
  request: MatchRequest
  /** Place in the canonical request → index in the request as it came. */
  menteeAt: number[]
  mentorAt: number[]
}

/**
 * Puts both sides in the order of ids. Everything after this step is a function of ids and data, so the plan cannot
 * depend on the order in which the sheet happened to be sorted.
 */
export function canonical(request: MatchRequest): Canonical {
  const { mentors, mentees } = request
  const mentorAt = byId(mentors.id)
  const menteeAt = byId(mentees.id)
  const mentorPlace = inverse(mentorAt)
  const menteePlace = inverse(menteeAt)
  const ofMentors = <T>(list: readonly T[]) => mentorAt.map(index => list[index] as T)
  const ofMentees = <T>(list: readonly T[]) => menteeAt.map(index => list[index] as T)
  const sides = <G, E>({ mentor, mentee }: { mentor: readonly G[]; mentee: readonly E[] }) => ({
    mentor: ofMentors(mentor),
    mentee: ofMentees(mentee),
  })
  const pairs = (list: MatchRequest['locked']) =>
    list.map(([mentee, mentor]): [number, number] => [
      menteePlace[mentee] as number,
      mentorPlace[mentor] as number,
    ])
  const votes = (list: MatchRequest['choices']['mentee'], who: readonly number[], whom: readonly number[]) =>
    list.map(([one, other, rank]): [number, number, number] => [
      who[one] as number,
      whom[other] as number,
      rank,
    ])
  return {
    menteeAt,
    mentorAt,
    request: {
      ...request,
      mentors: {
        id: ofMentors(mentors.id),
        capacity: ofMentors(mentors.capacity),
        minGroup: ofMentors(mentors.minGroup),
      },
      mentees: { id: ofMentees(mentees.id), priority: ofMentees(mentees.priority) },
      gates: request.gates.map(gate => ({ ...gate, ...sides(gate) })),
      criteria: request.criteria.map(criterion =>
        criterion.kind === 'closeness'
          ? { ...criterion, ...sides(criterion) }
          : { ...criterion, ...sides(criterion) },
      ),
      choices: {
        ...request.choices,
        mentee: votes(request.choices.mentee, menteePlace, mentorPlace),
        mentor: votes(request.choices.mentor, mentorPlace, menteePlace),
      },
      locked: pairs(request.locked),
      forbidden: pairs(request.forbidden),
    },
  }
}

function byId(ids: readonly string[]): number[] {
  return ids.map((_, index) => index).sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1))
}

/** Index in the request as it came → place in the canonical request. */
export function inverse(order: readonly number[]): number[] {
  const places: number[] = new Array(order.length).fill(0)
  order.forEach((index, place) => {
    places[index] = place
  })
  return places
}
