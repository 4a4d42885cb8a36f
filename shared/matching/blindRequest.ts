import type { Criterion, Gate, MatchRequest } from '../contract/match.ts'
import { contractVersion } from '../contract/version.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import type { Mentee } from '../programme/tables.ts'
import { criteria } from './criteria.ts'
import { forbiddenPairs } from './forbiddenPairs.ts'
import { gates } from './gates.ts'
import { weightOf } from './importance.ts'
import { type NotKept, locks } from './locks.ts'
import type { OfferKind } from './offerCode.ts'
import { type Offer, offers } from './offers.ts'
import type { MatchingTables, Preferences, Run } from './run.ts'
import type { NumbersOf, Trait } from './traits.ts'
import { waitingMentees } from './waitingMentees.ts'

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
  run: Run
  /** What the curator has set and this run can't keep. */
  notKept: readonly NotKept[]
}

/**
 * People as the engine may know them: codes, dictionary numbers, classes and places, nothing anybody wrote.
 * The request depends on the rows, not on their order; it is valid by the contract up to 5,000 people.
 * Codes `c…` and `g…` are those of `criteria` and `gates`; what weighs nothing, or is switched off, is not sent,
 * nor is a gate that one whole side leaves open.
 */
export function blindRequest(programme: MatchingTables, run: Run, preferences: Preferences): Asked {
  const offering = offers(programme, run)
  const waiting = waitingMentees(programme, run)
  const codesOf = coder(programme, offering, waiting)

  const applied: Gate[] = gates
    .filter(({ id }) => preferences.conditions[id])
    .map(({ code, trait }) => ({ code, ...codesOf(trait) }))
    .filter(({ mentor, mentee }) => [mentor, mentee].every(side => side.some(codes => codes.length > 0)))
  const weighed: Criterion[] = criteria
    .map(({ id, code, kind, trait }) => ({
      code,
      kind,
      weight: weightOf(preferences.weights[id]),
      ...codesOf(trait),
    }))
    .filter(({ code, weight, mentee }) => weight > 0 && (code !== classWish || mentee.some(notEmpty)))

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
        priority: waiting.map(({ priority }) => priority ?? 1),
      },
      gates: applied,
      criteria: weighed,
      choices: { menteeWeight: 0, mentorWeight: 0, mentee: [], mentor: [] },
      locked,
      forbidden,
      options: { objective: preferences.objective, floor: preferences.floor },
    },
    people: {
      mentors: offering.map(({ mentor }) => mentor.id),
      kinds: offering.map(({ kind }) => kind),
      mentees: waiting.map(({ id }) => id),
    },
    run,
    notKept,
  }
}

// Teachers have no class: for them the wish for a class would be a row of zeros.
const classWish = criteria.find(({ id }) => id === 'classWish')?.code
const notEmpty = (codes: readonly number[]) => codes.length > 0

function coder(programme: MatchingTables, offering: readonly Offer[], waiting: readonly Mentee[]) {
  const { byId } = dictionaryOf(programme)
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
