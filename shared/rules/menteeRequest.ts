import { inBase } from '../people/inBase.ts'
import { menteeModel } from '../people/menteeModel.ts'
import { withClass } from '../people/personName.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

export const menteeRequest = defineRule({
  id: 'menteeRequest',
  clause: '4.7',
  title: 'У каждого наставляемого записано, в чём ему нужна помощь',
  severity: 'error',
  appliesTo: [],
  byModel: true,
  reads: ['mentees'],
  params: [],
  check: ({ mentees }, _, __, models) =>
    mentees
      .filter(
        mentee => inBase(mentee) && models.includes(menteeModel(mentee)) && mentee.request.trim() === '',
      )
      .map(mentee =>
        breach(
          { table: 'mentees', id: mentee.id },
          [mentee.id],
          `${withClass(mentee)}: не записано, в чём нужна помощь. Узнайте запрос и впишите его на листе «Наставляемые».`,
          placeOf('mentees', mentee, 'request'),
        ),
      ),
})
