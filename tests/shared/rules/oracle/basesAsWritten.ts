import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { LegalAct, Mentee, Mentor, Pair } from '#shared/programme/tables.ts'
import { predicted, type Prediction, type Reading } from './asWritten.ts'
import { birthdays, type Day, daysBetween } from './calendar.ts'

const running = ['inOrder', 'active'] as const
const live = ['proposed', 'agreed', 'inOrder', 'active'] as const

/** The year a school year begins in; what else stands in the cell is no school year. */
const writtenYears: Readonly<Record<string, number>> = { '2025/26': 2025, '2026–2027': 2026, '2026/27': 2026 }
const yearOf = (day: Day): number => Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0)

/** Clauses 1.1–4.11: acts, programmes, curator, forms, bases and grounds. */
export function basesAsWritten(programme: WholeProgramme, read: Reading, today: Day): Prediction[] {
  const { legalActs, programmes, mentors, mentees, trainings, orders, dictionaries } = programme
  const found = new Set<Prediction>()
  const says = (...args: Parameters<typeof predicted>) => found.add(predicted(...args))
  const entry = (id: string | null) => dictionaries.find(each => each.id === id)
  const pairs = read.inStates(running)
  const starts = pairs.flatMap(({ from }) => from ?? []).toSorted()
  const inTime = (on: Day | null, first: Day | undefined) =>
    on !== null && (first === undefined || on <= first)

  // 1.1. Нормативная база; 4.1. Положение, «дорожная карта» и программа.
  const ofSchool: readonly LegalAct['kind'][] = ['regulations', 'roadmap', 'programme']
  const inForce = legalActs.filter(({ to }) => to === null || to >= today)
  if (pairs.length > 0) {
    for (const { id, kind, inOrders, lastReadOn } of inForce)
      if (inOrders && !ofSchool.includes(kind) && !(lastReadOn && daysBetween(lastReadOn, today) <= 365))
        says('actsReread', 'legalActs', id, 'warning')
    const approved = ({ number, on }: { number: string; on: Day | null }) =>
      number.trim() !== '' && inTime(on, starts[0])
    for (const kind of ofSchool) {
      const own = inForce.filter(act => act.kind === kind)
      const done = own.some(({ number, signedOn }) => approved({ number, on: signedOn }))
      const byYear = programmes.some(({ number, approvedOn }) => approved({ number, on: approvedOn }))
      if (done || (kind === 'programme' && byYear)) continue
      const [first] = own
      says('foundingActs', first ? 'legalActs' : 'settings', first?.id ?? 'teachersOwn')
    }

    // 4.3. Куратор назначен приказом.
    const appoint = orders.filter(
      order =>
        order.kind === 'curator' &&
        read.signed(order) &&
        (order.signedOn ?? '') <= today &&
        !order.unread.includes('validTo') &&
        (order.validTo === null || order.validTo >= today),
    )
    if (appoint.length !== 1)
      says('curatorAppointed', 'settings', 'curatorLast', appoint.length > 1 ? 'warning' : 'error')
  }

  // 3.3. Ежегодная программа; 4.4. Формы пар есть в ней.
  const present = yearOf(today)
  const last = ({ to, endedOn }: Pair) => endedOn ?? to
  for (const model of ['pupils', 'teachers'] as const)
    for (let year = 2015; year < 2040; year++) {
      const own = pairs.filter(({ form }) => (entry(form)?.model ?? 'pupils') === model)
      const begun = own.filter(({ from }) => from !== null && yearOf(from) === year)
      const going = own.filter(
        pair =>
          year === present &&
          pair.from !== null &&
          yearOf(pair.from) < year &&
          (last(pair) ?? `${year}-09-01`) >= `${year}-09-01`,
      )
      if (begun.length + going.length === 0) continue
      const meant = programmes.filter(
        each => writtenYears[each.schoolYear] === year && [null, 'both', model].includes(each.model),
      )
      const first = meant.find(each => each.model === model) ?? meant[0]
      if (first === undefined) {
        says('programmeApproved', 'settings', 'schoolYear')
        continue
      }
      const start = begun.flatMap(({ from }) => from ?? []).toSorted()[0]
      if (!meant.some(({ number, approvedOn }) => number.trim() !== '' && inTime(approvedOn, start)))
        says('programmeApproved', 'programmes', first.id)
      const legible = meant.every(({ unread }) => !unread.includes('forms'))
      const listed = (form: string | null) => form === null || meant.some(({ forms }) => forms.includes(form))
      if (legible && !begun.every(({ form }) => listed(form))) says('formInProgramme', 'programmes', first.id)
    }

  // 4.4. Типовые планы по каждой форме.
  for (const { id, schoolYear, finishedOn, forms, planForms, unread } of programmes) {
    const past =
      (writtenYears[schoolYear] ?? present) < present || (finishedOn !== null && finishedOn < today)
    if (!past && !unread.includes('planForms') && forms.some(form => !planForms.includes(form)))
      says('planTemplates', 'programmes', id, 'warning')
  }

  // 3.3. Обучение наставников.
  for (const { mentor } of read.inStates(['active']))
    if (
      read.mentor(mentor) &&
      !trainings.some(each => each.mentor === mentor && each.heldOn !== null && each.heldOn <= today)
    )
      says('mentorTrained', 'mentors', mentor, 'warning')

  // 4.4, 4.5. Форма, ролевая модель, люди пары.
  for (const pair of read.inStates(live)) {
    const { id, form, role, unread } = pair
    const mentor = read.mentor(pair.mentor)
    const mentee = read.mentee(pair.mentee)
    const elsewhere = (forms: readonly string[] = []) =>
      form !== null && forms.length > 0 && !forms.includes(form)
    if (elsewhere(entry(role)?.forms)) says('roleOfForm', 'pairs', id)
    if (form !== null && mentor && mentee) {
      const kind = entry(form)?.menteeKind
      const other = kind != null && kind !== (read.studies(mentee) ? 'pupil' : 'teacher')
      if (elsewhere(entry(mentor.category)?.forms) || other) says('formOfPeople', 'pairs', id, 'warning')
    }
    const lost =
      (!mentor && !unread.includes('mentor') && !unread.includes('mentorName')) ||
      (!mentee && !unread.includes('mentee') && !unread.includes('menteeName'))
    const archived = mentor?.status === 'archived' || mentee?.status === 'archived'
    if (lost || (archived && read.lasts(pair, today))) says('pairPeople', 'pairs', id)
  }

  // 4.7–4.11. Базы: запрос, основание, категория, свежесть.
  const counted = ({ status }: Mentor | Mentee) => status !== 'archived' && status !== 'pending'
  for (const mentee of mentees.filter(counted)) {
    const { id, request, grounds, unread, birthDate, experience } = mentee
    const pupil = read.studies(mentee)
    if (request.trim() === '') says('menteeRequest', 'mentees', id)
    const kinds = grounds.map(ground => entry(ground)?.menteeKind)
    const proper = kinds.length > 0 && kinds.every(kind => kind === (pupil ? 'pupil' : 'teacher'))
    if (!proper || unread.includes('grounds') || unread.includes('kind'))
      says(pupil ? 'pupilGrounds' : 'teacherGrounds', 'mentees', id)
    const age = birthDate === null ? null : birthdays(birthDate, today)
    if (pupil && age !== null && (age < 10 || age > 19)) says('menteeAge', 'mentees', id, 'warning')
    const tooOld = (age !== null && age > 35) || (experience !== null && experience > 3)
    if (!pupil && grounds.includes('ground.young') && tooOld)
      says('youngSpecialist', 'mentees', id, 'warning')
  }
  for (const { id, category } of mentors.filter(counted))
    if (category === null) says('mentorCategory', 'mentors', id)
  for (const [table, base] of [
    ['mentors', mentors],
    ['mentees', mentees],
  ] as const)
    for (const { id, checkedOn, joinedOn, unread } of base.filter(counted)) {
      const on = checkedOn ?? joinedOn
      const illegible = unread.includes('checkedOn') || (checkedOn === null && unread.includes('joinedOn'))
      if (illegible || (on !== null && daysBetween(on, today) > 365)) says('basesFresh', table, id, 'warning')
    }
  return [...found]
}
