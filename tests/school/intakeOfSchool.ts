import type { IntakeProgramme } from '#shared/intake/desk.ts'
import { withdrawalOf } from '#shared/intake/decideResponse.ts'
import type { RawResponse } from '#shared/intake/rawResponse.ts'
import { takeResponses } from '#shared/intake/takeResponses.ts'
import { fullName, withClass } from '#shared/people/personName.ts'
import { apply } from '#shared/programme/apply.ts'
import { addDays } from '#shared/programme/civilDate.ts'
import { noOwnColumns } from '#shared/programme/ownColumns.ts'
import type { NewId } from '#shared/programme/newId.ts'
import type { Mentee, Mentor, Preference } from '#shared/programme/tables.ts'
import { answersTo, type Says } from './answersTo.ts'
import { appliedMentees, appliedMentors } from './applied.ts'
import { chanceFrom } from './chance.ts'
import { type FormName, formsOfSchool, type GivenOut, questionsOfSchool } from './formsOfSchool.ts'
import type { Making } from './making.ts'
import type { Rows } from './noRows.ts'
import { pairLabel } from './pairLabel.ts'
import { plantedAnswers, saysOf } from './plantedAnswers.ts'
import { firstSurveys, opinionsOfParents, requestsOfPupils } from './said.ts'

/** Somebody's answer to a form, not yet in the words of the form. */
interface Answered {
  form: FormName
  on: string
  says: Says
  strays?: RawResponse['strays']
  /** Whose row it makes. */
  makes?: Mentor | Mentee
  /** The votes it makes. */
  votes?: readonly Preference[]
}

type Taken = Pick<
  Rows,
  'mentors' | 'mentees' | 'webForms' | 'questions' | 'responses' | 'quarantine' | 'surveys' | 'measurements'
>

/**
 * The answers to the school's questionnaires, taken in by the product itself. Rows of people and votes that came from an
 * answer are first taken out: the answer makes them again under their IDs, and then they stand as the curator has
 * written them since.
 */
export function intakeOfSchool(making: Making, school: Rows, schoolShort: string): Taken {
  const { newId, today, at } = making
  const chance = chanceFrom(2609)
  const questions = questionsOfSchool(making)
  const forms = formsOfSchool(making, schoolShort, questions, presentOf(school))
  const lastYear = ({ joinedOn }: Mentee) => (joinedOn ?? '') < (forms.mentee.row.publishedOn ?? '')
  const applied = [
    ...appliedMentors(school.mentors),
    ...appliedMentees(school.mentees, school.mentors, school.representatives, lastYear),
  ]
  const stand = new Map(applied.map(({ person }) => [person.id, person]))
  const mentors = school.mentors.map(each => (stand.get(each.id) as Mentor | undefined) ?? each)
  const mentees = school.mentees.map(each => (stand.get(each.id) as Mentee | undefined) ?? each)
  const ballots = ballotsOf(making, school)
  const onPaper = new Set(ballots.flatMap(({ votes = [] }) => votes))
  const webForms = Object.values(forms).map(({ row }) => row)
  const whole: IntakeProgramme = {
    ...school,
    ...{ mentors, mentees, webForms, own: noOwnColumns, problems: [] },
    preferences: school.preferences.filter(vote => !onPaper.has(vote)),
  }
  const pack = packer(making, chance, forms)
  const take = (programme: IntakeProgramme, answered: readonly Answered[]) => {
    const packed = pack(answered)
    const known = knownFirst(newId, packed)
    return takeResponses(
      programme,
      packed.map(({ raw }) => raw),
      { today, newId: known },
    ).edits
  }

  const others = <P extends Mentor | Mentee>(people: readonly P[]) =>
    people.filter(({ id }) => !stand.has(id))
  const blank = { ...whole, mentors: others(mentors), mentees: others(mentees) }
  const made = apply(
    blank,
    take(
      blank,
      applied.map(({ form, person, says }) => ({ form, on: person.joinedOn ?? today, says, makes: person })),
    ),
  )
  const before = { ...whole, responses: made.responses, quarantine: made.quarantine }
  const said = (form: FormName, all: readonly { on: string; says: Says }[]) =>
    all.map(each => ({ form, ...each }))
  const taken = apply(
    before,
    take(before, [
      ...said('request', requestsOfPupils(making, chance)),
      ...said('parents', opinionsOfParents(making, chance)),
      ...said('first', firstSurveys(making, chance, school.pairs, mentees, forms.first.row.id)),
      ...ballots,
      ...plantedAnswers.flatMap((planted): Answered[] => {
        const { form, day, strays = [] } = planted
        const says = saysOf(planted, mentees, mentors, at)
        return says === null ? [] : [{ form, on: at(day), says, strays }]
      }),
    ]),
  )
  const unwanted = plantedAnswers.filter(({ state }) => state === 'withdrawn').map(({ says }) => says.words)
  const kept = taken.responses
    .filter(({ answers }) => unwanted.includes((JSON.parse(answers) as Says).words))
    .reduce((now, row) => apply(now, withdrawalOf(now, row, { today, newId }).edits), taken)
  const pairs = new Map(school.pairs.map(pair => [pair.id, pairLabel(pair)]))
  const names = new Map([...mentors, ...mentees].map(each => [each.id, fullName(each)]))
  const labelled = <R extends { person: string }>(rows: readonly R[]): R[] =>
    rows.map(row => ({
      ...row,
      personName: names.get(row.person) ?? '',
      ...('pair' in row && { pairName: pairs.get(row.pair as string) ?? '' }),
    }))
  return {
    ...{ mentors, mentees, webForms, questions },
    responses: labelled(kept.responses),
    quarantine: kept.quarantine,
    surveys: labelled(kept.surveys),
    measurements: labelled(kept.measurements),
  }
}

/** Who was at the meeting to be chosen from; the ninth-former who is in both bases stands on both lists. */
function presentOf({ preferences, mentors, mentees }: Rows) {
  const came = new Set(preferences.flatMap(({ mentor, mentee }) => [mentor, mentee]))
  const inBoth = (person: Mentor | Mentee) =>
    [mentors, mentees].every(base => base.some(each => fullName(each) === fullName(person)))
  const list = (people: readonly (Mentor | Mentee)[]) =>
    people
      .filter(each => came.has(each.id) || inBoth(each))
      .map(each => ({ id: each.id, name: withClass(each) }))
  return { byMentees: list(mentors), byMentors: list(mentees) }
}

/** The votes of those who named one person in each place: who named two in one place has said so on paper. */
function ballotsOf({ today }: Making, { preferences, mentors, mentees }: Rows): Answered[] {
  const people = new Map([...mentors, ...mentees].map(each => [each.id, each]))
  const ballots = new Map<string, Preference[]>()
  for (const vote of preferences) {
    const voter = vote.side === 'mentor' ? vote.mentor : vote.mentee
    ballots.set(voter, [...(ballots.get(voter) ?? []), vote])
  }
  return [...ballots].flatMap(([voter, votes]): Answered[] => {
    const { lastName, firstName, middleName, schoolClass } = people.get(voter) ?? {}
    const [vote] = votes
    if (vote === undefined || votes.some(({ rank }, at) => rank !== at + 1)) return []
    const byMentor = vote.side === 'mentor'
    const chosen = votes.map(each => (byMentor ? each.mentee : each.mentor))
    return [
      {
        form: byMentor ? 'byMentors' : 'byMentees',
        on: addDays(vote.metOn ?? today, 1),
        says: { lastName, firstName, middleName, schoolClass, votes: chosen },
        votes,
      },
    ]
  })
}

interface Packed {
  raw: RawResponse
  from: Answered
}

/** Answers as the forms hand them over, in the order of the forms and of the clock. */
function packer({ newId }: Making, chance: ReturnType<typeof chanceFrom>, forms: Record<FormName, GivenOut>) {
  const names = Object.keys(forms)
  const counts = new Map<string, number>()
  return (answered: readonly Answered[]): Packed[] =>
    answered
      .map(from => ({ from, at: `${from.on}T${timeOfDay(chance)}` }))
      .sort((a, b) => names.indexOf(a.from.form) - names.indexOf(b.from.form) || (a.at < b.at ? -1 : 1))
      .map(({ from, at }) => {
        const { row, published } = forms[from.form]
        const number = (counts.get(row.id) ?? 0) + 1
        counts.set(row.id, number)
        // As the host calls them: in the order of sending.
        const key = `${String(number).padStart(6, '0')}-${newId('')}`
        const answers = answersTo(published, from.says, chance)
        return { from, raw: { key, webForm: row.id, at, answers, strays: from.strays ?? [] } }
      })
}

const two = (number: number): string => String(number).padStart(2, '0')

const timeOfDay = (chance: ReturnType<typeof chanceFrom>): string =>
  `${two(8 + chance.number(13))}:${two(chance.number(60))}:${two(chance.number(60))}`

/** Gives out first, in the order of the answers, the IDs and codes that what they make has already. */
function knownFirst(newId: NewId, packed: readonly Packed[]): NewId {
  const people = packed.flatMap(({ from }) => from.makes ?? [])
  const known = [...people, ...packed.flatMap(({ from }) => from.votes ?? [])].map(({ id }) => id)
  const codes = people.map(({ code }) => code)
  return Object.assign(
    (prefix: string) => (known[0]?.startsWith(prefix) ? (known.shift() ?? '') : newId(prefix)),
    { code: () => codes.shift() ?? newId.code() },
  )
}
