import * as z from 'zod/mini'
import { mostTexts } from '#shared/contract/orders.ts'
import { personCode } from '#shared/contract/personCode.ts'
import type { Block } from '#shared/documents/blocks.ts'
import { citedActs } from '#shared/documents/citedActs.ts'
import { pairsOrder } from '#shared/documents/pairsOrder.ts'
import { pairsOrderGates } from '#shared/documents/pairsOrderGates.ts'
import { type BlindOrder, type OrderedPair, pairsOrderRequest } from '#shared/documents/pairsOrderRequest.ts'
import { resolveTokens } from '#shared/documents/resolveTokens.ts'
import type { Resolve } from '#shared/documents/tokens.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { count } from '#shared/language/plural.ts'
import { pairName } from '#shared/people/pairName.ts'
import { type People, peopleOf } from '#shared/people/peopleOf.ts'
import { apply } from '#shared/programme/apply.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { append, type Edit, update } from '#shared/programme/edit.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { missingSettings, settingsOf } from '#shared/programme/settings.ts'
import type { Pair, ValuesOf } from '#shared/programme/tables.ts'
import { gatingBreaches } from '#shared/rules/gatingBreaches.ts'
import { isRefused, type Refused, refuse } from './refusal.ts'

/** The sheets an order of pairs is made from. */
export const orderTables = [
  'mentors',
  'mentees',
  'pairs',
  'participantDocuments',
  'orders',
  'legalActs',
  'declensions',
] as const

type Drafting = Programme<(typeof orderTables)[number]>

/** Which agreed pairs: these, or all of them; groups only on request. */
export const orderInput = z.strictObject({
  pairs: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(5000))),
  withGroups: z.boolean(),
})

/** What keeps pairs out of the order, with the next step in its sentence. */
export interface Obstacle {
  clause: string
  sentence: string
  /** «Пары, строка 18»; blank where there is no one place. */
  place: string
  /** IDs of the pairs of this order that it concerns. */
  pairs: readonly string[]
}

export interface PairsOrderDraft {
  /** Everybody who was to be in the order. */
  pairs: readonly Pair[]
  blind: BlindOrder
  blocks: readonly Block[]
  resolve: Resolve
  title: string
}

const mostRows = 2_000
const code = /^p_[a-z2-7]{10}$/

/** Agreed pairs that the order is asked for; a chosen one that is agreed no more stops the whole. */
export function agreedPairs(
  { pairs }: Pick<Drafting, 'pairs'>,
  { pairs: chosen, withGroups }: z.infer<typeof orderInput>,
): Pair[] | Refused {
  const agreed = pairs.filter(({ status, kind }) => status === 'agreed' && (withGroups || kind !== 'group'))
  if (chosen !== undefined) {
    const left = agreed.filter(({ id }) => chosen.includes(id))
    if (left.length < new Set(chosen).size)
      return refuse(
        'changedMeanwhile',
        'Пока вы смотрели, состав согласованных пар изменился',
        'Ничего не записано. Обновите панель: она покажет пары, которые ждут приказа сейчас',
      )
    if (left.length > 0) return left
  } else if (agreed.length > 0) return agreed
  return refuse(
    'nothingToDo',
    'Нет согласованных пар, которым нужен приказ',
    'Запишите согласие наставника и наставляемого: строка пары получит состояние «согласована»',
  )
}

/** The facts a pair must have before its row can be written; dates are the business of `pairPeriod`. */
function lack(pair: Pair, people: People): string | null {
  const mentor = people.mentor(pair.mentor)
  const mentee = people.mentee(pair.mentee)
  if (mentor === undefined || mentee === undefined)
    return `${mentor === undefined ? 'наставника нет на листе «Наставники»' : 'наставляемого нет на листе «Наставляемые»'}. Выберите в строке пары имя из списка.`
  for (const person of [mentor, mentee]) {
    if (person.lastName.trim() === '' || person.firstName.trim() === '')
      return 'у одного из участников не указаны фамилия или имя. Впишите их.'
    if (!code.test(person.code)) return 'строка участника ещё не получила код. Откройте панель заново.'
  }
  return pair.form === null ? 'не указана форма наставничества. Выберите её на листе «Пары».' : null
}

/** Rows of which everything is known that an order says. */
function complete(pairs: readonly Pair[], people: People): OrderedPair[] {
  return pairs.flatMap(pair => {
    const { form, from, to } = pair
    const mentor = people.mentor(pair.mentor)
    const mentee = people.mentee(pair.mentee)
    if (!mentor || !mentee || form === null || from === null || to === null || from > to) return []
    return lack(pair, people) === null ? [{ pair: { ...pair, form, from, to }, mentor, mentee }] : []
  })
}

/** The order of these pairs with all its words, or why there can be none. Rows that lack facts are left out of it. */
export function draftPairsOrder(
  programme: Drafting,
  pairs: readonly Pair[],
  on: CivilDate,
): PairsOrderDraft | Refused {
  const settings = settingsOf(programme)
  const missing = missingSettings(settings)
  if (missing.length > 0)
    return refuse('missingFacts', 'Для приказа не хватает настроек', 'Заполните их в панели «Настройки»', {
      details: missing,
    })
  if (personCode.safeParse(settings.curatorCode).success === false)
    return refuse(
      'missingFacts',
      'Куратору ещё не присвоен код, под которым он известен при составлении документов',
      'Откройте «Настройки» и сохраните их: код появится сам',
    )
  const acts = citedActs(programme.legalActs, on)
  if (acts.length === 0)
    return refuse(
      'missingFacts',
      'Нет ни одного действующего основания для преамбулы приказа',
      'На листе «Основания» поставьте «В преамбулу» – «да» документу, который действует сегодня, и заполните «Как в преамбуле»',
    )
  const ready = complete(pairs, peopleOf(programme))
  if (ready.length === 0)
    return refuse(
      'missingFacts',
      'Ни в одной из пар не хватает сведений для строки приказа',
      'Исправьте строки, которые названы ниже',
      { details: obstacles(programme, pairs, on).map(({ sentence }) => sentence) },
    )
  const blind = pairsOrderRequest(ready, { settings, dictionary: dictionaryOf(programme), acts, on })
  if (blind.request.rows.length > mostRows || blind.texts.length > mostTexts)
    return refuse(
      'blocked',
      `В один приказ помещается не больше ${count(mostRows, 'пары', 'пар', 'пар')} и ${count(mostTexts, 'названия', 'названий', 'названий')} классов и должностей`,
      'Составьте приказ частями',
    )
  const blocks = pairsOrder(blind.request)
  const resolve = resolveTokens(programme, blind.texts)
  return { pairs, blind, blocks, resolve, title: titleOf(blocks) }
}

/** «Об утверждении наставнических пар»: the heading has no tokens. */
const titleOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap(block => (block.block === 'paragraph' && block.style === 'title' ? block.runs : []))
    .map(run => ('text' in run ? run.text : ''))
    .join('')

/** The order's own edits: its row, and its pairs «в приказе». */
export function orderEdits(
  pairs: readonly Pair[],
  order: Partial<ValuesOf<'orders'>> & { id: string },
): Edit[] {
  return [
    append('orders', { kind: 'pairs', status: 'draft', pairsCount: pairs.length, ...order }),
    ...pairs.flatMap(
      pair => update('pairs', pair, { status: 'inOrder', order: order.id, orderName: 'проект' }) ?? [],
    ),
  ]
}

/** What keeps these pairs out of an order: facts their rows lack, then the gating rules on the programme as it would be. */
export function obstacles(programme: Drafting, pairs: readonly Pair[], today: CivilDate): Obstacle[] {
  const people = peopleOf(programme)
  const lacks = pairs.flatMap((pair): Obstacle[] => {
    const says = lack(pair, people)
    if (says === null) return []
    return [
      {
        clause: '4.18',
        sentence: noBreak(`${pairName(pair, people)}: ${says}`),
        place: `Пары, строка\u00a0${pair.row}`,
        pairs: [pair.id],
      },
    ]
  })
  const about = pairs.flatMap(({ id, mentor, mentee }) => [id, mentor, mentee])
  const would = apply(programme, orderEdits(pairs, { id: 'приказ-' }))
  const breaches = gatingBreaches(pairsOrderGates, would, about, today).map(
    ({ clause, sentence, place, about }): Obstacle => ({
      clause,
      sentence,
      place: place === null ? '' : `${place.sheet}, строка\u00a0${place.row}`,
      pairs: pairs
        .filter(pair => [pair.id, pair.mentor, pair.mentee].some(id => about.includes(id)))
        .map(({ id }) => id),
    }),
  )
  return [...lacks, ...breaches]
}

export { isRefused }
