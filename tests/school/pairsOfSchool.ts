import { fullName } from '#shared/people/personName.ts'
import { isMinor } from '#shared/people/isMinor.ts'
import { classNumber } from '#shared/programme/parseSchoolClass.ts'
import { rowName } from '#shared/programme/rowName.ts'
import { addDays } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import {
  type Mentee,
  type Mentor,
  type Order,
  type Pair,
  tables,
  type ValuesOf,
} from '#shared/programme/tables.ts'
import type { Making } from './making.ts'
import { storyMentees } from './storyMentees.ts'
import { storyPairs } from './storyPairs.ts'

export type Orders = Readonly<Record<'lastYear' | 'first' | 'second' | 'third' | 'draft', Order>>

/** Registered orders with the numbers schools give, and a draft. */
export function ordersOfSchool({ newId, at }: Making): Orders {
  const order = (set: Partial<ValuesOf<'orders'>>): Order =>
    blankRow(tables.orders, {
      id: newId('приказ-'),
      kind: 'pairs',
      title: 'Об утверждении наставнических пар',
      status: 'registered',
      ...set,
    })
  return {
    lastYear: order({ number: '38-од', signedOn: at('2025-09-15'), createdOn: at('2025-09-12') }),
    first: order({ number: '40-од', signedOn: at('2026-09-14'), createdOn: at('2026-09-11') }),
    second: order({
      title: 'Об утверждении наставнических пар и групп',
      number: '52-од',
      signedOn: at('2026-10-05'),
      createdOn: at('2026-10-02'),
    }),
    third: order({ number: '181/1', signedOn: at('2026-10-30'), createdOn: at('2026-10-29') }),
    draft: order({ status: 'draft', createdOn: at('2026-11-20') }),
  }
}

interface Team {
  mentor: Mentor
  mentee: Mentee
  form: string
  role: string
  order: Order | null
  from: string
  to: string
  set?: Partial<ValuesOf<'pairs'>>
}

/** Pairs: those with a story, further ones in order, and a few of each other status. */
export function pairsOfSchool(
  making: Making,
  mentors: readonly Mentor[],
  mentees: readonly Mentee[],
  orders: Orders,
): Pair[] {
  const { newId, at } = making
  const called = <P extends Mentor | Mentee>(people: readonly P[], name: string): P => {
    const person = people.find(each => fullName(each) === name)
    if (person === undefined) throw new Error(`Nobody is called ${name}`)
    return person
  }
  // Those who are free on Sundays only are to stay without a pair.
  const alone = storyMentees.filter(({ availability }) => availability !== undefined).map(({ name }) => name)
  const busy = new Set([...storyPairs.flatMap(({ mentor, mentee }) => [mentor, mentee]), ...alone])
  const isFree = (person: Mentor | Mentee) => !busy.has(fullName(person))

  /** The first free mentee of a form with the first free mentor who can help them. */
  const nextTeam = (form: string): { mentor: Mentor; mentee: Mentee } => {
    for (const mentee of mentees.filter(isFree)) {
      if (!mentee.forms.includes(`form.${form}`)) continue
      const grade = classNumber(mentee.schoolClass) ?? 0
      const mentor = mentors
        .filter(isFree)
        .find(
          ({ forms, competences, schoolClass }) =>
            forms.includes(`form.${form}`) &&
            competences.some(id => mentee.needs.includes(id)) &&
            (classNumber(schoolClass) ?? grade) >= grade,
        )
      if (mentor === undefined) continue
      busy.add(fullName(mentee)).add(fullName(mentor))
      return { mentor, mentee }
    }
    throw new Error(`No free people for ${form}`)
  }

  const pair = ({ mentor, mentee, form, role, order, from, to, set }: Team): Pair => {
    const start = at(from)
    const agreedOn = addDays(order?.signedOn ?? making.today, -4)
    const minor = isMinor(mentee, start) || isMinor(mentor, start)
    const agreed = set?.status !== 'proposed' && set?.status !== 'refused'
    return blankRow(tables.pairs, {
      id: newId('пара-'),
      mentor: mentor.id,
      mentorName: rowName('mentors', { ...mentor })[0] ?? '',
      mentee: mentee.id,
      menteeName: rowName('mentees', { ...mentee })[0] ?? '',
      kind: 'pair',
      form: `form.${form}`,
      role: `role.${form}.${role}`,
      from: start,
      to: at(to),
      status: order === null ? 'agreed' : order.status === 'draft' ? 'inOrder' : 'active',
      order: order?.id ?? '',
      orderName: order === null ? '' : (rowName('orders', { ...order })[0] ?? ''),
      ...(agreed
        ? {
            mentorAgreedOn: agreedOn,
            mentorAgreedHow: 'inPerson',
            menteeAgreedOn: agreedOn,
            menteeAgreedHow: 'sheet',
            parentAgreedOn: minor ? agreedOn : null,
            agreedBy: 'куратор',
          }
        : {}),
      ...set,
    })
  }

  const stories = storyPairs.map(story =>
    pair({
      ...story,
      mentor: called(mentors, story.mentor),
      mentee: called(mentees, story.mentee),
      order: story.order === null ? null : orders[story.order],
      set: story.set ?? {},
    }),
  )
  const several = (count: number, team: Omit<Team, 'mentor' | 'mentee'>) =>
    Array.from({ length: count }, () => pair({ ...team, ...nextTeam(team.form) }))

  const running = { from: '2026-10-06', to: '2027-05-31', order: orders.second }
  const coming = { from: '2026-12-07', to: '2027-05-31', order: null }
  const past = { from: '2025-09-16', to: '2026-05-31', order: orders.lastYear }
  const ended = { status: 'finished', endedOn: at('2026-05-29') } as const

  const study = nextTeam('teacherPupil')
  const company = [
    study.mentee,
    ...mentees
      .filter(isFree)
      .filter(each => each.forms.includes('form.teacherPupil'))
      .slice(0, 2),
  ]
  for (const member of company) busy.add(fullName(member))

  return [
    ...stories,
    ...several(2, { form: 'studentPupil', role: 'success', ...running }),
    ...several(1, { form: 'employerStudent', role: 'employer', ...running }),
    ...several(2, { form: 'pupilPupil', role: 'success', ...running }),
    ...company.map(mentee =>
      pair({
        ...{ form: 'teacherPupil', role: 'passive', ...running },
        ...{ mentor: study.mentor, mentee, set: { kind: 'group', group: 'Учимся вместе' } },
      }),
    ),
    ...several(2, { form: 'pupilPupil', role: 'success', ...coming, order: orders.draft }),
    ...several(3, { form: 'pupilPupil', role: 'equal', ...coming }),
    ...several(1, { form: 'teacherPupil', role: 'lagging', ...coming }),
    ...several(1, { form: 'teacherTeacher', role: 'subject', ...coming }),
    ...several(3, { form: 'pupilPupil', role: 'success', ...coming, set: { status: 'proposed' } }),
    ...several(2, { form: 'employerPupil', role: 'employer', ...coming, set: { status: 'proposed' } }),
    ...several(2, { form: 'pupilPupil', role: 'success', ...past, set: ended }),
    ...several(1, { form: 'teacherTeacher', role: 'experienced', ...past, set: ended }),
    ...several(1, {
      ...{ form: 'teacherPupil', role: 'lagging', ...past },
      set: { status: 'finishedEarly', endedOn: at('2026-03-20') },
    }),
    ...several(1, {
      form: 'pupilPupil',
      role: 'leader',
      ...past,
      set: { status: 'replaced', endedOn: at('2026-01-19') },
    }),
    ...several(1, { form: 'pupilPupil', role: 'leader', ...coming, set: { status: 'refused' } }),
  ]
}
