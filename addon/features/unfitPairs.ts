import { dateInDigits } from '#shared/language/dates.ts'
import { fold } from '#shared/language/fold.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { count, plural } from '#shared/language/plural.ts'
import { decidedPairs } from '#shared/matching/forbiddenPairs.ts'
import { groupBounds } from '#shared/matching/groupBounds.ts'
import type { Person } from '#shared/people/isPupil.ts'
import { isSamePerson } from '#shared/people/isSamePerson.ts'
import { type GroupTerm, liveGroups } from '#shared/people/liveGroups.ts'
import { livePairs } from '#shared/people/livePairs.ts'
import { mentorLoads } from '#shared/people/mentorLoads.ts'
import { type People, peopleOf } from '#shared/people/peopleOf.ts'
import { fullName, shortName } from '#shared/people/personName.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'
import { consentWithdrawn } from '#shared/rules/consentWithdrawn.ts'
import type { WantedPair } from './pairInput.ts'

const stays = (person: Person | undefined): person is Person =>
  person !== undefined && person.status !== 'archived'

/** «было бы 3 наставляемых», «был бы 21 наставляемый». */
const wouldBe = (n: number) =>
  `${plural(n, 'был', 'было', 'было')} бы ${count(n, 'наставляемый', 'наставляемых', 'наставляемых')}`

/**
 * Why these pairs can't be written as the programme is now: a sentence each, none when all fit.
 * @param whole false where the rest of a group is still to come
 */
export function unfitPairs(
  programme: Programme<'mentors' | 'mentees' | 'pairs' | 'decisions' | 'participantDocuments'>,
  wanted: readonly WantedPair[],
  term: GroupTerm & { today: CivilDate },
  whole = true,
): string[] {
  const people = peopleOf(programme)
  const running = livePairs(programme.pairs, term)
  const taken = new Set(running.map(({ mentee }) => mentee))
  const never = new Set(decidedPairs(programme, term).map(([mentee, mentor]) => `${mentee} ${mentor}`))
  const led = leading()
  for (const pair of running) led.add(people.mentor(pair.mentor), people.mentee(pair.mentee))
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
    const mutual = led.has(mentee, mentor)
    led.add(mentor, mentee)
    return [
      ...withdrawn([mentee, mentor]),
      ...(isSamePerson(mentor, mentee) ? [`${both}: это один человек`] : []),
      ...(busy ? [`${both}: у наставляемого уже есть пара на этот срок`] : []),
      ...(mutual ? [`${both}: эти двое уже в паре, где роли наоборот`] : []),
      ...(never.has(`${two.mentee} ${two.mentor}`)
        ? [`${both}: пара запрещена на листе «Запреты и решения»`]
        : []),
    ]
  })
  const wrong =
    single.length > 0
      ? single
      : [
          ...overloaded(programme, wanted, term, people),
          ...wrongGroups(programme, wanted, term, { people, whole }),
        ]
  return wrong.map(noBreak)

  function withdrawn(two: readonly Person[]): string[] {
    return two.flatMap(person => {
      const on = consentWithdrawn(programme.participantDocuments, person.id, term.today)
      return on === null
        ? []
        : [`${shortName(person)}: согласие на обработку данных отозвано ${dateInDigits(on)}`]
    })
  }
}

/** Who leads whom, found by their names: one person may stand in both bases. */
function leading() {
  const known = new Map<string, [mentor: Person, mentee: Person][]>()
  const keyOf = (mentor: Person, mentee: Person) => `${fold(fullName(mentor))}\n${fold(fullName(mentee))}`
  return {
    add(mentor: Person | undefined, mentee: Person | undefined): void {
      if (!mentor || !mentee) return
      const key = keyOf(mentor, mentee)
      known.set(key, [...(known.get(key) ?? []), [mentor, mentee]])
    },
    has: (mentor: Person, mentee: Person): boolean =>
      (known.get(keyOf(mentor, mentee)) ?? []).some(
        ([leads, led]) => isSamePerson(leads, mentor) && isSamePerson(led, mentee),
      ),
  }
}

/** Mentors who would have more mentees at once than they may (п. 4.12). */
function overloaded(
  programme: Programme<'pairs'>,
  wanted: readonly WantedPair[],
  { from, to }: GroupTerm,
  people: People,
): string[] {
  const most = settingsOf(programme).maxMentees
  const added = wanted
    .filter(({ kind }) => kind !== 'group')
    .map(({ mentor, mentee }) => blankRow(tables.pairs, { mentor, mentee, from, to, status: 'proposed' }))
  const loads = mentorLoads([...programme.pairs, ...added], { from, to })
  return [...new Set(added.map(({ mentor }) => mentor))].flatMap(mentor => {
    const row = people.mentor(mentor)
    const load = loads.get(mentor) ?? 0
    const own = Math.min(row?.capacity ?? most, most)
    return row && load > own ? `${shortName(row)}: ${wouldBe(load)}, а можно ${own}` : []
  })
}

/** Groups that would be larger than the mentor takes, or too small to begin. */
function wrongGroups(
  { pairs }: Programme<'pairs'>,
  wanted: readonly WantedPair[],
  term: GroupTerm,
  { people, whole }: { people: People; whole: boolean },
): string[] {
  const joining = wanted.filter(({ kind }) => kind === 'group')
  const running = liveGroups(pairs, term)
  return [...new Set(joining.map(({ mentor }) => mentor))].flatMap(id => {
    const mentor = people.mentor(id)
    if (!mentor) return []
    const { least, most } = groupBounds(mentor)
    const members = running.get(id)?.mentees
    const size = (members?.size ?? 0) + joining.filter(each => each.mentor === id).length
    const would = `${shortName(mentor)}: в группе ${wouldBe(size)}`
    if (most === 0) return `${shortName(mentor)}: на листе «Наставники» не указано, что ведёт группу`
    if (size > most) return `${would}, а можно до ${most}`
    return whole && members === undefined && size < least ? `${would}, а нужно от ${least}` : []
  })
}
