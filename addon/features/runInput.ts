import * as z from 'zod/mini'
import { matchRequest } from '#shared/contract/match.ts'
import { count } from '#shared/language/plural.ts'
import { type Asked, blindRequest } from '#shared/matching/blindRequest.ts'
import { type CriterionId, criterionTitles } from '#shared/matching/criterionTitles.ts'
import { gateModes } from '#shared/matching/gateModes.ts'
import { offers } from '#shared/matching/offers.ts'
import {
  type Conditions,
  type MatchingTables,
  mostOwnColumns,
  type Preferences,
} from '#shared/matching/run.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { chosenForm, periodOf, rowId, typedDate } from './pairInput.ts'
import { isRefused, type Refused, refuse } from './refusal.ts'
import { sharedCode } from './sharedCode.ts'

const importance = z.literal([0, 1, 2, 3, 4])

const conditions = Object.fromEntries(
  Object.entries(gateModes).map(([id, { modes }]) => [id, z.enum(Object.keys(modes))]),
) as unknown as { [I in keyof Conditions]: z.ZodMiniType<Conditions[I], Conditions[I]> }

const asking = {
  weights: z.record(z.enum(Object.keys(criterionTitles) as [CriterionId]), importance),
  own: z.readonly(
    z
      .array(z.strictObject({ title: z.string().check(z.maxLength(500)), importance }))
      .check(z.maxLength(mostOwnColumns)),
  ),
  conditions: z.strictObject(conditions),
  groups: z.boolean(),
}

/** What the curator sets before she asks anything: form, period, weights in words, conditions. */
export const runInput = { form: rowId, from: typedDate, to: typedDate, ...asking }

/** What stands in a row of «Варианты подбора»: for a plan there is an aim and a floor too. */
export const preferencesInput = {
  ...asking,
  objective: z.enum(['coverage', 'score', 'stable']),
  floor: z.int().check(z.gte(0), z.lte(10_000)),
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
  voters: z.strictObject({ mentors: z.array(rowId), mentees: z.array(rowId) }),
  own: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      mentor: z.array(z.string()),
      mentee: z.array(z.string()),
    }),
  ),
  run: z.strictObject({ form: rowId, from: civil, to: civil, today: civil }),
  notKept: z.array(z.strictObject({ id: z.string(), sentence: z.string() })),
})

type RunInput = { form: string; from: string; to: string } & Omit<Preferences, 'objective' | 'floor'>

/** As many people as the engine takes at once. */
const mostPeople = 5_000

/** The blind request of a run, or why there can be none. */
export function askFor(
  programme: MatchingTables,
  input: RunInput,
  { objective, floor }: Pick<Preferences, 'objective' | 'floor'>,
  today: CivilDate,
): Asked | Refused {
  const period = periodOf(input, programme)
  if (isRefused(period)) return period
  const form = chosenForm(programme, input.form)
  if (isRefused(form)) return form
  const { weights, own, conditions, groups } = input
  const asked = blindRequest(
    programme,
    { form: form.id, ...period, today },
    { weights, own, conditions, groups, objective, floor },
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
      offers(programme, asked.run, { groups: true, objective: 'coverage' }).length === 0
        ? 'Добавьте наставников или проверьте, сколько наставляемых каждый готов вести'
        : groups
          ? 'Здесь ведут только группы, а по выбору участников подбираются только пары. Выберите другую цель'
          : 'Здесь ведут только группы. Отметьте в условиях «Подбирать и группы»',
    )
  const people = asked.people.mentees.length + asked.people.mentors.length
  if (people > mostPeople)
    return refuse(
      'blocked',
      `В этой форме ${count(people, 'участник', 'участника', 'участников')}, а за один раз подбираются пары не больше чем из ${count(mostPeople, 'участника', 'участников', 'участников')}`,
      'Уточните у участников формы наставничества, чтобы списки стали короче',
    )
  return sharedCode(programme, asked) ?? asked
}
