import { isSamePerson } from '../people/isSamePerson.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { withClass } from '../people/personName.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

export const samePerson = defineRule({
  id: 'samePerson',
  clause: '2.1',
  title: 'Наставник и наставляемый в паре – разные люди',
  severity: 'error',
  appliesTo: ['proposed', 'agreed', 'inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs'],
  params: [],
  check: programme => {
    const people = peopleOf(programme)
    return programme.pairs.flatMap(pair => {
      const mentor = people.mentor(pair.mentor)
      const mentee = people.mentee(pair.mentee)
      if (!mentor || !mentee || !isSamePerson(mentor, mentee)) return []
      return breach(
        { table: 'pairs', id: pair.id },
        [pair.id],
        `${withClass(mentee)}: наставник и наставляемый – один человек. Подберите другого наставника.`,
        placeOf('pairs', pair, 'mentorName'),
      )
    })
  },
})
