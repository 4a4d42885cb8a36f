import { day } from '#shared/programme/civilDate.ts'
import { fullName } from '#shared/people/personName.ts'
import type { School } from '#tests/school/build.ts'

const forms = ['form.teacherPupil', 'form.pupilPupil', 'form.employerPupil', 'form.teacherTeacher']
const roles: Readonly<Record<string, string>> = {
  'form.teacherPupil': 'role.teacherPupil.lagging',
  'form.pupilPupil': 'role.pupilPupil.leader',
}

/** What clauses 1.1–4.11 ask of a school before its pairs: acts, programme, curator, trained mentors, whole rows of people. */
export function withFoundations(school: School): School {
  const { mentors, mentees } = school.build()
  const act = { number: '8-од', signedOn: day('2026-08-20'), inOrders: true, lastReadOn: day('2026-08-20') }
  const founded = school
    .setting({
      ...{ curatorEmployee: true, curatorLast: 'Соколова', curatorFirst: 'Ирина' },
      ...{ headLast: 'Кузнецов', headFirst: 'Павел', siteUrl: 'school.example.ru/mentoring' },
    })
    .row('legalActs', { kind: 'law', ...act })
    .row('legalActs', { kind: 'directive', ...act })
    .row('legalActs', { kind: 'regulations', ...act })
    .row('legalActs', { kind: 'roadmap', ...act, inOrders: false })
    .row('legalActs', { kind: 'programme', ...act, inOrders: false })
    .row('programmes', {
      schoolYear: '2026/27',
      number: '38-од',
      approvedOn: day('2026-08-28'),
      forms,
      planForms: forms,
    })
    .row('orders', {
      id: 'приказ-куратор',
      kind: 'curator',
      title: 'О назначении куратора',
      status: 'registered',
      number: '37-од',
      signedOn: day('2026-08-25'),
    })
  const trained = mentors.reduce(
    (built, mentor) =>
      built
        .mentor(fullName(mentor), { joinedOn: day('2026-08-20') })
        .row('trainings', { mentor: mentor.id, title: 'Школа наставника', heldOn: day('2026-09-01') }),
    founded,
  )
  return mentees.reduce(
    (built, mentee) =>
      built.mentee(fullName(mentee), {
        request: 'Помощь с физикой',
        grounds: [mentee.kind === 'teacher' ? 'ground.young' : 'ground.results'],
        joinedOn: day('2026-08-20'),
        checkedOn: day('2026-09-01'),
        experience: mentee.kind === 'teacher' ? 2 : null,
      }),
    trained,
  )
}

/** A role model of the form, where the school uses one. */
export const roleOf = (form: string | null | undefined): string | null => roles[form ?? ''] ?? null
