import * as z from 'zod/mini'
import { mostTexts } from '#shared/contract/orders.ts'
import { personCode } from '#shared/contract/personCode.ts'
import type { Block } from '#shared/documents/blocks.ts'
import { citedActs } from '#shared/documents/citedActs.ts'
import { pairsOrder } from '#shared/documents/pairsOrder.ts'
import { type BlindOrder, type OrderedPair, pairsOrderRequest } from '#shared/documents/pairsOrderRequest.ts'
import { resolveTokens } from '#shared/documents/resolveTokens.ts'
import type { Resolve } from '#shared/documents/tokens.ts'
import { count } from '#shared/language/plural.ts'
import { type People, peopleOf } from '#shared/people/peopleOf.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { missingSettings, settingsOf } from '#shared/programme/settings.ts'
import type { Pair } from '#shared/programme/tables.ts'
import { orderDeviations } from './orderDeviations.ts'
import { type Drafting, lackOf, orderObstacles } from './orderObstacles.ts'
import { type Refused, refuse } from './refusal.ts'

/** Which agreed pairs: these, or all of them; groups only on request. */
export const orderInput = z.strictObject({
  pairs: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(5000))),
  withGroups: z.boolean(),
})

export interface PairsOrderDraft {
  /** Everybody who was to be in the order. */
  pairs: readonly Pair[]
  blind: BlindOrder
  blocks: readonly Block[]
  resolve: Resolve
  title: string
}

/** As many as the contract takes. */
const mostRows = 2_000

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

/** Rows of which everything is known that an order says. */
function complete(pairs: readonly Pair[], people: People): OrderedPair[] {
  return pairs.flatMap(pair => {
    const { form, from, to } = pair
    const mentor = people.mentor(pair.mentor)
    const mentee = people.mentee(pair.mentee)
    if (!mentor || !mentee || form === null || from === null || to === null || from > to) return []
    return lackOf(pair, people) === null ? [{ pair: { ...pair, form, from, to }, mentor, mentee }] : []
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
  if (!z.safeParse(personCode, settings.curatorCode).success)
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
      'Ни об одной паре нет всех сведений для строки приказа',
      'Исправьте строки, которые названы ниже',
      { details: orderObstacles(programme, pairs, on).map(({ sentence }) => sentence) },
    )
  const blind = pairsOrderRequest(ready, {
    settings,
    dictionary: dictionaryOf(programme),
    acts,
    deviations: orderDeviations(programme, pairs, on),
    on,
  })
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
