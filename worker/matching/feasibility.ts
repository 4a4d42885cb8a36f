import type { MatchRequest } from '#shared/contract/match.ts'
import { type Meeting, meeting } from './meeting.ts'
import { type Measure, measures } from './points.ts'

/** Everybody with everybody. */
export interface Pairing {
  request: MatchRequest
  mentees: number
  mentors: number
  measures: Measure[]
  /** Whom each mentee may meet. */
  meeting: Meeting
  /** Score by mentee · mentors + mentor, −1 for two who may not meet. */
  scores: Int32Array
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
  const scores = new Int32Array(mentees * mentors).fill(-1)
  let highest = 0
  for (let mentee = 0; mentee < mentees; mentee++) {
    const among = who.mentor.subarray(who.start[mentee], who.start[mentee + 1])
    const row = scores.subarray(mentee * mentors, (mentee + 1) * mentors)
    for (const mentor of among) row[mentor] = 0
    for (const measure of all) measure.add(mentee, among, row)
    for (const mentor of among) highest = Math.max(highest, row[mentor] as number)
  }
  const row = new Int32Array(mentors).fill(-1)
  const parts = (mentee: number, mentor: number) => {
    const among = Uint16Array.of(mentor)
    return all.map(measure => {
      row[mentor] = 0
      measure.add(mentee, among, row)
      const part = row[mentor] as number
      row[mentor] = -1
      return part
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
