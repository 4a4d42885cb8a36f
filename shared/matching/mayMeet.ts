import type { Gate, MatchRequest } from '../contract/match.ts'

/** Whether a gate lets two people through: they share a code, or one of them has none. Architecture §6, law 3. */
export function opens(gate: Gate, mentee: number, mentor: number): boolean {
  const wanted = gate.mentee[mentee] ?? []
  const offered = gate.mentor[mentor] ?? []
  return wanted.length === 0 || offered.length === 0 || wanted.some(code => offered.includes(code))
}

export const isForbidden = (forbidden: MatchRequest['forbidden'], mentee: number, mentor: number): boolean =>
  forbidden.some(([one, other]) => one === mentee && other === mentor)

/** Whether two people may meet by the request; capacity and the floor play no part. */
export const mayMeet = (
  { gates, forbidden }: { gates: readonly Gate[]; forbidden: MatchRequest['forbidden'] },
  mentee: number,
  mentor: number,
): boolean => gates.every(gate => opens(gate, mentee, mentor)) && !isForbidden(forbidden, mentee, mentor)

/** `mayMeet` for many questions about one request. */
export function meetings({
  gates,
  forbidden,
  mentors,
}: MatchRequest): (mentee: number, mentor: number) => boolean {
  const apart = new Set(forbidden.map(([mentee, mentor]) => mentee * mentors.id.length + mentor))
  return (mentee, mentor) =>
    !apart.has(mentee * mentors.id.length + mentor) && gates.every(gate => opens(gate, mentee, mentor))
}
