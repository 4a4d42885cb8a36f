import type { MatchAnswer, MatchRequest } from '#shared/contract/match.ts'

/** The laws of the contract read aloud, slowly: every plan is tried. Shares no line with the solver. */
export interface Worth {
  priority: number
  score: number
}

export type Assignment = (number | null)[]

/** Indices of a list of people. */
export const people = <T>(list: readonly T[]) => list.map((_, index) => index)

/** Whom an answer gives each mentee. */
export const assignment = (request: MatchRequest, { pairs }: MatchAnswer): Assignment =>
  request.mentees.id.map((_, mentee) => pairs.find(pair => pair.mentee === mentee)?.mentor ?? null)

const halfUp = (weight: number, n: number, d: number) => Math.floor((weight * n) / d + 0.5)

const rankOf = (choices: [number, number, number][], who: number, whom: number) =>
  choices.find(([a, b]) => a === who && b === whom)?.[2]

export function pointsOf(request: MatchRequest, mentee: number, mentor: number): Record<string, number> {
  const points: Record<string, number> = {}
  for (const criterion of request.criteria) {
    const a = criterion.mentee[mentee] ?? null
    const b = criterion.mentor[mentor] ?? null
    if (a === null || b === null) continue
    if (typeof a === 'number' && typeof b === 'number') {
      const span = criterion.kind === 'closeness' ? criterion.span : Number.NaN
      points[criterion.code] = halfUp(criterion.weight, Math.max(0, span - Math.abs(a - b)), span)
    } else if (Array.isArray(a) && Array.isArray(b) && a.length > 0 && b.length > 0) {
      const common = new Set(a).size + new Set(b).size - new Set([...a, ...b]).size
      const whole = criterion.kind === 'coverage' ? a.length : Math.min(a.length, b.length)
      points[criterion.code] = halfUp(criterion.weight, common, whole)
    }
  }
  const byMentee = rankOf(request.choices.mentee, mentee, mentor)
  const byMentor = rankOf(request.choices.mentor, mentor, mentee)
  if (byMentee !== undefined) points.choiceMentee = halfUp(request.choices.menteeWeight, 6 - byMentee, 5)
  if (byMentor !== undefined) points.choiceMentor = halfUp(request.choices.mentorWeight, 6 - byMentor, 5)
  return Object.fromEntries(Object.entries(points).filter(([, part]) => part > 0))
}

export const scoreOf = (request: MatchRequest, mentee: number, mentor: number) =>
  Object.values(pointsOf(request, mentee, mentor)).reduce((sum, part) => sum + part, 0)

export function mayMeet(request: MatchRequest, mentee: number, mentor: number): boolean {
  return (
    !request.forbidden.some(([a, b]) => a === mentee && b === mentor) &&
    request.gates.every(gate => {
      const a = gate.mentee[mentee] ?? []
      const b = gate.mentor[mentor] ?? []
      return a.length === 0 || b.length === 0 || a.some(code => b.includes(code))
    })
  )
}

export const isFeasible = (request: MatchRequest, mentee: number, mentor: number) =>
  mayMeet(request, mentee, mentor) && scoreOf(request, mentee, mentor) >= request.options.floor

/** Every plan that the laws allow. */
export function* plans(request: MatchRequest): Generator<Assignment> {
  const { mentees, mentors } = request
  const locks = new Map(request.locked)
  const options = mentees.id.map((_, mentee): (number | null)[] => {
    const lock = locks.get(mentee)
    if (lock !== undefined) return [lock]
    return [
      null,
      ...mentors.id.map((_, mentor) => mentor).filter(mentor => isFeasible(request, mentee, mentor)),
    ]
  })
  yield* extend([])

  function* extend(begun: Assignment): Generator<Assignment> {
    const next = options[begun.length]
    if (next === undefined) {
      const seats = mentors.id.map((_, mentor) => begun.filter(one => one === mentor).length)
      const whole = seats.every((used, mentor) => used === 0 || used >= (mentors.minGroup[mentor] ?? 0))
      if (whole && seats.every((used, mentor) => used <= (mentors.capacity[mentor] ?? 0))) yield begun
      return
    }
    for (const mentor of next) yield* extend([...begun, mentor])
  }
}

export function worthOf(request: MatchRequest, assignment: Assignment): Worth {
  const worth = { priority: 0, score: 0 }
  assignment.forEach((mentor, mentee) => {
    if (mentor === null) return
    worth.priority += request.mentees.priority[mentee] ?? 0
    worth.score += scoreOf(request, mentee, mentor)
  })
  return worth
}

/** Positive when `a` is the better plan by the request's objective. */
export function compare({ options }: MatchRequest, a: Worth, b: Worth): number {
  return options.objective === 'score'
    ? a.score - b.score || a.priority - b.priority
    : a.priority - b.priority || a.score - b.score
}

export function best(request: MatchRequest, among: Iterable<Assignment> = plans(request)): Worth | null {
  let found: Worth | null = null
  for (const assignment of among) {
    const worth = worthOf(request, assignment)
    if (found === null || compare(request, worth, found) > 0) found = worth
  }
  return found
}
