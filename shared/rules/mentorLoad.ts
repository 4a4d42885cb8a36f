import { dateInDigits } from '../language/dates.ts'
import { list } from '../language/list.ts'
import { plural } from '../language/plural.ts'
import { type HeaviestDays, heaviestDays } from '../people/heaviestDays.ts'
import { type People, peopleOf } from '../people/peopleOf.ts'
import { shortName } from '../people/personName.ts'
import { day } from '../programme/civilDate.ts'
import { clauses } from '../regulations/clauses.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

const inForce = { from: clauses['4.12'].from, to: day('2100-12-31') }

export const mentorLoad = defineRule({
  id: 'mentorLoad',
  clause: '4.12',
  title: 'Наставник одновременно ведёт не более двух наставляемых; группы – по согласованию',
  severity: 'error',
  appliesTo: ['inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs'],
  params: ['maxMentees'],
  check: (programme, { maxMentees }) => {
    const people = peopleOf(programme)
    const known = programme.pairs.filter(({ mentor }) => mentor !== '')
    return heaviestDays(known, inForce)
      .filter(({ load }) => load > maxMentees)
      .map(days => {
        const last = days.pairs[days.pairs.length - 1]
        return breach(
          { table: 'mentors', id: days.mentor },
          [days.mentor, ...days.pairs.map(pair => pair.id)],
          sentence(days, maxMentees, people),
          last ? placeOf('pairs', last, 'from') : null,
        )
      })
  },
})

function sentence({ mentor, load, from, to, pairs }: HeaviestDays, limit: number, people: People): string {
  const who = people.mentor(mentor)
  const name = who ? shortName(who) : (pairs[0]?.mentorName ?? '')
  const when = from === to ? dateInDigits(from) : `с ${dateInDigits(from)} по ${dateInDigits(to)}`
  const mentees = [...new Map(pairs.map(pair => [pair.mentee, pair])).values()].map(pair => {
    const mentee = people.mentee(pair.mentee)
    return mentee ? shortName(mentee) : pair.menteeName
  })
  return [
    `${name}: ${when} – ${load} ${plural(load, 'наставляемый', 'наставляемых', 'наставляемых')} одновременно, а можно не больше ${limit}: ${list(mentees)}.`,
    'Измените срок одной из пар или подберите другого наставника.',
  ].join(' ')
}
