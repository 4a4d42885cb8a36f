import type { MatchRequest } from '#shared/contract/match.ts'
import { type Meeting, meeting } from './meeting.ts'
import { type Among, type Measure, measures } from './points.ts'

/** Everybody with everybody. */
export interface Pairing {
  request: MatchRequest
  mentees: number
  mentors: number
  measures: Measure[]
  /** Whom each mentee may meet. */
  meeting: Meeting
  /** Score by mentee · mentors + mentor, −1 for two who may not meet. */
  scores: Int16Array | Int32Array
  /** The highest of them, or 0. */
  highest: number
  /** What each measure gives a pair, whether the two may meet or not. */
  parts: (mentee: number, mentor: number) => number[]
  score: (mentee: number, mentor: number) => number
  /** May meet and worth at least the floor; capacity plays no part. */
  feasible: (mentee: number, mentor: number) => boolean
}

/** Who may meet whom, and what it would be worth. Architecture §6, laws 3 and 4. */
export function pairing(request: MatchRequest): Pairing {
  const mentees = request.mentees.id.length
  const mentors = request.mentors.id.length
  const { floor } = request.options
  const all = measures(request)
  const who = meeting(request)
  // One row of sums serves every mentee: the sums of those whom she may not meet mean nothing.
  const sums = new Int32Array(mentors)
  const among: Among = { mentor: who.mentor, first: 0, end: 0 }
  const scores = new (sixteenBits(request) ? Int16Array : Int32Array)(mentees * mentors).fill(-1)
  /** Scores all whom a mentee may meet; @returns the highest score */
  const row = (mentee: number): number => {
    among.first = who.start[mentee] as number
    among.end = who.start[mentee + 1] as number
    sums.fill(0)
    for (const measure of all) measure.add(mentee, among, sums)
    let best = 0
    for (let at = among.first; at < among.end; at++) {
      const mentor = who.mentor[at] as number
      const score = sums[mentor] as number
      scores[mentee * mentors + mentor] = score
      if (score > best) best = score
    }
    return best
  }
  let highest = 0
  for (let mentee = 0; mentee < mentees; mentee++) highest = Math.max(highest, row(mentee))
  const parts = (mentee: number, mentor: number) => {
    const one: Among = { mentor: Uint16Array.of(mentor), first: 0, end: 1 }
    return all.map(measure => {
      sums[mentor] = 0
      measure.add(mentee, one, sums)
      return sums[mentor] as number
    })
  }
  return {
    request,
    mentees,
    mentors,
    measures: all,
    meeting: who,
    scores,
    highest,
    parts,
    score: (mentee, mentor) => parts(mentee, mentor).reduce((sum, part) => sum + part, 0),
    feasible: (mentee, mentor) => (scores[mentee * mentors + mentor] as number) >= floor,
  }
}

/** Whether no score can exceed 32,767; half the memory is cleaned up half as often. */
function sixteenBits({ criteria, choices }: MatchRequest): boolean {
  const most = criteria.reduce((sum, { weight }) => sum + weight, choices.menteeWeight + choices.mentorWeight)
  return most <= 32_767
}
