import * as z from 'zod/mini'
import { noBreak } from '#shared/language/noBreak.ts'
import { count } from '#shared/language/plural.ts'
import { pairName } from '#shared/people/pairName.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { apply } from '#shared/programme/apply.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { update } from '#shared/programme/edit.ts'
import { civilDateIn } from '#shared/programme/parseDate.ts'
import { readCell } from '#shared/programme/readCell.ts'
import { rowName } from '#shared/programme/rowName.ts'
import { orders } from '#shared/programme/tables/orders.ts'
import { dateInDigits } from '#shared/language/dates.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { tablesOf } from '#shared/rules/defineRule.ts'
import { gatingBreaches } from '#shared/rules/gatingBreaches.ts'
import { numberKey } from '#shared/rules/orderNumbers.ts'
import { pairAgreed } from '#shared/rules/pairAgreed.ts'
import { feature } from './feature.ts'
import { refuse } from './refusal.ts'

export interface Registration {
  pairs: number
  /** What the curator should know before she writes: pairs that began earlier, consents given later. */
  notes: readonly string[]
}

/** The signed order gets its number and date; its pairs are in force. */
export const registerOrder = feature({
  name: 'registerOrder',
  title: 'Регистрация приказа',
  reads: tablesOf([pairAgreed]),
  input: z.strictObject({
    order: z.string().check(z.maxLength(40)),
    number: z.string().check(z.maxLength(60)),
    date: z.string().check(z.maxLength(40)),
  }),
  run: ({ programme, input, today }) => {
    const order = programme.orders.find(each => each.id === input.order)
    if (order === undefined)
      return refuse('gone', 'Этого приказа на листе «Приказы» больше нет', 'Обновите панель')
    if (order.status !== 'draft')
      return refuse(
        'nothingToDo',
        order.status === 'registered'
          ? `Приказ уже зарегистрирован: ${rowName('orders', order)[0]}`
          : 'Приказ отменён',
        'Ничего не изменено',
      )
    const number = input.number.replace(/\s+/g, ' ').trim().replace(/^№\s*/, '')
    if (number === '')
      return refuse(
        'badInput',
        'Номер приказа не указан',
        'Впишите номер из журнала регистрации, например 40-од',
        {
          at: 'number',
        },
      )
    const parsed = readCell(orders.columns.signedOn, input.date, {
      dictionary: dictionaryOf(programme),
      civilDateOf: civilDateIn('UTC'),
    })
    const signedOn = (parsed.value ?? null) as CivilDate | null
    if (parsed.problem !== undefined || signedOn === null)
      return refuse(
        'badInput',
        parsed.problem ?? 'Дата приказа не указана',
        'Впишите дату, которая стоит на приказе',
        {
          at: 'date',
        },
      )
    if (signedOn > today)
      return refuse(
        'badInput',
        `Дата ${dateInDigits(signedOn)} ещё не наступила, сегодня ${dateInDigits(today)}`,
        'Зарегистрируйте приказ, когда его подпишут',
        { at: 'date' },
      )
    const year = signedOn.slice(0, 4)
    const twin = programme.orders.find(
      each =>
        each.id !== order.id &&
        each.status === 'registered' &&
        numberKey(each.number) === numberKey(number) &&
        each.signedOn?.slice(0, 4) === year,
    )
    if (twin !== undefined)
      return refuse(
        'badInput',
        noBreak(
          `№ ${number} в ${year} году уже есть: «${twin.title}» от ${dateInDigits(twin.signedOn ?? signedOn)}`,
        ),
        'Проверьте номер по журналу регистрации',
        { at: 'number' },
      )

    const registered = { status: 'registered', number, signedOn } as const
    const orderName = rowName('orders', { ...order, ...registered })[0] ?? ''
    const own = programme.pairs.filter(pair => pair.order === order.id && pair.status === 'inOrder')
    const edits = [
      update('orders', order, registered),
      ...own.map(pair => update('pairs', pair, { status: 'active', orderName })),
    ].filter(edit => edit !== null)

    const people = peopleOf(programme)
    const earlier = own.filter(({ from }) => from !== null && from < signedOn)
    const late = gatingBreaches(
      [pairAgreed],
      apply(programme, edits),
      own.map(({ id }) => id),
      today,
    )
    return {
      view: {
        pairs: own.length,
        notes: [
          ...earlier.map(pair =>
            noBreak(
              `${pairName(pair, people)}: пара начинается ${dateInDigits(pair.from ?? signedOn)}, раньше приказа от ${dateInDigits(signedOn)} (п. 4.18). Проверьте дату приказа или начало пары.`,
            ),
          ),
          ...late.map(({ sentence }) => sentence),
        ],
      } satisfies Registration,
      edits,
      said: noBreak(
        `Приказ № ${number} зарегистрирован, ${count(own.length, 'пара действует', 'пары действуют', 'пар действуют')}`,
      ),
    }
  },
})
