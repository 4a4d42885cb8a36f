import type { MatchAnswer } from '../contract/match.ts'
import type { DeclensionException } from '../language/decline.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { shortName } from '../people/personName.ts'
import type { Programme } from '../programme/programme.ts'
import type { Mentee, Mentor } from '../programme/tables.ts'
import type { Asked } from './blindRequest.ts'
import { calledNames } from './calledNames.ts'
import { decidedPairs } from './forbiddenPairs.ts'
import { type Listed, listed } from './listed.ts'
import type { NotKept } from './locks.ts'
import type { OfferKind } from './offerCode.ts'
import { type PairSeen, seePairs } from './pairSeen.ts'
import { maxScore } from './pointRows.ts'
import { preferEachOther } from './preferEachOther.ts'
import { proofSentence } from './proofSentence.ts'
import { titlesOf } from './titlesOf.ts'
import { type WhomToSeek, whomToSeek } from './whomToSeek.ts'
import { type WhyWithoutPair, whyWithoutPair } from './whyWithoutPair.ts'

export interface SuggestedPair extends PairSeen {
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
  totals: MatchAnswer['totals']
  /** Who have named each other, are apart, and would both rather be a pair; with the sentence that says so. */
  blocking: { mentor: Listed; mentee: Listed; sentence: string }[]
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
  const { mentors, mentees, options } = asked.request
  const see = seePairs(programme, asked, exceptions)
  const titles = titlesOf(programme)
  const people = peopleOf(programme)
  const mentorAt = (index: number) => people.mentor(asked.people.mentors[index] ?? '')
  const kindAt = (index: number) => asked.people.kinds[index] ?? 'single'
  const menteeAt = (index: number) => people.mentee(asked.people.mentees[index] ?? '')
  const names = {
    mentor: (index: number) => nameOf(mentorAt(index), 'Наставник'),
    mentee: (index: number) => nameOf(menteeAt(index), 'наставляемый'),
  }
  const called = (mentee: number, mentor: number) => {
    const [one, other] = [menteeAt(mentee), mentorAt(mentor)]
    return one && other && calledNames(other, one, exceptions)
  }

  const offering = new Set(asked.people.mentors)
  const decided = decidedPairs(programme, asked.run).filter(([, whom]) => offering.has(whom))

  return {
    pairs: answer.pairs
      .flatMap(pair => {
        const seen = see(pair)
        return seen === null ? [] : [{ ...seen, locked: pair.locked }]
      })
      .sort((a, b) => b.score - a.score || (a.mentee.name < b.mentee.name ? -1 : 1)),
    maxScore: maxScore(asked),
    unmatched: answer.unmatched.flatMap(one => {
      const mentee = menteeAt(one.mentee)
      if (mentee === undefined) return []
      return [
        {
          mentee: listed(mentee),
          ...whyWithoutPair(
            asked,
            answer,
            one,
            decided.filter(([who]) => who === mentee.id).length,
            titles,
            names,
          ),
          seek: whomToSeek(programme, asked, one.mentee, mentee),
        },
      ]
    }),
    free: answer.free.flatMap(({ mentor: index, places }) => {
      const mentor = mentorAt(index)
      return mentor === undefined ? [] : [{ mentor: listed(mentor), kind: kindAt(index), places }]
    }),
    totals: answer.totals,
    blocking: preferEachOther(answer, { ...names, called }).flatMap(({ sentence, ...places }) => {
      const [mentee, mentor] = [menteeAt(places.mentee), mentorAt(places.mentor)]
      return mentee && mentor ? [{ mentor: listed(mentor), mentee: listed(mentee), sentence }] : []
    }),
    proof: proofSentence(
      answer.proof,
      options.objective,
      mentors.minGroup.some(least => least > 0) && new Set(mentees.priority).size > 1,
    ),
    notKept: asked.notKept,
  }
}

const nameOf = (person: Mentor | Mentee | undefined, unnamed: string) =>
  person === undefined ? unnamed : shortName(person)
