import type { MatchAnswer, PlannedPair } from '../contract/match.ts'
import type { DeclensionException } from '../language/decline.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { shortName, withClass } from '../people/personName.ts'
import type { Programme } from '../programme/programme.ts'
import type { Mentee, Mentor } from '../programme/tables.ts'
import type { Asked } from './blindRequest.ts'
import { calledNames } from './calledNames.ts'
import { decidedPairs } from './forbiddenPairs.ts'
import type { NotKept } from './locks.ts'
import { mayMeet } from './mayMeet.ts'
import type { OfferKind } from './offerCode.ts'
import { maxScore, type PointRow, pointRows } from './pointRows.ts'
import { proofSentence } from './proofSentence.ts'
import { rankSentence } from './rankSentence.ts'
import { blankShareOf, type PairShare } from './shareSentence.ts'
import { titlesOf } from './titlesOf.ts'
import { type WhomToSeek, whomToSeek } from './whomToSeek.ts'
import { type WhyWithoutPair, whyWithoutPair } from './whyWithoutPair.ts'

/** Somebody in a list: ID and «Лисин Артём, 7 «Б»». */
export interface Listed {
  id: string
  name: string
}

export interface SuggestedPair extends PairShare {
  mentor: Listed
  mentee: Listed
  /** Whether the mentee would be in the mentor's group. */
  kind: OfferKind
  score: number
  rows: PointRow[]
  /** Both places, in one paragraph. */
  ranks: string
  locked: boolean
}

export interface WithoutPair extends WhyWithoutPair {
  mentee: Listed
  seek: WhomToSeek
}

/** The engine's plan in the curator's words. */
export interface Suggestion {
  /** Best score first. */
  pairs: SuggestedPair[]
  maxScore: number
  unmatched: WithoutPair[]
  free: { mentor: Listed; kind: OfferKind; places: number }[]
  proof: string
  notKept: readonly NotKept[]
}

/**
 * Turns an answer's indices into people and its codes into reasons. The reasons speak of what was asked, so that they
 * agree with the points; the names are those of `programme`. Whoever has left the bases meanwhile is left out.
 */
export function explain(
  programme: Programme<'mentors' | 'mentees' | 'decisions'>,
  asked: Asked,
  answer: MatchAnswer,
  exceptions: readonly DeclensionException[] = [],
): Suggestion {
  const titles = titlesOf(programme)
  const people = peopleOf(programme)
  const mentorAt = (index: number) => people.mentor(asked.people.mentors[index] ?? '')
  const kindAt = (index: number) => asked.people.kinds[index] ?? 'single'
  const menteeAt = (index: number) => people.mentee(asked.people.mentees[index] ?? '')
  const names = {
    mentor: (index: number) => nameOf(mentorAt(index), 'Наставник'),
    mentee: (index: number) => nameOf(menteeAt(index), 'наставляемый'),
  }

  const offering = new Set(asked.people.mentors)
  const decided = decidedPairs(programme, asked.run).filter(([, whom]) => offering.has(whom))

  return {
    pairs: answer.pairs
      .flatMap(pair => {
        const mentor = mentorAt(pair.mentor)
        const mentee = menteeAt(pair.mentee)
        if (mentor === undefined || mentee === undefined) return []
        const called = calledNames(mentor, mentee, exceptions)
        const rows = pointRows(asked, pair, called, titles)
        const places = placesOf(asked, pair)
        return [
          {
            mentor: listed(mentor),
            mentee: listed(mentee),
            kind: kindAt(pair.mentor),
            score: pair.score,
            share: pair.menteeBest === 0 ? 1 : pair.score / pair.menteeBest,
            blankShare: blankShareOf(rows),
            place: places.mentor,
            rows,
            ranks: rankSentence(called, places),
            locked: pair.locked,
          },
        ]
      })
      .sort((a, b) => b.score - a.score || (a.mentee.name < b.mentee.name ? -1 : 1)),
    maxScore: maxScore(asked),
    unmatched: answer.unmatched.flatMap(one => {
      const mentee = menteeAt(one.mentee)
      if (mentee === undefined) return []
      return [
        {
          mentee: listed(mentee),
          ...whyWithoutPair(asked, one, decided.filter(([who]) => who === mentee.id).length, titles, names),
          seek: whomToSeek(programme, asked, one.mentee, mentee),
        },
      ]
    }),
    free: answer.free.flatMap(({ mentor: index, places }) => {
      const mentor = mentorAt(index)
      return mentor === undefined ? [] : [{ mentor: listed(mentor), kind: kindAt(index), places }]
    }),
    proof: proofSentence(answer.proof, asked.request.options.objective),
    notKept: asked.notKept,
  }
}

const nameOf = (person: Mentor | Mentee | undefined, unnamed: string) =>
  person === undefined ? unnamed : shortName(person)

export const listed = (person: Mentor | Mentee): Listed => ({ id: person.id, name: withClass(person) })

/** How many partners were possible is counted here; under a floor of points only the engine could. */
export function placesOf(
  { request }: Pick<Asked, 'request'>,
  {
    mentee,
    mentor,
    menteeRank,
    mentorRank,
  }: Pick<PlannedPair, 'mentee' | 'mentor' | 'menteeRank' | 'mentorRank'>,
) {
  const known = request.options.floor === 0
  const possible = (ids: readonly string[], meets: (index: number) => boolean) =>
    known ? ids.filter((_, index) => meets(index)).length : undefined
  return {
    mentor: {
      rank: menteeRank,
      among: possible(request.mentors.id, index => mayMeet(request, mentee, index)),
    },
    mentee: {
      rank: mentorRank,
      among: possible(request.mentees.id, index => mayMeet(request, index, mentor)),
    },
  }
}
