import { count } from '../language/plural.ts'
import { inBase } from '../people/inBase.ts'
import { isPupil } from '../people/isPupil.ts'
import { shortName } from '../people/personName.ts'
import { fullYears } from '../programme/civilDate.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

/** The entry of «Справочники» that a new workbook begins with; a school may rename it. */
const young = 'ground.young'

export const youngSpecialist = defineRule({
  id: 'youngSpecialist',
  clause: '4.9',
  title: 'Стаж и возраст молодого специалиста соответствуют определению, принятому в школе',
  severity: 'warning',
  models: ['teachers'],
  appliesTo: [],
  reads: ['mentees'],
  params: ['youngYears', 'youngAge'],
  check: ({ mentees }, { youngYears, youngAge }, today) =>
    mentees.flatMap(mentee => {
      const { grounds, experience, birthDate } = mentee
      if (!inBase(mentee) || isPupil(mentee) || !grounds.includes(young)) return []
      const skilled = experience !== null && experience > youngYears
      const old = birthDate !== null && fullYears(birthDate, today) > youngAge
      if (!skilled && !old) return []
      return breach(
        { table: 'mentees', id: mentee.id },
        [mentee.id],
        `${shortName(mentee)}: выбранное основание – для педагогов ${
          skilled
            ? `со стажем не больше ${count(youngYears, 'года', 'лет', 'лет')}, а записан стаж ${count(experience, 'год', 'года', 'лет')}`
            : `не старше ${count(youngAge, 'года', 'лет', 'лет')}, а возраст больше`
        }. Выберите другое основание из п. 4.9 или исправьте строку.`,
        placeOf('mentees', mentee, skilled ? 'experience' : 'grounds'),
      )
    }),
})
