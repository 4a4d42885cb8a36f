import type { ScoreAnswer } from '../contract/score.ts'
import type { DeclensionException } from '../language/decline.ts'
import { peopleOf } from '../people/peopleOf.ts'
import type { Programme } from '../programme/programme.ts'
import { bestShareSentence, shareOf } from './bestShare.ts'
import { type BlankPoints, blankPoints } from './blankPoints.ts'
import type { Asked } from './blindRequest.ts'
import { calledNames } from './calledNames.ts'
import { type Listed, listed } from './listed.ts'
import { meetings } from './mayMeet.ts'
import type { OfferKind } from './offerCode.ts'
import { maxScore, type PointRow, pointRows } from './pointRows.ts'
import { type Places, rankSentence } from './rankSentence.ts'
import { blankShareOf, type PairShare } from './shareSentence.ts'
import { titlesOf } from './titlesOf.ts'

/** Two people looked at together, whether or not a plan has them so. */
export interface PairSeen extends PairShare {
  mentor: Listed
  mentee: Listed
  kind: OfferKind
  score: number
  maxScore: number
  /** «92 % от лучшего возможного для Артёма». */
  shareSays: string
  /** How much of the score rests on blanks. */
  blank: BlankPoints
  /** They add up to the score. */
  rows: PointRow[]
  /** Both places, in one paragraph. */
  ranks: string
}

type Scored = Omit<ScoreAnswer['pairs'][number], 'mayMeet'>

/** How pairs of a run are told: points, reasons and places. Null for a pair of whom one has left the bases. */
export function seePairs(
  programme: Programme<'mentors' | 'mentees'>,
  asked: Asked,
  exceptions: readonly DeclensionException[] = [],
): (pair: Scored) => PairSeen | null {
  const people = peopleOf(programme)
  const titles = titlesOf(programme)
  const most = maxScore(asked)
  const placesOf = places(asked)
  return pair => {
    const mentor = people.mentor(asked.people.mentors[pair.mentor] ?? '')
    const mentee = people.mentee(asked.people.mentees[pair.mentee] ?? '')
    if (mentor === undefined || mentee === undefined) return null
    const called = calledNames(mentor, mentee, exceptions)
    const rows = pointRows(asked, pair, called, titles)
    const place = placesOf(pair)
    const share = shareOf(pair.score, pair.menteeBest)
    return {
      mentor: listed(mentor),
      mentee: listed(mentee),
      kind: asked.people.kinds[pair.mentor] ?? 'single',
      score: pair.score,
      maxScore: most,
      share,
      shareSays: bestShareSentence(share, called.mentee),
      blankShare: blankShareOf(rows),
      blank: blankPoints(rows),
      rows,
      place: place.mentor,
      ranks: rankSentence(called, place),
    }
  }
}

export const pairSeen = (
  programme: Programme<'mentors' | 'mentees'>,
  asked: Asked,
  pair: Scored,
  exceptions: readonly DeclensionException[] = [],
): PairSeen | null => seePairs(programme, asked, exceptions)(pair)

/** How many partners were possible is counted here; under a floor of points only the engine could. */
function places({ request, people }: Asked): (pair: Scored) => Places {
  const known = request.options.floor === 0
  const mayMeet = meetings(request)
  const possible = (ids: readonly string[], meets: (index: number) => boolean) =>
    known ? ids.filter((_, index) => meets(index)).length : undefined
  const byOffers = new Set(people.mentors).size < people.mentors.length
  return ({ mentee, mentor, menteeRank, mentorRank }) => ({
    mentor: {
      rank: menteeRank,
      among: possible(people.mentors, index => mayMeet(mentee, index)),
      byOffers,
    },
    mentee: {
      rank: mentorRank,
      among: possible(people.mentees, index => mayMeet(index, mentor)),
    },
  })
}
