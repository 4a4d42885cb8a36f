import type { ScoreAnswer } from '../contract/score.ts'
import type { DeclensionException } from '../language/decline.ts'
import { peopleOf } from '../people/peopleOf.ts'
import type { Programme } from '../programme/programme.ts'
import type { Asked } from './blindRequest.ts'
import { calledNames } from './calledNames.ts'
import { type Listed, listed, placesOf } from './explain.ts'
import { maxScore, type PointRow, pointRows } from './pointRows.ts'
import { rankSentence } from './rankSentence.ts'
import { titlesOf } from './titlesOf.ts'

/** Two people looked at together, whether or not a plan has them so. */
export interface PairSeen {
  mentor: Listed
  mentee: Listed
  score: number
  maxScore: number
  rows: PointRow[]
  ranks: string
}

type Scored = Omit<ScoreAnswer['pairs'][number], 'mayMeet'>

/** Points, reasons and places of two people. Null when one of them has left the base. */
export function pairSeen(
  programme: Programme<'mentors' | 'mentees'>,
  asked: Asked,
  pair: Scored,
  exceptions: readonly DeclensionException[] = [],
): PairSeen | null {
  const people = peopleOf(programme)
  const mentor = people.mentor(asked.people.mentors[pair.mentor] ?? '')
  const mentee = people.mentee(asked.people.mentees[pair.mentee] ?? '')
  if (mentor === undefined || mentee === undefined) return null
  const called = calledNames(mentor, mentee, exceptions)
  return {
    mentor: listed(mentor),
    mentee: listed(mentee),
    score: pair.score,
    maxScore: maxScore(asked),
    rows: pointRows(asked, pair, called, titlesOf(programme)),
    ranks: rankSentence(called, placesOf(asked, pair)),
  }
}
