import { count } from '#shared/language/plural.ts'
import { heaviestDays } from '#shared/people/heaviestDays.ts'
import type { Person } from '#shared/people/isPupil.ts'
import { isSamePerson } from '#shared/people/isSamePerson.ts'
import { isLive, overlaps } from '#shared/people/livePairs.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { shortName } from '#shared/people/personName.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'

interface Term {
  form: string
  from: CivilDate
  to: CivilDate
}

type Two = { mentor: string; mentee: string }

const stays = (person: Person | undefined): person is Person =>
  person !== undefined && person.status !== 'archived'

/** Why these pairs can't be written as the programme is now: a sentence each, none when all fit. */
export function unfitPairs(
  programme: Programme<'mentors' | 'mentees' | 'pairs' | 'decisions'>,
  wanted: readonly Two[],
  term: Term,
): string[] {
  const people = peopleOf(programme)
  const running = programme.pairs.filter(pair => isLive(pair) && overlaps(pair, term))
  const taken = new Set(running.map(({ mentee }) => mentee))
  const single = wanted.flatMap(two => {
    const mentor = people.mentor(two.mentor)
    const mentee = people.mentee(two.mentee)
    if (!stays(mentor) || !stays(mentee)) {
      const known = [mentee, mentor].flatMap(person => (person ? [shortName(person)] : []))
      return [`${known.join(' – ') || 'Пара'}: человека больше нет среди участников`]
    }
    const both = `${shortName(mentee)} – ${shortName(mentor)}`
    const busy = taken.has(two.mentee)
    taken.add(two.mentee)
    const mutual = running.some(pair => {
      const [otherMentor, otherMentee] = [people.mentor(pair.mentor), people.mentee(pair.mentee)]
      return (
        otherMentor && otherMentee && isSamePerson(otherMentor, mentee) && isSamePerson(otherMentee, mentor)
      )
    })
    return [
      ...(isSamePerson(mentor, mentee) ? [`${both}: это один человек`] : []),
      ...(busy ? [`${both}: у наставляемого уже есть пара на этот срок`] : []),
      ...(mutual ? [`${both}: эти двое уже в паре, где роли наоборот`] : []),
      ...(isForbidden(programme, two, term.form)
        ? [`${both}: пара запрещена на листе «Запреты и решения»`]
        : []),
    ]
  })
  return single.length > 0 ? single : overloaded(programme, wanted, term)
}

/** Whether the curator has forbidden the two, or one of them has refused, and nobody has lifted it. */
const isForbidden = ({ decisions }: Programme<'decisions'>, { mentor, mentee }: Two, form: string) =>
  decisions.some(
    each =>
      each.mentor === mentor &&
      each.mentee === mentee &&
      each.kind !== 'lock' &&
      each.lifted !== true &&
      (each.form === null || each.form === form),
  )

/** Mentors who would have more mentees at once than they may (п. 4.12). */
function overloaded(
  programme: Programme<'mentors' | 'mentees' | 'pairs'>,
  wanted: readonly Two[],
  { from, to }: Term,
): string[] {
  const most = settingsOf(programme).maxMentees
  const added = wanted.map(two => blankRow(tables.pairs, { ...two, from, to, kind: 'pair' }))
  const loads = heaviestDays([...programme.pairs.filter(isLive), ...added], { from, to })
  const people = peopleOf(programme)
  return loads.flatMap(({ mentor, load }) => {
    const row = people.mentor(mentor)
    const own = Math.min(row?.capacity ?? most, most)
    if (!row || load <= own || !wanted.some(two => two.mentor === mentor)) return []
    return `${shortName(row)}: было бы ${count(load, 'наставляемый', 'наставляемых', 'наставляемых')}, а можно ${own}`
  })
}
