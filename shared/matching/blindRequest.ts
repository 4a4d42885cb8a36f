import type { Criterion, Gate, MatchRequest } from '../contract/match.ts'
import { contractVersion } from '../contract/version.ts'
import { noBreak } from '../language/noBreak.ts'
import { hasteOf } from '../people/haste.ts'
import { type Dictionary, dictionaryOf } from '../programme/dictionary.ts'
import { settingsOf } from '../programme/settings.ts'
import type { Mentee } from '../programme/tables.ts'
import { choicesOf } from './choices.ts'
import { criteria } from './criteria.ts'
import { forbiddenPairs } from './forbiddenPairs.ts'
import { gates } from './gates.ts'
import { weightOf } from './importance.ts'
import { type NotKept, locks } from './locks.ts'
import type { OfferKind } from './offerCode.ts'
import { type Offer, groupsOutOfBounds, offers } from './offers.ts'
import { type AskedOwn, ownCriteria } from './ownCriteria.ts'
import type { MatchingTables, Preferences, Run } from './run.ts'
import type { NumbersOf, Trait } from './traits.ts'
import { waitingMentees } from './waitingMentees.ts'
import { withheld } from './withheld.ts'

/** A request to the engine and what its indices mean. Plain data: it can be kept between two commands. */
export interface Asked {
  request: MatchRequest
  /** IDs in the workbook, in the order of the request's indices. */
  people: {
    /** An ID stands once for each offer of the person. */
    mentors: readonly string[]
    /** What each offer is for. */
    kinds: readonly OfferKind[]
    mentees: readonly string[]
  }
  /** IDs of those of the run who have named anybody at all for its form. */
  voters: { mentors: readonly string[]; mentees: readonly string[] }
  /** The curator's own columns that were weighed; the texts stay with the add-on. */
  own: readonly AskedOwn[]
  run: Run
  /** What the curator has set and this run can't keep. */
  notKept: readonly NotKept[]
}

/**
 * People as the engine may know them: codes, dictionary numbers, classes and places, nothing anybody wrote.
 * The request depends on the rows, not on their order; it is valid by the contract up to 5,000 people.
 * Codes `c…` and `g…` are those of `criteria` and `gates`, c20 and on the own columns; what weighs nothing, or is switched
 * off, is not sent, nor is a gate that one whole side leaves open, nor the weight of votes that nobody cast.
 */
export function blindRequest(programme: MatchingTables, run: Run, preferences: Preferences): Asked {
  const offering = offers(programme, run, preferences)
  const waiting = waitingMentees(programme, run)
  const dictionary = dictionaryOf(programme)
  const codesOf = coder(dictionary, offering, waiting)

  const applied: Gate[] = gates
    .filter(({ id, mode }) => preferences.conditions[id] === mode)
    .map(({ code, trait }) => ({ code, ...codesOf(trait) }))
    .filter(({ mentor, mentee }) => [mentor, mentee].every(side => side.some(codes => codes.length > 0)))
  const weighed: Criterion[] = criteria
    .map(({ code, kind, trait, ...description }) => {
      const weight = weightOf(preferences.weights[description.id])
      return { description, sent: { code, kind, weight, ...codesOf(trait) } }
    })
    .filter(
      ({ description, sent }) => sent.weight > 0 && (!description.onlyIfAsked || sent.mentee.some(notEmpty)),
    )
    .map(({ sent }) => sent)

  const own = ownCriteria(programme.own, preferences.own, {
    mentors: offering.map(({ mentor }) => mentor),
    mentees: waiting,
  })
  const votes = choicesOf(programme, run, offering, waiting)
  const voted = new Set(
    programme.preferences
      .filter(({ side, form }) => side !== null && (form === null || form === run.form))
      .map(({ side, mentor, mentee }) => (side === 'mentor' ? mentor : mentee)),
  )
  const settings = settingsOf(programme)

  const place = placing(offering, waiting)
  const forbidden = place(forbiddenPairs(programme, run, { offers: offering, mentees: waiting }))
  const { locked, notKept } = locks(programme, run, {
    offering,
    waiting,
    forbidden,
    gates: applied,
    floor: preferences.floor,
  })

  return {
    request: {
      contract: contractVersion,
      mentors: {
        id: offering.map(({ code }) => code),
        capacity: offering.map(({ capacity }) => capacity),
        minGroup: offering.map(({ minGroup }) => minGroup),
      },
      mentees: {
        id: waiting.map(({ code }) => code),
        priority: waiting.map(mentee => hasteOf(mentee, { dictionary, settings, today: run.today }).value),
      },
      gates: applied,
      criteria: [...weighed, ...own.criteria],
      choices: {
        menteeWeight: votes.mentee.length > 0 ? weightOf(preferences.weights.menteeChoice) : 0,
        mentorWeight: votes.mentor.length > 0 ? weightOf(preferences.weights.mentorChoice) : 0,
        ...votes,
      },
      locked,
      forbidden,
      options: { objective: preferences.objective, floor: preferences.floor },
    },
    people: {
      mentors: offering.map(({ mentor }) => mentor.id),
      kinds: offering.map(({ kind }) => kind),
      mentees: waiting.map(({ id }) => id),
    },
    voters: {
      mentors: offering.map(({ mentor }) => mentor.id).filter(id => voted.has(id)),
      mentees: waiting.map(({ id }) => id).filter(id => voted.has(id)),
    },
    own: own.columns,
    run,
    notKept: [...withheld(programme, run), ...notKept, ...groupsOutOfBounds(programme, run, preferences)].map(
      ({ id, sentence }) => ({
        id,
        sentence: noBreak(sentence),
      }),
    ),
  }
}

const notEmpty = (codes: readonly number[]) => codes.length > 0

function coder({ byId }: Dictionary, offering: readonly Offer[], waiting: readonly Mentee[]) {
  const numbersOf: NumbersOf = ids =>
    ids.map(id => byId(id)?.number ?? null).filter(number => number !== null)
  const ascending = (codes: readonly number[]) => [...new Set(codes)].sort((a, b) => a - b)
  return (trait: Trait) => ({
    mentor: offering.map(({ mentor }) => ascending(trait.mentor(mentor, numbersOf))),
    mentee: waiting.map(mentee => ascending(trait.mentee(mentee, numbersOf))),
  })
}

/** Pairs of IDs as pairs of indices, ascending, without repeats and without those who are not in the run. */
function placing(offering: readonly Offer[], waiting: readonly Mentee[]) {
  const menteeAt = new Map(waiting.map(({ id }, index) => [id, index]))
  const mentorsAt = new Map<string, number[]>()
  offering.forEach(({ mentor: { id } }, index) => {
    mentorsAt.set(id, [...(mentorsAt.get(id) ?? []), index])
  })
  return (pairs: readonly (readonly [mentee: string, mentor: string])[]): [number, number][] => {
    const placed = new Map<number, [number, number]>()
    for (const [menteeId, mentorId] of pairs) {
      const mentee = menteeAt.get(menteeId)
      if (mentee === undefined) continue
      for (const mentor of mentorsAt.get(mentorId) ?? [])
        placed.set(mentee * offering.length + mentor, [mentee, mentor])
    }
    return [...placed.values()].sort(([a, x], [b, y]) => a - b || x - y)
  }
}
