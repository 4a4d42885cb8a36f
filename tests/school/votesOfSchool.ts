import { fullName } from '#shared/people/personName.ts'
import { isLive } from '#shared/people/livePairs.ts'
import { classNumber } from '#shared/programme/parseSchoolClass.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type Mentee, type Mentor, type Pair, type Preference, tables } from '#shared/programme/tables.ts'
import type { Making } from './making.ts'

const form = 'form.pupilPupil'
const guests = { mentees: 12, mentors: 9 }

/**
 * Whom the pupils named after the meeting of 17 November: each mentee up to three older ones, most mentors up to four.
 * Some name two in one place, some are named and name nobody.
 */
export function votesOfSchool(
  { answers, newId, at }: Making,
  mentors: readonly Mentor[],
  mentees: readonly Mentee[],
  pairs: readonly Pair[],
  fold: number,
): Preference[] {
  const paired = new Set(pairs.filter(isLive).flatMap(({ mentee, mentor }) => [mentee, mentor]))
  const free = <P extends Mentor | Mentee>(people: readonly P[]) =>
    people.filter(
      ({ id, forms, availability }) => forms.includes(form) && !paired.has(id) && availability.length > 1,
    )
  const asking = free(mentees).slice(0, fold * guests.mentees)
  const asked = free(mentors).slice(0, fold * guests.mentors)
  const mayLead = (mentor: Mentor, mentee: Mentee) =>
    (classNumber(mentor.schoolClass) ?? 0) >= (classNumber(mentee.schoolClass) ?? 0)
  /** Places 1, 2, 3 …; in every fourth list the first two are equal. */
  const places = (count: number): number[] => {
    const tie = count > 1 && answers.inHundred(25)
    return Array.from({ length: count }, (_, index) => (tie && index > 0 ? index : index + 1))
  }
  const vote = (side: 'mentee' | 'mentor', mentee: Mentee, mentor: Mentor, rank: number): Preference =>
    blankRow(tables.preferences, {
      id: newId('в'),
      side,
      mentor: mentor.id,
      mentorName: fullName(mentor),
      mentee: mentee.id,
      menteeName: fullName(mentee),
      rank,
      form,
      metOn: at('2026-11-17'),
    })
  const chosen = <P>(people: readonly P[], most: number): [P, number][] => {
    const named = answers
      .some(people, 1 + answers.number(most))
      .map(person => ({ person, liking: answers.number(1000) }))
      .sort((a, b) => b.liking - a.liking)
    const ranks = places(named.length)
    return named.map(({ person }, index) => [person, ranks[index] ?? 1])
  }
  return [
    ...asking.flatMap(mentee =>
      chosen(
        asked.filter(mentor => mayLead(mentor, mentee)),
        3,
      ).map(([mentor, rank]) => vote('mentee', mentee, mentor, rank)),
    ),
    ...asked.flatMap(mentor =>
      answers.inHundred(20)
        ? []
        : chosen(
            asking.filter(mentee => mayLead(mentor, mentee)),
            4,
          ).map(([mentee, rank]) => vote('mentor', mentee, mentor, rank)),
    ),
  ]
}
