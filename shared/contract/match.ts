import * as z from 'zod/mini'
import { indexPair, mostPeople, personIndex } from './indexPair.ts'
import { personCode } from './personCode.ts'

const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most))
const perPerson = <T extends z.core.$ZodType>(value: T) => z.array(value).check(z.maxLength(mostPeople))

// A body of 1 MiB cannot hold more of them: «[0,0],» is six bytes, «[0,0,1],» eight.
const mostPairs = 174_763
const mostChoices = 131_072

const weight = whole(0, 1000)
const gateCode = z.string().check(z.regex(/^g\d{1,3}$/))
const criterionCode = z.string().check(z.regex(/^c\d{1,3}$/))
const codeSets = perPerson(z.array(whole(0, 255)).check(z.maxLength(256)))
const measures = perPerson(z.nullable(whole(-1000, 1000)))
const choice = z.tuple([personIndex, personIndex, whole(1, 5)])

const setCriterion = <K extends 'coverage' | 'overlap'>(kind: K) =>
  z.strictObject({ code: criterionCode, kind: z.literal(kind), weight, mentor: codeSets, mentee: codeSets })

const gate = z.strictObject({ code: gateCode, mentor: codeSets, mentee: codeSets })

const criterion = z.discriminatedUnion('kind', [
  setCriterion('coverage'),
  setCriterion('overlap'),
  z.strictObject({
    code: criterionCode,
    kind: z.literal('closeness'),
    weight,
    span: whole(1, 1000),
    mentor: measures,
    mentee: measures,
  }),
])

/** What /v1/match, /v1/alternatives and /v1/score have in common; codes, bounded integers and nothing else. */
export const matchShape = {
  contract: z.literal(1),
  mentors: z.strictObject({
    id: perPerson(personCode),
    capacity: perPerson(whole(0, 50)),
    minGroup: perPerson(whole(0, 50)),
  }),
  mentees: z.strictObject({ id: perPerson(personCode), priority: perPerson(whole(1, 9)) }),
  gates: z.array(gate).check(z.maxLength(20)),
  criteria: z.array(criterion).check(z.maxLength(40)),
  choices: z.strictObject({
    menteeWeight: weight,
    mentorWeight: weight,
    mentee: z.array(choice).check(z.maxLength(mostChoices)),
    mentor: z.array(choice).check(z.maxLength(mostChoices)),
  }),
  locked: z.array(indexPair).check(z.maxLength(mostPeople)),
  forbidden: z.array(indexPair).check(z.maxLength(mostPairs)),
  options: z.strictObject({ objective: z.enum(['coverage', 'score', 'stable']), floor: whole(0, 10_000) }),
}

/** `POST /v1/match`. What one field says of another (lengths, order, locks) is checked by `checkMatchRequest`. */
export const matchRequest = z.strictObject(matchShape)

const pointCode = z.string().check(z.regex(/^(c\d{1,3}|choiceMentee|choiceMentor)$/))
const relaxCode = z.string().check(z.regex(/^(g\d{1,3}|forbidden|floor)$/))
const count = z.int().check(z.gte(0))

/** The non-zero parts of a score by criterion. */
export const points = z.record(pointCode, count)
export const blank = z.array(criterionCode)
export const rank = z.int().check(z.gte(1))
export const score = count
/**
 * What a pair's score is a share of: the largest score among the mentee's feasible mentors, and at least the pair's
 * own where the two may meet; 0 where nobody is feasible and the two may not meet.
 */
export const menteeBest = count

/** What a plan loses: positive numbers are a loss. */
const cost = z.object({ priority: z.int(), score: z.int() })

export const alternative = z.object({
  mentor: personIndex,
  score,
  points,
  cost,
  changes: z.array(
    z.object({
      mentee: personIndex,
      from: z.nullable(personIndex),
      to: z.nullable(personIndex),
      score: z.int(),
    }),
  ),
})

const plannedPair = z.object({
  mentee: personIndex,
  mentor: personIndex,
  score,
  points,
  blank,
  menteeRank: rank,
  mentorRank: rank,
  menteeBest,
  locked: z.boolean(),
})

const unmatched = z.object({
  mentee: personIndex,
  feasible: count,
  relax: z.record(relaxCode, rank),
  cheapest: z.nullable(alternative),
})

const value = z.object({ priority: count, score: count })

const proof = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('optimal'),
    pairs: count,
    violations: z.literal(0),
    primal: value,
    dual: value,
  }),
  z.object({ kind: z.literal('bound'), primal: value, bound: value }),
  z.object({ kind: z.literal('stable'), proposals: count }),
])

/** The answer of `POST /v1/match`; later versions may add fields, which a reader leaves aside. */
export const matchAnswer = z.object({
  contract: z.int(),
  pairs: z.array(plannedPair),
  unmatched: z.array(unmatched),
  free: z.array(z.object({ mentor: personIndex, places: rank })),
  totals: z.object({
    matched: count,
    priority: count,
    score: count,
    worst: z.nullable(count),
    median: z.nullable(count),
    best: z.nullable(count),
  }),
  blocking: z.array(indexPair),
  proof,
})

export type MatchRequest = z.infer<typeof matchRequest>
export type MatchAnswer = z.infer<typeof matchAnswer>
export type Gate = z.infer<typeof gate>
export type Objective = MatchRequest['options']['objective']
export type Criterion = z.infer<typeof criterion>
export type PlannedPair = z.infer<typeof plannedPair>
export type Unmatched = z.infer<typeof unmatched>
export type Alternative = z.infer<typeof alternative>
export type Points = z.infer<typeof points>
export type Cost = z.infer<typeof cost>
export type Proof = z.infer<typeof proof>
