import type { ScoreAnswer, ScoreRequest } from '../contract/score.ts'
import type { DeclensionException } from '../language/decline.ts'
import { peopleOf } from '../people/peopleOf.ts'
import type { Programme } from '../programme/programme.ts'
import type { Asked } from './blindRequest.ts'
import { calledNames } from './calledNames.ts'
import { type Listed, listed, placesOf } from './explain.ts'
import { type PointRow, pointRows } from './pointRows.ts'
import { rankSentence } from './rankSentence.ts'
import { titlesOf } from './titlesOf.ts'

/** A mentor who could be next. */
export interface Candidate {
  mentor: Listed
  score: number
  rows: PointRow[]
  ranks: string
}

/** Most pairs one scoring takes. */
const mostPairs = 5_000

/**
 * Asks what a mentee would have with every mentor who has a place.
 * @param mentee ID in the workbook
 * @returns null when the mentee is not in the run: archived, or already in a pair
 */
export function scoreFor({ request, people }: Asked, mentee: string): ScoreRequest | null {
  const index = people.mentees.indexOf(mentee)
  if (index < 0) return null
  const pairs = request.mentors.id.slice(0, mostPairs).map((_, mentor): [number, number] => [index, mentor])
  return { ...request, locked: [], pairs }
}

/**
 * The next candidates after a refusal: those whom the mentee may meet and who reach the floor, best score first. Whoever
 * refused is forbidden in `asked` and so not among them.
 */
export function candidatesFor(
  programme: Programme<'mentors' | 'mentees'>,
  asked: Asked,
  answer: ScoreAnswer,
  exceptions: readonly DeclensionException[] = [],
): Candidate[] {
  const people = peopleOf(programme)
  const titles = titlesOf(programme)
  return answer.pairs
    .filter(({ mayMeet, score }) => mayMeet && score >= asked.request.options.floor)
    .sort((a, b) => b.score - a.score || a.mentor - b.mentor)
    .flatMap(pair => {
      const mentor = people.mentor(asked.people.mentors[pair.mentor] ?? '')
      const mentee = people.mentee(asked.people.mentees[pair.mentee] ?? '')
      if (mentor === undefined || mentee === undefined) return []
      const called = calledNames(mentor, mentee, exceptions)
      return [
        {
          mentor: listed(mentor),
          score: pair.score,
          rows: pointRows(asked, pair, called, titles),
          ranks: rankSentence(called, placesOf(asked, pair)),
        },
      ]
    })
}
