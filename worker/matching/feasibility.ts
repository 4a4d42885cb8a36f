import type { MatchRequest } from '#shared/contract/match.ts'
import { codeMasks } from './codeMasks.ts'
import { type Measure, measures } from './points.ts'

/** Which conditions keep a mentee and a mentor apart. */
interface Obstacles {
  /** How many conditions fail, per mentor; 0 = the two may meet. */
  failed: Uint8Array
  /** A condition that fails, per mentor: a gate's number, or the number of gates for `forbidden`. */
  which: Uint8Array
}

/** Everybody with everybody. */
export interface Pairing {
  request: MatchRequest
  mentees: number
  mentors: number
  measures: Measure[]
  /** Score by mentee · mentors + mentor, −1 for two who may not meet. */
  scores: Int32Array
  obstacles: (mentee: number) => Obstacles
  score: (mentee: number, mentor: number) => number
  /** May meet and worth at least the floor; capacity plays no part. */
  feasible: (mentee: number, mentor: number) => boolean
}

/** Who may meet whom, and what it would be worth. Architecture §6, laws 3 and 4. */
export function pairing(request: MatchRequest): Pairing {
  const mentees = request.mentees.id.length
  const mentors = request.mentors.id.length
  const { floor } = request.options
  const parts = measures(request)
  const obstacles = obstaclesOf(request)
  const score = (mentee: number, mentor: number) => {
    let sum = 0
    for (const part of parts) sum += part.points(mentee, mentor)
    return sum
  }
  const scores = new Int32Array(mentees * mentors).fill(-1)
  for (let mentee = 0; mentee < mentees; mentee++) {
    const { failed } = obstacles(mentee)
    for (let mentor = 0; mentor < mentors; mentor++)
      if (failed[mentor] === 0) scores[mentee * mentors + mentor] = score(mentee, mentor)
  }
  return {
    request,
    mentees,
    mentors,
    measures: parts,
    scores,
    obstacles,
    score,
    feasible: (mentee, mentor) => (scores[mentee * mentors + mentor] as number) >= floor,
  }
}

function obstaclesOf({ gates, forbidden, mentors, mentees }: MatchRequest): Pairing['obstacles'] {
  const keys = gates.map(gate => ({ mentee: codeMasks(gate.mentee), mentor: codeMasks(gate.mentor) }))
  const never: number[][] = mentees.id.map(() => [])
  for (const [mentee, mentor] of forbidden) never[mentee]?.push(mentor)
  return mentee => {
    const failed = new Uint8Array(mentors.id.length)
    const which = new Uint8Array(mentors.id.length)
    const fail = (mentor: number, condition: number) => {
      failed[mentor] = (failed[mentor] as number) + 1
      which[mentor] = condition
    }
    keys.forEach((key, condition) => {
      if (key.mentee.sizes[mentee] === 0) return
      for (let mentor = 0; mentor < failed.length; mentor++)
        if (key.mentor.sizes[mentor] !== 0 && key.mentee.shared(mentee, key.mentor, mentor) === 0)
          fail(mentor, condition)
    })
    for (const mentor of never[mentee] ?? []) fail(mentor, gates.length)
    return { failed, which }
  }
}
