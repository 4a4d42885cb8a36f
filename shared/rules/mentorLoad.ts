import { dateInDigits } from '../language/dates.ts'
import { list } from '../language/list.ts'
import { plural } from '../language/plural.ts'
import { type HeaviestDays, heaviestDays, menteeOf } from '../people/heaviestDays.ts'
import { type People, peopleOf } from '../people/peopleOf.ts'
import { shortName } from '../people/personName.ts'
import { day } from '../programme/civilDate.ts'
import type { Pair } from '../programme/tables.ts'
import { clauses } from '../regulations/clauses.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

const inForce = { from: clauses['4.12'].from, to: day('2100-12-31') }

/** A pair with a bound that is blank or can't be read runs on that side without end: a load never shrinks by a bad cell. */
export const mentorLoad = defineRule({
  id: 'mentorLoad',
  clause: '4.12',
  title:
    'Наставник одновременно ведёт не больше наставляемых, чем допускает положение; группы – по согласованию',
  severity: 'error',
  appliesTo: ['inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs'],
  params: ['maxMentees'],
  check: (programme, { maxMentees }) => {
    const people = peopleOf(programme)
    const bounded = programme.pairs
      .filter(({ mentor }) => mentor !== '')
      .map(pair => ({ ...pair, from: pair.from ?? inForce.from, to: pair.to ?? inForce.to }))
    return heaviestDays(bounded, inForce)
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
  const until = to === inForce.to ? '' : ` по ${dateInDigits(to)}`
  const when = from === to ? dateInDigits(from) : `с ${dateInDigits(from)}${until}`
  const mentees = [...new Map(pairs.map(pair => [menteeOf(pair), pair])).values()]
  return [
    `${name}: ${when} – одновременно ${load} ${plural(load, 'наставляемый', 'наставляемых', 'наставляемых')} (${list(mentees.map(pair => menteeName(pair, people)))}), а можно не более ${limit}.`,
    'Измените срок одной из пар или подберите другого наставника.',
  ].join(' ')
}

function menteeName(pair: Pair, people: People): string {
  const mentee = people.mentee(pair.mentee)
  return mentee ? shortName(mentee) : pair.menteeName || `не указанный в строке ${pair.row} листа «Пары»`
}
