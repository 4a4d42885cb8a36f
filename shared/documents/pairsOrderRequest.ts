import type { OrderRow, PairsOrderRequest } from '../contract/orders.ts'
import { noBreak } from '../language/noBreak.ts'
import { fullName } from '../people/personName.ts'
import { addDays, type CivilDate } from '../programme/civilDate.ts'
import type { Dictionary } from '../programme/dictionary.ts'
import type { Settings } from '../programme/settings.ts'
import type { Citation } from '../regulations/clauseName.ts'
import { clauseInGenitive } from './clauseInGenitive.ts'
import type { LegalAct, Mentee, Mentor, Pair } from '../programme/tables.ts'

/** A pair of which everything is known that an order says. */
export interface OrderedPair {
  pair: Pair & { form: string; from: CivilDate; to: CivilDate }
  mentor: Mentor
  mentee: Mentee
}

/** A rule from which the school departs for some of the people in the order. */
export interface OrderDeviation {
  clause: Citation
  /** Codes of the people it concerns. */
  people: readonly string[]
  /** As the curator wrote it. */
  reason: string
  /** The last day of the decision. */
  until: CivilDate
}

export interface OrderFacts {
  settings: Settings
  dictionary: Dictionary
  /** The acts to be cited, see `citedActs`. */
  acts: readonly LegalAct[]
  /** What the school lets stand in these pairs. */
  deviations: readonly OrderDeviation[]
  /** The day the order is composed. */
  on: CivilDate
}

/** What goes to the engine, and the texts that its numbers mean: they stay here. */
export interface BlindOrder {
  request: PairsOrderRequest
  texts: readonly string[]
}

const edition = 1

/** The text of a cell as it stands inside a paragraph: one line, short words and № stuck to their neighbours. */
const inLine = (text: string) => noBreak(text.replace(/[ \t\r\n\v\f\u0085\u2028\u2029]+/g, ' ').trim())

/** Gives each different text one number. */
function numberTexts(): { texts: string[]; numberOf: (text: string) => number } {
  const texts: string[] = []
  const numbers = new Map<string, number>()
  const numberOf = (text: string) => {
    const line = inLine(text)
    const known = numbers.get(line)
    if (known !== undefined) return known
    numbers.set(line, texts.length)
    return texts.push(line) - 1
  }
  return { texts, numberOf }
}

/** The preamble names the положение by its clause; without number and date an act of that kind would say it twice. */
const isNamedAnyway = ({ kind, number }: LegalAct) => kind === 'regulations' && number.trim() === ''

/** By form as in «Справочники», then by mentor and mentee from А to Я; a group stays together. */
function inOrder(pairs: readonly OrderedPair[], { dictionary }: OrderFacts): OrderedPair[] {
  const numberOf = (form: string) => dictionary.byId(form)?.number ?? Number.MAX_SAFE_INTEGER
  return [...pairs].sort(
    (a, b) =>
      numberOf(a.pair.form) - numberOf(b.pair.form) ||
      fullName(a.mentor).localeCompare(fullName(b.mentor), 'ru') ||
      a.pair.mentor.localeCompare(b.pair.mentor) ||
      (a.pair.kind === 'group' ? 1 : 0) - (b.pair.kind === 'group' ? 1 : 0) ||
      a.pair.group.localeCompare(b.pair.group, 'ru') ||
      fullName(a.mentee).localeCompare(fullName(b.mentee), 'ru') ||
      a.pair.id.localeCompare(b.pair.id),
  )
}

/** A reason ends in the order's own full stop. */
const withoutStop = (text: string): string => text.trim().replace(/[\s.;]+$/, '')

/** «№ 273-ФЗ» with a hyphen at which no line ends. */
const withWholeNumbers = (citation: string): string =>
  citation.replace(/№\s*[^\s«»,;]+/g, number => number.replace(/-/g, '\u2011'))

/**
 * The order «Об утверждении наставнических пар (групп)» as the engine composes it (положение, clause 4.18): people by
 * their codes, every word of the workbook as the number of a text. Class or post stands after a name.
 * Plans are due `planDays` after the latest start, and not sooner than `planDays` from the day of the order: nobody
 * is told to have a plan before the pair begins. Pairs of pedagogues only, where they have a положение of their own, are made
 * by that.
 *
 * @param pairs one or more.
 * @throws RangeError without pairs.
 */
export function pairsOrderRequest(pairs: readonly OrderedPair[], facts: OrderFacts): BlindOrder {
  const { settings, dictionary, acts, deviations, on } = facts
  if (pairs.length === 0) throw new RangeError('An order without pairs')
  const { texts, numberOf } = numberTexts()
  const place = numberOf(settings.place)
  const basis = acts
    .filter(act => !isNamedAnyway(act))
    .map(({ citation }) => numberOf(withWholeNumbers(citation)))
  const post = (person: Mentor | Mentee) => {
    const said = person.schoolClass === '' ? person.post : `${person.schoolClass} класс`
    return said.trim() === '' ? undefined : numberOf(said)
  }
  const rows = inOrder(pairs, facts).map(({ pair, mentor, mentee }): OrderRow => {
    const mentorPost = post(mentor)
    const menteePost = post(mentee)
    return {
      mentor: mentor.code,
      mentee: mentee.code,
      ...(mentorPost === undefined ? {} : { mentorPost }),
      ...(menteePost === undefined ? {} : { menteePost }),
      kind: pair.kind ?? 'pair',
      form: numberOf(dictionary.title(pair.form)),
      role: numberOf(pair.role === null ? '–' : dictionary.title(pair.role)),
      from: pair.from,
      to: pair.to,
    }
  })
  const departed = deviations.map(({ clause, people, reason, until }) => ({
    people: [...people],
    clause: numberOf(clauseInGenitive(clause)),
    reason: numberOf(withoutStop(reason)),
    until,
  }))
  const ownAct =
    settings.teachersOwn && pairs.every(({ pair }) => dictionary.byId(pair.form)?.model === 'teachers')
  const latest = rows.reduce<CivilDate>((day, { from }) => (from > day ? (from as CivilDate) : day), on)
  return {
    texts,
    request: {
      contract: 1,
      kind: 'pairsOrder',
      edition,
      texts: texts.length,
      basis,
      fields: {
        place,
        ...(ownAct ? { act: numberOf('Положением о наставничестве педагогов') } : {}),
        curator: settings.curatorCode,
        controlBy: settings.orderControl,
        planDue: addDays(latest, settings.planDays),
      },
      rows,
      ...(departed.length === 0 ? {} : { deviations: departed }),
    },
  }
}
