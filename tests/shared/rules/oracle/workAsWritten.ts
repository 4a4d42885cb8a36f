import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { Meeting, Pair } from '#shared/programme/tables.ts'
import { predicted, type Prediction, type Reading } from './asWritten.ts'
import { type Day, daysBetween } from './calendar.ts'

/** The last school year began then: what ended before is history. */
const lastYear: Day = '2025-09-01'
const thisYear: Day = '2026-09-01'
export const lastDay = ({ to, endedOn }: Pair): Day | null => endedOn ?? to

/** Those who meet together, under the first ID: the rows of a group that end on one day, or a pair alone. */
export function together(pairs: readonly Pair[]): { head: string; mates: Pair[] }[] {
  const known = new Set<string>()
  return pairs.flatMap(pair => {
    const mates = pairs.filter(
      each =>
        each === pair ||
        (pair.kind === 'group' &&
          each.kind === 'group' &&
          each.mentor === pair.mentor &&
          each.group === pair.group &&
          lastDay(each) === lastDay(pair)),
    )
    const head = mates.map(({ id }) => id).toSorted()[0] ?? ''
    if (known.has(head)) return []
    known.add(head)
    return [{ head, mates }]
  })
}

export const endedOfLate = (pairs: readonly Pair[]): Pair[] =>
  pairs.filter(pair => (lastDay(pair) ?? '') >= lastYear)

/** Clauses 4.20, 4.21, 6.1 and 7.1: the roadmap, meetings and plans. */
export function workAsWritten(programme: WholeProgramme, read: Reading, today: Day): Prediction[] {
  const { meetings, plans, measurements, mentees, roadmap, appeals } = programme
  const found = new Set<Prediction>()
  const says = (...args: Parameters<typeof predicted>) => found.add(predicted(...args))
  const tookPlace = ({ state, heldOn, unread }: Meeting): boolean => {
    if (state === 'planned' || state === 'missed') return false
    if (heldOn === null) return state === 'held' || unread.includes('heldOn')
    return heldOn <= today
  }
  const held = (mates: readonly Pair[]) =>
    meetings.filter(meeting => tookPlace(meeting) && mates.some(({ id }) => id === meeting.pair))
  const active = read.inStates(['active'])
  const finished = endedOfLate(read.inStates(['finished', 'finishedEarly']))

  for (const { head, mates } of together(active)) {
    // 4.21. Количество встреч определяют при встрече-планировании.
    const planned = mates.some(
      pair => pair.plannedMeetings !== null || pair.unread.includes('plannedMeetings'),
    )
    const planning = held(mates).some(
      ({ kind, state, heldOn, unread }) =>
        kind === 'planning' && (state === 'held' || (heldOn !== null && !unread.includes('state'))),
    )
    if (planning && !planned) says('plannedMeetings', 'pairs', head, 'warning')

    // 6.1. Лично встречаться с наставляемым.
    const [start] = mates.flatMap(({ from }) => from ?? []).toSorted()
    const [pair] = mates
    if (start === undefined || pair === undefined) continue
    const inPerson = held(mates).flatMap(({ format, heldOn }) =>
      format === 'inPerson' ? (heldOn ?? []) : [],
    )
    const since = [start, ...inPerson].toSorted().at(-1) ?? start
    const until = [today, lastDay(pair) ?? today].toSorted()[0] ?? today
    const doubtful = held(mates).some(({ heldOn, format, unread }) =>
      heldOn === null
        ? unread.includes('heldOn') && format !== 'remote'
        : heldOn > since && unread.includes('format'),
    )
    if (daysBetween(since, until) > 30 && !doubtful) says('inPersonMeetings', 'pairs', head, 'warning')
  }

  // 4.20, этап 6: первая, пробная, планирование, регулярные, заключительная.
  for (const { head, mates } of together(
    read
      .inStates(['active', 'finished', 'finishedEarly'])
      .filter(pair => pair.status === 'active' || finished.includes(pair)),
  )) {
    const days = (kinds: readonly Meeting['kind'][]) =>
      held(mates)
        .flatMap(({ kind, heldOn }) => (kinds.includes(kind) ? (heldOn ?? []) : []))
        .toSorted()
    const begun = (['first', 'trial', 'planning', 'regular'] as const).flatMap(kind => days([kind])[0] ?? [])
    const others = days(['first', 'trial', 'planning', 'regular'])
    const end = days(['final']).at(-1)
    if (begun.join() !== begun.toSorted().join() || (end !== undefined && end < (others.at(-1) ?? '')))
      says('meetingOrder', 'pairs', head, 'warning')
  }
  for (const { head, mates } of together(finished))
    if (!held(mates).some(({ kind, unread }) => kind === 'final' || unread.includes('kind')))
      says('finalMeeting', 'pairs', head, 'warning')

  // 4.20, этап 2: оценка до начала.
  for (const { id, mentee, from } of active) {
    if (from === null || from > today) continue
    const own = measurements.filter(
      each =>
        each.moment === 'before' &&
        (each.value !== null || each.unread.includes('value')) &&
        (each.pair === id || (each.pair === '' && each.person === mentee)),
    )
    const inTime = own.some(({ measuredOn, unread }) =>
      measuredOn === null ? unread.includes('measuredOn') : measuredOn <= from,
    )
    if (!inTime) says('baselineMeasured', 'pairs', id, 'warning')
  }

  // 4.20, этап 5: сопровождение не сформировавших пару.
  const forming = roadmap.filter(({ stage }) => stage === 5)
  const left = forming.filter(({ status }) => status !== 'done' && status !== 'dropped')
  if (forming.length > 0 && left.length === 0)
    for (const { id, status } of mentees) {
      const paired =
        read.inStates(['proposed', 'agreed', 'inOrder', 'active']).some(({ mentee }) => mentee === id) ||
        read
          .inStates(['finished', 'finishedEarly'])
          .some(pair => pair.mentee === id && (lastDay(pair) ?? '') >= thisYear)
      const supported = appeals.some(
        ({ kind, person, receivedOn, decidedOn }) =>
          kind === 'support' &&
          person === id &&
          (decidedOn === null || decidedOn >= thisYear || (receivedOn !== null && receivedOn >= thisYear)),
      )
      const inBase = status === null || status === 'active'
      if (inBase && !paired && !supported) says('unmatchedSupported', 'mentees', id, 'warning')
    }

  // 6.1. План, его выполнение и оценка; 7.1. В установленные сроки.
  const blank = (text: string) => text.trim() === ''
  for (const { id, from } of active)
    if (from !== null && daysBetween(from, today) > 14 && !plans.some(({ pair }) => pair === id))
      says('planMade', 'pairs', id)
  for (const { id, pair, dueOn, status, actual, unread } of plans) {
    const isOpen = (status === null || status === 'open') && !unread.includes('status')
    if (isOpen && dueOn !== null && dueOn < today && blank(actual) && active.some(each => each.id === pair))
      says('planOverdue', 'plans', id, 'warning')
  }
  for (const { id } of finished)
    if (
      plans.some(
        ({ pair, status, unread, actual, evaluation }) =>
          pair === id &&
          status !== 'dropped' &&
          !unread.includes('status') &&
          (blank(actual) || blank(evaluation)),
      )
    )
      says('planClosed', 'pairs', id)
  return [...found]
}
