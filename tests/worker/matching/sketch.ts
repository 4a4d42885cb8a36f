import type { MatchRequest } from '#shared/contract/match.ts'

/** A request in a few strokes: what each pair is worth (−1 = they may not meet), and what differs from the usual. */
export interface Sketch {
  /** By mentee, then by mentor. */
  scores: number[][]
  capacity?: number[]
  priority?: number[]
  gate?: { mentee: number[][]; mentor: number[][] }
  forbidden?: [number, number][]
  locked?: [number, number][]
  floor?: number
  objective?: MatchRequest['options']['objective']
  /** Votes; they weigh nothing here. */
  mentee?: [number, number, number][]
  mentor?: [number, number, number][]
}

const id = (side: string, index: number) => `p_${side.repeat(9)}${'abcdefghij'[index]}`

/** Each mentee brings a criterion of her own that only she and the mentors answer: closeness to what she is worth to each. */
export function sketched(sketch: Sketch): MatchRequest {
  const { scores, priority, gate, forbidden = [], locked = [], floor = 0, objective = 'coverage' } = sketch
  const mentors = scores[0]?.length ?? sketch.capacity?.length ?? 0
  const apart = scores.flatMap((row, mentee) =>
    row.flatMap((score, mentor): [number, number][] => (score === -1 ? [[mentee, mentor]] : [])),
  )
  return {
    contract: 1,
    mentors: {
      id: Array.from({ length: mentors }, (_, index) => id('a', index)),
      capacity: sketch.capacity ?? Array.from({ length: mentors }, () => 1),
      minGroup: Array.from({ length: mentors }, () => 0),
    },
    mentees: { id: scores.map((_, index) => id('b', index)), priority: priority ?? scores.map(() => 1) },
    gates: gate ? [{ code: 'g0', ...gate }] : [],
    criteria: scores.map((row, own) => ({
      code: `c${own}`,
      kind: 'closeness',
      weight: 1000,
      span: 1000,
      mentor: row.map(score => 1000 - Math.max(0, score)),
      mentee: scores.map((_, mentee) => (mentee === own ? 0 : null)),
    })),
    choices: { menteeWeight: 0, mentorWeight: 0, mentee: sketch.mentee ?? [], mentor: sketch.mentor ?? [] },
    locked,
    forbidden: [...apart, ...forbidden],
    options: { objective, floor },
  }
}
