import * as z from 'zod/mini'
import { decideWhoOf } from '#shared/intake/decideResponse.ts'
import { deskOf, intakeTables } from '#shared/intake/desk.ts'
import { makesPeople } from '#shared/intake/whoIsIt.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { fullName } from '#shared/people/personName.ts'
import { feature } from './feature.ts'
import { responseIn } from './intakeInput.ts'
import { rowId } from './pairInput.ts'
import { isRefused, refuse } from './refusal.ts'

/** Says whose response it is: somebody of the base, or somebody new. */
export const decideWho = feature({
  name: 'decideWho',
  title: 'Решение, чей это ответ',
  reads: intakeTables,
  input: z.strictObject({
    response: z.string().check(z.minLength(1), z.maxLength(200)),
    who: z.union([z.literal('new'), z.strictObject({ same: rowId })]),
  }),
  run: ({ programme, input, today, newId }) => {
    const row = responseIn(programme, input.response, ['who', 'quarantine'])
    if (isRefused(row)) return row
    const form = deskOf(programme, { today, newId }).formOf(row.webForm)
    const base = form?.questionnaire.about ?? null
    if (form === null || base === null)
      return refuse(
        'missingFacts',
        'По этому ответу не видно, о ком он',
        'Верните анкету на лист «Опубликованные анкеты»',
      )
    if (input.who === 'new') {
      if (!makesPeople(form))
        return refuse(
          'badInput',
          'Этой анкетой новый участник не вносится',
          'Сначала внесите человека в базу, затем покажите, что это его ответ',
        )
    } else {
      const people = peopleOf(programme)
      const found = base === 'mentors' ? people.mentor(input.who.same) : people.mentee(input.who.same)
      if (found === undefined)
        return refuse('gone', 'Этого человека больше нет в базе', 'Ничего не записано. Обновите список')
    }
    const who = input.who === 'new' ? 'new' : input.who.same
    const { edits, row: after } = decideWhoOf(programme, row, who, { today, newId })
    if (after.state === row.state)
      return refuse(
        'blocked',
        after.reason || 'Ответ остался без решения',
        'Исправьте ответ и внесите его снова',
      )
    const person = peopleOf(programme).person(after.person)
    return {
      view: { state: after.state, person: after.person },
      edits,
      said:
        after.state === 'quarantine'
          ? 'Ответ в карантине: в нём есть что исправить'
          : person === undefined
            ? 'Внесён новый участник'
            : after.state === 'fields'
              ? `${fullName(person)}: отличия ждут решения`
              : `Ответ внесён: ${fullName(person)}`,
    }
  },
})
