import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { Mentee, Mentor, Order, Pair, ParticipantDocument } from '#shared/programme/tables.ts'
import { birthdays, type Day, daysBetween } from './calendar.ts'

/** What a person reading the положение by the sheets would say a rule finds: «rule table:id severity». */
export type Prediction = string

export const predicted = (
  rule: string,
  table: string,
  id: string,
  severity: 'error' | 'warning' = 'error',
): Prediction => `${rule} ${table}:${id} ${severity}`

/** What the rules call by a word, told over again from the texts, without an index and without their code. */
export function reading(programme: WholeProgramme) {
  const { mentors, mentees, pairs, orders, participantDocuments, dictionaries } = programme
  const mentor = (id: string): Mentor | undefined => mentors.find(each => each.id === id)
  const mentee = (id: string): Mentee | undefined => mentees.find(each => each.id === id)
  const person = (id: string): Mentor | Mentee | undefined => mentee(id) ?? mentor(id)

  const studies = (who: Mentor | Mentee): boolean => {
    const said = 'kind' in who ? who.kind : who.category
    return said === null ? who.schoolClass !== '' : said === 'pupil' || said === 'category.pupil'
  }
  /** П. 4.17: under 18; of a pupil whose birth nobody wrote down that must be feared. */
  const minor = (who: Mentor | Mentee, on: Day): boolean =>
    who.birthDate === null ? studies(who) : birthdays(who.birthDate, on) < 18
  /** П. 4.19: invited from outside. */
  const external = (who: Mentor): boolean =>
    !studies(who) &&
    (who.employee === null
      ? dictionaries.find(({ id }) => id === who.category)?.outside === true
      : who.employee === false)
  /** The cells leave it open whether the mentor is invited from outside. */
  const perhapsExternal = (who: Mentor): boolean => {
    const illegible = ['category', 'employee'].filter(key => who.unread.includes(key))
    if (illegible.length === 0 || who.employee === true) return false
    const guesses = illegible.includes('category')
      ? [null, 'category.pupil', 'category.veteran']
      : [who.category]
    const works = illegible.includes('employee') ? [true, false] : [who.employee]
    const answers = guesses.flatMap(category =>
      works.map(employee => external({ ...who, category, employee })),
    )
    return answers.includes(true) && answers.includes(false)
  }
  const employed = (who: Mentor): boolean => !studies(who) && !external(who)

  const modelOf = ({ form }: Pair) => dictionaries.find(({ id }) => id === form)?.model ?? 'pupils'
  /** Pairs of these states that had a day in force. */
  const inStates = (states: readonly Pair['status'][], since: Day = '2021-01-21'): Pair[] =>
    pairs.filter(pair => states.includes(pair.status) && (pair.endedOn ?? pair.to ?? since) >= since)
  const teachers = (list: readonly Pair[]) => list.filter(pair => modelOf(pair) === 'teachers')

  const legible = (document: ParticipantDocument): boolean =>
    !['signedOn', 'validTo', 'withdrawnOn'].some(key => document.unread.includes(key))
  const holds = (document: ParticipantDocument, on: Day): boolean =>
    legible(document) &&
    document.signedOn !== null &&
    document.signedOn <= on &&
    !(document.withdrawnOn !== null && document.withdrawnOn <= on) &&
    !(document.validTo !== null && document.validTo < on)
  const papers = (owner: string, kind: ParticipantDocument['kind']): ParticipantDocument[] =>
    participantDocuments.filter(each => each.person === owner && each.kind === kind)
  /** Neither a birth date nor a word that tells a pupil, and one of the two stands there illegibly; teachers are grown. */
  const ageless = (who: Mentor | Mentee): boolean => {
    const said = 'kind' in who ? who.kind : who.category
    const grown = said === 'teacher' || said === 'category.teacher'
    const telling = ['birthDate', 'kind', 'category', ...(said === null ? ['schoolClass'] : [])]
    const illegible = telling.some(key => who.unread.includes(key))
    return who.birthDate === null && !grown && !studies(who) && illegible
  }
  /** The representative's hand for a child; of an adult the own one, or the representative's from before. Some hand it is. */
  const rightHand = (document: ParticipantDocument, who: Mentor | Mentee, on: Day): boolean =>
    minor(who, on)
      ? document.signedBy === 'representative'
      : document.signedBy === 'self' ||
        (document.signedBy === 'representative' && minor(who, document.signedOn ?? on))
  const agrees = (document: ParticipantDocument, who: Mentor | Mentee, on: Day): boolean =>
    holds(document, on) && !ageless(who) && rightHand(document, who, on)

  const signed = (order: Order | undefined): boolean =>
    order !== undefined &&
    order.status === 'registered' &&
    order.number.trim() !== '' &&
    order.signedOn !== null
  const orderOf = (id: string): Order | undefined => orders.find(each => each.id === id)
  const lasts = ({ to, endedOn }: Pair, on: Day): boolean => {
    const last = endedOn ?? to
    return last === null || last >= on
  }
  const fresh = (document: ParticipantDocument, on: Day): boolean =>
    holds(document, on) &&
    (document.validTo !== null || (document.signedOn !== null && daysBetween(document.signedOn, on) <= 365))
  /** Who takes part in pairs that have a start. */
  const participants = (list: readonly Pair[]): string[] => [
    ...new Set(list.filter(({ from }) => from !== null).flatMap(pair => [pair.mentor, pair.mentee])),
  ]

  return {
    ...{ mentor, mentee, person, studies, minor, external, perhapsExternal, employed },
    ...{ inStates, teachers, holds, papers, agrees, signed, orderOf, lasts, fresh, participants },
  }
}

export type Reading = ReturnType<typeof reading>
