import { addDays, type CivilDate, day, schoolYearOf } from '#shared/programme/civilDate.ts'
import { acts } from '#shared/programme/defaults/acts.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { settingRows } from '#shared/programme/defaults/settingRows.ts'
import { noOwnColumns } from '#shared/programme/ownColumns.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type RowOf, type TableName, tables, type ValuesOf } from '#shared/programme/tables.ts'
import { chanceFrom } from '#tests/school/chance.ts'
import { noRows } from '#tests/school/noRows.ts'
import { withRowNumbers } from '#tests/school/withRowNumbers.ts'

/** The day on which the rules are asked: the third school year is well under way. */
export const today = day('2027-03-15')

const surnames = ['Лисин', 'Рудь', 'Валеев', 'Жуков', 'Шевчук', 'Гарипов', 'Тихонов', 'Береговой', 'Заяц']
const firstNames = ['Артём', 'Саша', 'Тимур', 'Максим', 'Женя', 'Ильдар', 'Пётр']
const middleNames = ['Олегович', 'Ильич', 'Айратович', 'Львович', 'Маратович']
const starts = [day('2024-09-10'), day('2025-09-10'), day('2026-09-10')]

/** One in so many rows of each kind lacks something, so that sentences are made as well as rows passed. */
const faulty = 33

/**
 * An invented school for the figures: 1,500 people times `fold`, 800 pairs in force and two earlier years of as many, each
 * with its plan, meetings, questionnaires and measurements, and the papers of everybody. Only times and ratios mean
 * anything outside.
 */
export function rulesSchool(fold = 1): WholeProgramme {
  const chance = chanceFrom(20270315)
  const rows: Record<string, unknown[]> = {}
  const add = <N extends TableName>(table: N, values: Partial<ValuesOf<N>>): RowOf<N> => {
    const own = rows[table] ?? []
    rows[table] = own
    const row = { ...blankRow(tables[table]), id: `${table}-${own.length + 1}`, ...values } as RowOf<N>
    own.push(row)
    return row
  }
  const wrong = () => chance.number(faulty) === 0
  const name = (n: number) => ({
    lastName: `${surnames[n % 9]}-${surnames[Math.floor(n / 9) % 9]}`,
    firstName: firstNames[Math.floor(n / 81) % 7] ?? '',
    middleName: middleNames[Math.floor(n / 567) % 5] ?? '',
  })
  const paper = (person: string, kind: ValuesOf<'participantDocuments'>['kind'], signedOn: CivilDate) => {
    if (!wrong()) add('participantDocuments', { person, kind, signedBy: 'self', separate: true, signedOn })
  }
  const consent = (person: string, isPupil: boolean) => {
    const signer = isPupil ? add('representatives', { person, ...name(chance.number(2_000)) }).id : ''
    const signedBy = isPupil ? 'representative' : 'self'
    for (const kind of ['consent', 'distribution'] as const)
      if (!wrong())
        add('participantDocuments', {
          person,
          kind,
          signedBy,
          signer,
          separate: true,
          signedOn: day('2024-09-01'),
        })
  }

  const mentors = Array.from({ length: 500 * fold }, (_, n) => {
    const category = n % 10 < 6 ? 'category.teacher' : n % 10 < 9 ? 'category.pupil' : 'category.employee'
    const isPupil = category === 'category.pupil'
    const { id } = add('mentors', {
      ...name(n),
      status: 'active',
      category: wrong() ? null : category,
      employee: category === 'category.teacher',
      birthDate: day(isPupil ? '2010-05-17' : '1985-05-17'),
      joinedOn: day('2024-09-01'),
      checkedOn: day(wrong() ? '2025-09-01' : '2026-09-01'),
    })
    consent(id, isPupil)
    if (category === 'category.employee')
      for (const start of starts)
        for (const kind of ['contract', 'criminalRecord', 'medical'] as const)
          paper(id, kind, addDays(start, -9))
    for (const kind of ['labourConsent', 'labourAgreement'] as const) paper(id, kind, day('2024-09-01'))
    if (!wrong())
      add('trainings', { mentor: id, title: 'Школа наставника', hours: 16, heldOn: day('2024-09-03') })
    add('publications', { what: 'portfolios', person: id, publishedOn: day('2026-12-01') })
    return { id, category }
  })
  const mentees = Array.from({ length: 1_000 * fold }, (_, n) => {
    const isPupil = n % 7 !== 0
    const { id } = add('mentees', {
      ...name(n + 500 * fold),
      status: 'active',
      kind: isPupil ? 'pupil' : 'teacher',
      experience: isPupil ? null : 1,
      birthDate: day(isPupil ? '2012-05-17' : '1999-05-17'),
      request: wrong() ? '' : 'Помощь в учёбе',
      grounds: wrong() ? [] : [isPupil ? 'ground.gifted' : 'ground.young'],
      joinedOn: day('2024-09-01'),
      checkedOn: day('2026-09-01'),
    })
    consent(id, isPupil)
    return { id, isPupil }
  })

  starts.forEach((from, year) => {
    const isPast = year < 2
    const to = addDays(from, 263)
    const schoolYear = schoolYearOf(from)
    add('programmes', {
      schoolYear,
      model: 'both',
      forms: dictionaryEntries.filter(({ dictionary }) => dictionary === 'form').map(({ id }) => id),
      number: `${36 + year}-од`,
      approvedOn: addDays(from, -10),
    })
    for (const { id } of dictionaryEntries.filter(({ dictionary }) => dictionary === 'form'))
      if (isPast)
        add('swots', {
          form: id,
          schoolYear,
          strengths: 'да',
          weaknesses: 'да',
          opportunities: 'да',
          threats: '',
        })
    for (let step = 0; step < 53; step++) add('roadmap', { stage: 1 + (step % 7), from, to, status: 'done' })
    const orders = Array.from({ length: 12 * fold }, (_, n) =>
      add('orders', {
        kind: 'pairs',
        title: 'Об утверждении наставнических пар',
        status: 'registered',
        number: `${n + 1}-од`,
        signedOn: addDays(from, -3),
      }),
    )
    for (let n = 0; n < 800 * fold; n++) {
      const mentor = mentors[n % mentors.length]
      const mentee = mentees[(n + 150 * year) % mentees.length]
      if (mentor === undefined || mentee === undefined) continue
      const side =
        mentor.category === 'category.pupil'
          ? 'pupil'
          : mentor.category === 'category.teacher'
            ? 'teacher'
            : 'employer'
      const isGroup = n % 13 === 0
      const start = addDays(from, chance.number(14))
      const status = !isPast ? 'active' : chance.inHundred(6) ? 'finishedEarly' : 'finished'
      const agreedOn = addDays(from, -5)
      const { id: pair } = add('pairs', {
        mentor: mentor.id,
        mentee: mentee.id,
        kind: isGroup ? 'group' : 'pair',
        group: isGroup ? 'Робототехника' : '',
        form: `form.${side}${mentee.isPupil ? 'Pupil' : 'Teacher'}`,
        from: start,
        to: addDays(start, wrong() ? 400 : 250),
        endedOn: status === 'finishedEarly' ? addDays(start, 150) : null,
        status,
        plannedMeetings: wrong() ? null : 12,
        mentorAgreedOn: agreedOn,
        menteeAgreedOn: wrong() ? null : agreedOn,
        parentAgreedOn: agreedOn,
        order: orders[n % orders.length]?.id ?? '',
      })
      if (status === 'finishedEarly')
        add('pairChanges', {
          pair,
          kind: 'early',
          ground: 'mastered',
          whose: 'mentee',
          curatorAgreedOn: agreedOn,
        })
      for (let number = wrong() ? 7 : 1; number <= 6; number++) {
        const dueOn = addDays(start, 40 * number)
        const isDone = (isPast || dueOn < today) && !wrong()
        add('plans', {
          pair,
          number,
          task: 'Разобрать тему',
          dueOn,
          status: isDone ? 'done' : 'open',
          actual: isDone ? 'Получилось' : '',
          evaluation: isDone ? 'Зачтено' : '',
        })
      }
      for (let nth = 0; nth < 14; nth++) {
        const heldOn = addDays(start, 18 * nth)
        if (wrong() || (!isPast && heldOn > today)) continue
        add('meetings', {
          pair,
          heldOn,
          state: 'held',
          kind:
            nth === 0
              ? 'first'
              : nth === 1
                ? 'trial'
                : nth === 2
                  ? 'planning'
                  : nth === 13
                    ? 'final'
                    : 'regular',
          format: chance.inHundred(80) ? 'inPerson' : 'remote',
        })
      }
      for (const person of [mentor.id, mentee.id])
        if (isPast && !wrong())
          add('surveys', { person, pair, kind: 'final', filledOn: addDays(start, 249), satisfied: true })
      for (const moment of isPast ? (['before', 'after'] as const) : (['before'] as const))
        if (!wrong())
          add('measurements', {
            person: mentee.id,
            pair,
            parameter: 'средняя оценка',
            moment,
            value: 4,
            measuredOn: addDays(start, moment === 'before' ? -4 : 249),
          })
    }
    for (let n = 0; n < 100 * fold; n++)
      add('appeals', { kind: 'support', person: chance.pick(mentees).id, receivedOn: addDays(from, 60) })
  })

  const known = { schoolYear: schoolYearOf(today), curatorLast: 'Белоусова', headLast: 'Лучникова' }
  return {
    ...withRowNumbers({
      ...noRows(),
      ...rows,
      settings: settingRows(known),
      dictionaries: dictionaryEntries,
      legalActs: acts,
    }),
    own: noOwnColumns,
    problems: [],
  }
}
