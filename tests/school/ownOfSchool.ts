import { isPupil } from '#shared/people/isPupil.ts'
import type { OwnColumn, OwnColumns } from '#shared/programme/ownColumns.ts'
import type { Mentee, Mentor } from '#shared/programme/tables.ts'
import type { Making } from './making.ts'

const circles = ['шахматы', 'робототехника', 'волейбол', 'хор', 'театральная студия', 'юный биолог']

/** The column «Кружок» that the curator of the sample school keeps on both bases: pupils visit one, teachers lead one. */
export function ownOfSchool(
  { answers }: Making,
  mentors: readonly Mentor[],
  mentees: readonly Mentee[],
): OwnColumns {
  const column = (people: readonly (Mentor | Mentee)[]): OwnColumn => ({
    title: 'Кружок',
    values: new Map(
      people
        .filter(person => isPupil(person) || ('category' in person && person.category === 'category.teacher'))
        .filter(({ schoolClass }) => answers.inHundred(schoolClass === '' ? 25 : 60))
        .map(({ id }) => [id, answers.pick(circles)]),
    ),
  })
  return { mentors: [column(mentors)], mentees: [column(mentees)] }
}
