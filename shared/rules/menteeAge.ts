import { inBase } from '../people/inBase.ts'
import { isPupil } from '../people/isPupil.ts'
import { withClass } from '../people/personName.ts'
import { fullYears } from '../programme/civilDate.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

export const menteeAge = defineRule({
  id: 'menteeAge',
  clause: '4.8',
  title: 'Обучающийся по возрасту учитывается в показателях целевой модели',
  severity: 'warning',
  models: ['pupils'],
  appliesTo: [],
  reads: ['mentees'],
  params: ['ageFrom', 'ageTo'],
  check: ({ mentees }, { ageFrom, ageTo }, today) =>
    mentees.flatMap(mentee => {
      const { birthDate } = mentee
      if (!inBase(mentee) || birthDate === null || !isPupil(mentee)) return []
      const age = fullYears(birthDate, today)
      if (age >= ageFrom && age <= ageTo) return []
      return breach(
        { table: 'mentees', id: mentee.id },
        [mentee.id],
        `${withClass(mentee)}: в показателях целевой модели учитываются обучающиеся от ${ageFrom} до ${ageTo} лет, а возраст обучающегося в эти границы не входит. Проверьте дату рождения или границы возраста в настройках.`,
        placeOf('mentees', mentee, 'birthDate'),
      )
    }),
})
