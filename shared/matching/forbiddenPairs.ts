import { fold } from '../language/fold.ts'
import { isSamePerson } from '../people/isSamePerson.ts'
import { fullName } from '../people/personName.ts'
import { classNumber } from '../programme/parseSchoolClass.ts'
import type { Mentee, Mentor } from '../programme/tables.ts'
import { livePairs } from '../people/livePairs.ts'
import type { Offer } from './offers.ts'
import type { MatchingTables, Run } from './run.ts'

/** IDs in the workbook. */
type IdPair = [mentee: string, mentor: string]

/**
 * Whom a run must keep apart: a person and himself, the second direction of a mutual pair, those whom a decision keeps
 * apart. Of two who could mentor each other in this very run the elder class keeps the role of
 * mentor; in equal classes, the lesser code.
 */
export function forbiddenPairs(
  programme: MatchingTables,
  run: Run,
  present: { offers: readonly Offer[]; mentees: readonly Mentee[] },
): IdPair[] {
  const twins = twinsOf(programme)
  const offering = new Map(present.offers.map(({ mentor }) => [mentor.id, mentor]))
  const impossible: IdPair[] = twins.map(({ mentee, mentor }) => [mentee.id, mentor.id])

  const mentorSelf = new Map(twins.map(({ mentee, mentor }) => [mentee.id, mentor.id]))
  const menteeSelf = new Map(twins.map(({ mentee, mentor }) => [mentor.id, mentee.id]))
  for (const pair of livePairs(programme.pairs, run)) {
    const mentee = menteeSelf.get(pair.mentor)
    const mentor = mentorSelf.get(pair.mentee)
    if (mentee !== undefined && mentor !== undefined) impossible.push([mentee, mentor])
  }

  const onBothSides = present.mentees.flatMap(mentee => {
    const mentor = offering.get(mentorSelf.get(mentee.id) ?? '')
    return mentor === undefined ? [] : [{ mentee, mentor }]
  })
  onBothSides.forEach((one, index) => {
    for (const other of onBothSides.slice(index + 1)) {
      const [mentor, mentee] = leads(one.mentor, other.mentor)
        ? [other.mentor, one.mentee]
        : [one.mentor, other.mentee]
      impossible.push([mentee.id, mentor.id])
    }
  })

  return [...impossible, ...decidedPairs(programme, run)]
}

/** Prohibitions and refusals that are not lifted: what a person may allow again. */
export const decidedPairs = (
  { decisions }: Pick<MatchingTables, 'decisions'>,
  run: Pick<Run, 'form'>,
): IdPair[] =>
  decisions
    .filter(({ kind, lifted }) => (kind === 'forbid' || kind === 'refusal') && lifted !== true)
    .filter(({ form }) => form === null || form === run.form)
    .map(({ mentee, mentor }) => [mentee, mentor])

/** Who stands in both bases. */
function twinsOf({ mentors, mentees }: MatchingTables): { mentee: Mentee; mentor: Mentor }[] {
  const named = new Map<string, Mentor[]>()
  for (const mentor of mentors) {
    const name = fold(fullName(mentor))
    named.set(name, [...(named.get(name) ?? []), mentor])
  }
  return mentees.flatMap(mentee =>
    (named.get(fold(fullName(mentee))) ?? [])
      .filter(mentor => isSamePerson(mentor, mentee))
      .map(mentor => ({ mentee, mentor })),
  )
}

function leads(a: Mentor, b: Mentor): boolean {
  const [first, second] = [classNumber(a.schoolClass) ?? 12, classNumber(b.schoolClass) ?? 12]
  return first === second ? a.code < b.code : first > second
}
