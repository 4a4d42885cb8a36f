import { changesOf } from '../people/changesOf.ts'
import { isEmployee } from '../people/isEmployee.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { shortName } from '../people/personName.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import { changeGrounds, isGround } from '../regulations/changeGrounds.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

export const replacementGround = defineRule({
  id: 'replacementGround',
  clause: '4.15',
  title: 'По основаниям, которые касаются работы в школе, заменяют только наставника – работника школы',
  severity: 'warning',
  appliesTo: ['inOrder', 'active', 'replaced'],
  reads: ['mentors', 'mentees', 'pairs', 'pairChanges'],
  params: [],
  check: programme => {
    const people = peopleOf(programme)
    const dictionary = dictionaryOf(programme)
    const replacementsOf = changesOf(programme.pairChanges, 'replacement')
    return programme.pairs.flatMap(pair => {
      const mentor = people.mentor(pair.mentor)
      if (mentor === undefined || isEmployee(mentor, dictionary)) return []
      return replacementsOf(pair.id)
        .filter(({ ground }) => ground !== null && isGround(changeGrounds.ofEmployees, ground))
        .map(change =>
          breach(
            { table: 'pairChanges', id: change.id },
            [pair.id],
            `${shortName(mentor)}, наставник не из числа работников школы: основание его замены относится только к работникам. Выберите другое основание из п. 4.15.`,
            placeOf('pairChanges', change, 'ground'),
          ),
        )
    })
  },
})
