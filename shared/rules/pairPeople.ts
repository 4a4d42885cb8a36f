import { dateInDigits } from '../language/dates.ts'
import { pairName } from '../people/pairName.ts'
import { type People, peopleOf } from '../people/peopleOf.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import { type Pair, tableOf } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

const sides = [
  { id: 'mentor', name: 'mentorName', who: 'наставник', whom: 'наставника', base: 'mentors' },
  { id: 'mentee', name: 'menteeName', who: 'наставляемый', whom: 'наставляемого', base: 'mentees' },
] as const

export const pairPeople = defineRule({
  id: 'pairPeople',
  clause: '4.5',
  title: 'Наставник и наставляемый пары есть в своих базах',
  severity: 'error',
  appliesTo: ['proposed', 'agreed', 'inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs'],
  params: [],
  check: (programme, _, today) => {
    const people = peopleOf(programme)
    return programme.pairs.flatMap(pair => {
      const wrong = fault(pair, people, today)
      if (wrong === null) return []
      return breach(
        { table: 'pairs', id: pair.id },
        [pair.id],
        `${pairName(pair, people)}: ${wrong.says}`,
        placeOf('pairs', pair, wrong.column),
      )
    })
  },
})

/** Who of the two is not in the base. A name that can't be read is told of beside its cell. */
function fault(
  pair: Pair,
  people: People,
  today: CivilDate,
): { says: string; column: 'mentorName' | 'menteeName' } | null {
  for (const { id, name, whom, base } of sides) {
    if (people[id](pair[id]) !== undefined || pair.unread.includes(id) || pair.unread.includes(name)) continue
    return {
      column: name,
      says: `${whom} нет на листе «${tableOf(base).title}». Выберите в строке пары имя из списка или завершите пару.`,
    }
  }
  const last = pair.endedOn ?? pair.to
  const archived = sides.find(({ id }) => people[id](pair[id])?.status === 'archived')
  if (archived === undefined || (last !== null && last < today)) return null
  const until = last === null ? 'а пара ещё идёт' : `а срок пары – по ${dateInDigits(last)}`
  return {
    column: archived.name,
    says: `${archived.who} в архиве, ${until}. ${archived.id === 'mentor' ? 'Верните наставника в базу, замените его или завершите пару.' : 'Верните наставляемого в базу или завершите пару.'}`,
  }
}
