import { fullName } from '#shared/people/personName.ts'
import type { Mentee, Mentor, Representative } from '#shared/programme/tables.ts'
import type { Says } from './answersTo.ts'
import type { FormName } from './formsOfSchool.ts'
import { motives } from './wordsOfOthers.ts'
import { inGender, ownRequests, toldRequests, wordsFrom } from './wordsOfPupils.ts'

/** Somebody whose row of the base an answer has made: how the row stands, and what was answered. */
interface Applied<P extends Mentor | Mentee = Mentor | Mentee> {
  form: FormName
  person: P
  says: Says
}

/** Of a large school, too: there as here most have told the curator in person. */
const mostReferred = 16
const mostWritten = 40
const mostMentors = 20
const applications: Readonly<Record<string, FormName>> = {
  'form.pupilPupil': 'mentee',
  'form.teacherPupil': 'lessons',
  'form.teacherTeacher': 'teachers',
  'form.studentPupil': 'students',
}

/** Mentees who have written themselves, and those for whom their class teacher has: as the sheet says where they come from. */
export function appliedMentees(
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
  representatives: readonly Representative[],
  lastYear: (mentee: Mentee) => boolean,
): Applied<Mentee>[] {
  const own = wordsFrom(ownRequests)
  const told = wordsFrom(toldRequests)
  const parents = new Map([...representatives].reverse().map(each => [each.person, each.contact]))
  const classTeacher = classTeachers(mentees, mentors)
  let referred = 0
  let written = 0
  return mentees.flatMap((mentee): Applied<Mentee>[] => {
    const { joinedOn, forms, kind, schoolClass, availability, formats, grounds, source } = mentee
    if (joinedOn === null) return []
    const [form = ''] = forms
    const asked = form === 'form.pupilPupil' && lastYear(mentee) ? 'menteeOld' : applications[form]
    if (
      source === 'классный руководитель' &&
      grounds.length > 0 &&
      !lastYear(mentee) &&
      referred < mostReferred
    ) {
      referred++
      const teacher = classTeacher(schoolClass)
      return [
        {
          form: 'referral',
          person: { ...mentee, source: `классный руководитель: ${teacher}` },
          says: { ...mentee, request: told(mentee), source: teacher, note: '' },
        },
      ]
    }
    const wrote = source === 'анкета' || kind === 'teacher' || asked === 'menteeOld'
    if (!wrote || asked === undefined || availability.length === 0 || formats.length === 0) return []
    if ((lastYear(mentee) && asked !== 'menteeOld') || written === mostWritten) return []
    written++
    const person = {
      ...mentee,
      source: 'анкета',
      contact: mentee.contact || contactOf(mentee, parents.get(mentee.id)),
    }
    return [{ form: asked, person, says: { ...person, request: own(mentee) } }]
  })
}

/** Their parents', or their own once they are of age. */
function contactOf({ birthDate }: Mentee, parents: string | undefined): string {
  if (parents !== undefined) return `${parents}, родители`
  const [, month = '', date = ''] = (birthDate ?? '').split('-')
  return `8 919 6${date}-${month}-${date}`
}

/** Pupils who want to be mentors. */
export const appliedMentors = (mentors: readonly Mentor[]): Applied<Mentor>[] =>
  mentors
    .filter(
      ({ category, availability, formats }) =>
        category === 'category.pupil' && availability.length > 0 && formats.length > 0,
    )
    .slice(0, mostMentors)
    .map((mentor, place) => {
      const person = { ...mentor, source: 'анкета' }
      return {
        form: 'mentor',
        person,
        says: { ...person, motive: inGender(motives[place] ?? '', mentor.gender) },
      }
    })

/** Every class has its teacher, whatever else they teach. */
function classTeachers(
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
): (schoolClass: string) => string {
  const classes = [...new Set(mentees.map(({ schoolClass }) => schoolClass))].sort()
  const teachers = mentors.filter(({ post }) => post.startsWith('учитель'))
  return schoolClass => {
    const teacher = teachers[classes.indexOf(schoolClass) % teachers.length]
    return teacher === undefined ? '' : fullName(teacher)
  }
}
