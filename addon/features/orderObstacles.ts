import * as z from 'zod/mini'
import { personCode } from '#shared/contract/personCode.ts'
import { gates } from '#shared/documents/gates.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { pairName } from '#shared/people/pairName.ts'
import { type People, peopleOf } from '#shared/people/peopleOf.ts'
import { apply } from '#shared/programme/apply.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { append, type Edit, update } from '#shared/programme/edit.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { type Pair, type TableName, tableOf, type ValuesOf } from '#shared/programme/tables.ts'
import { orderStatuses } from '#shared/programme/tables/orders.ts'
import type { Citation } from '#shared/regulations/clauseName.ts'
import { tablesOf } from '#shared/rules/defineRule.ts'
import { gatingBreaches } from '#shared/rules/gatingBreaches.ts'
import { rulesNamed } from '#shared/rules/index.ts'
import { unreadObstacles } from './unreadObstacles.ts'

/** What has to hold before an order may approve pairs. */
export const orderGates = rulesNamed(gates.pairs.waitsFor)

/** What the document itself is made from. */
const written = [
  'mentors',
  'mentees',
  'pairs',
  'participantDocuments',
  'orders',
  'legalActs',
  'declensions',
] as const

/** The sheets an order of pairs is made from and judged by. */
export const orderTables = [...new Set([...written, ...tablesOf(orderGates)])]

export type Drafting = Programme<(typeof orderTables)[number]>

/** What keeps pairs out of the order, with the next step in its sentence. */
export interface Obstacle {
  clause: Citation
  sentence: string
  /** «Пары, строка 18»; blank where there is no one place. */
  place: string
  /** The row of that place, where the curator can be brought to it. */
  row: { table: TableName; id: string } | null
  /** IDs of the pairs of this order that it concerns. */
  pairs: readonly string[]
}

/** The facts a pair must have before its row can be written; dates are the business of `pairPeriod`. */
export function lackOf(pair: Pair, people: People): string | null {
  const mentor = people.mentor(pair.mentor)
  const mentee = people.mentee(pair.mentee)
  if (mentor === undefined || mentee === undefined)
    return `${mentor === undefined ? 'наставника нет на листе «Наставники»' : 'наставляемого нет на листе «Наставляемые»'}. Выберите в строке пары имя из списка.`
  for (const person of [mentor, mentee]) {
    if (person.lastName.trim() === '' || person.firstName.trim() === '')
      return 'у одного из участников не указаны фамилия или имя. Впишите их.'
    if (!z.safeParse(personCode, person.code).success)
      return 'строка участника ещё не получила код. Откройте панель заново.'
  }
  return pair.form === null ? 'не указана форма наставничества. Выберите её на листе «Пары».' : null
}

/** The order's own edits: its row, and its pairs «в приказе». */
export function orderEdits(
  pairs: readonly Pair[],
  order: Partial<ValuesOf<'orders'>> & { id: string },
): Edit[] {
  return [
    append('orders', { kind: 'pairs', status: 'draft', pairsCount: pairs.length, ...order }),
    ...pairs.flatMap(
      pair =>
        update('pairs', pair, { status: 'inOrder', order: order.id, orderName: orderStatuses.draft }) ?? [],
    ),
  ]
}

/**
 * What keeps these pairs out of an order: facts their rows lack, cells that can't be read, then the gating rules on the
 * programme as it would be.
 */
export function orderObstacles(programme: Drafting, pairs: readonly Pair[], today: CivilDate): Obstacle[] {
  const people = peopleOf(programme)
  const lacks = pairs.flatMap((pair): Obstacle[] => {
    const says = lackOf(pair, people)
    if (says === null) return []
    return [
      {
        clause: '4.18',
        sentence: noBreak(`${pairName(pair, people)}: ${says}`),
        place: `Пары, строка\u00a0${pair.row}`,
        row: { table: 'pairs', id: pair.id },
        pairs: [pair.id],
      },
    ]
  })
  const about = pairs.flatMap(({ id, mentor, mentee }) => [id, mentor, mentee])
  const would = apply(programme, orderEdits(pairs, { id: 'приказ-' }))
  const found = gatingBreaches(orderGates, would, about, today)
  const unread = unreadObstacles(programme.pairs, pairs, people, found)
  const breaches = found.map(
    ({ cited, sentence, place, about, subject }): Obstacle => ({
      clause: cited,
      sentence,
      place: place === null ? '' : `${place.sheet}, строка\u00a0${place.row}`,
      row: place?.sheet === tableOf(subject.table).title ? subject : null,
      pairs: pairs
        .filter(pair => [pair.id, pair.mentor, pair.mentee].some(id => about.includes(id)))
        .map(({ id }) => id),
    }),
  )
  return [...lacks, ...unread, ...breaches]
}
