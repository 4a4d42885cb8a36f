import * as z from 'zod/mini'
import { matchRequest } from '#shared/contract/match.ts'
import { count } from '#shared/language/plural.ts'
import { type Asked, blindRequest } from '#shared/matching/blindRequest.ts'
import { type CriterionId, criteria } from '#shared/matching/criteria.ts'
import { type GateId, gates } from '#shared/matching/gates.ts'
import type { MatchingTables, Preferences } from '#shared/matching/run.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { chosenForm, periodOf, rowId, typedDate } from './pairInput.ts'
import { isRefused, type Refused, refuse } from './refusal.ts'

const idsOf = <Id extends string>(described: readonly { id: Id }[]) => described.map(({ id }) => id) as [Id]

/** What the curator sets before a run: form, period, weights in words, conditions. */
export const runInput = {
  form: rowId,
  from: typedDate,
  to: typedDate,
  weights: z.record(z.enum<CriterionId[]>(idsOf(criteria)), z.literal([0, 1, 2, 3, 4])),
  conditions: z.record(z.enum<GateId[]>(idsOf(gates)), z.boolean()),
}

const civil = z.custom<CivilDate>(value => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))

/** What a request's indices mean, kept between asking and taking. */
export const askedPeople = z.strictObject({
  request: matchRequest,
  people: z.strictObject({
    mentors: z.array(rowId),
    kinds: z.array(z.enum(['single', 'group'])),
    mentees: z.array(rowId),
  }),
  run: z.strictObject({ form: rowId, from: civil, to: civil }),
  notKept: z.array(z.strictObject({ id: z.string(), sentence: z.string() })),
})

type RunInput = { form: string; from: string; to: string } & Pick<Preferences, 'weights' | 'conditions'>

/** As many people as the engine takes at once. */
const mostPeople = 5_000

/** The blind request of a run, or why there can be none. */
export function askFor(
  programme: MatchingTables,
  input: RunInput,
  { objective, floor }: Pick<Preferences, 'objective' | 'floor'>,
): Asked | Refused {
  const period = periodOf(input, programme)
  if (isRefused(period)) return period
  const form = chosenForm(programme, input.form)
  if (isRefused(form)) return form
  const { weights, conditions } = input
  const asked = blindRequest(
    programme,
    { form: form.id, ...period },
    { weights, conditions, objective, floor },
  )
  if (asked.people.mentees.length === 0)
    return refuse(
      'nothingToDo',
      `Форма «${form.title}»: на этот срок нет наставляемых без пары`,
      'Выберите другую форму или добавьте наставляемых',
    )
  if (asked.people.mentors.length === 0)
    return refuse(
      'nothingToDo',
      `Форма «${form.title}»: на этот срок нет наставников со свободным местом`,
      'Добавьте наставников или проверьте, сколько наставляемых каждый готов вести',
    )
  const people = asked.people.mentees.length + asked.people.mentors.length
  return people <= mostPeople
    ? asked
    : refuse(
        'blocked',
        `В этой форме ${count(people, 'участник', 'участника', 'участников')}, а за один раз подбираются пары не больше чем из ${count(mostPeople, 'участника', 'участников', 'участников')}`,
        'Уточните у участников формы наставничества, чтобы списки стали короче',
      )
}
