import * as z from 'zod/mini'
import { fromBase64, toBase64 } from '#shared/documents/base64.ts'
import { docxType } from '#shared/contract/orders.ts'
import { mergeTokens, UnreadableDocument } from '#shared/documents/mergeTokens.ts'
import type { Resolve } from '#shared/documents/tokens.ts'
import { count } from '#shared/language/plural.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { hashText } from '#shared/programme/hash.ts'
import { dateInDigits } from '#shared/language/dates.ts'
import { agreedPairs, draftPairsOrder, orderInput, type PairsOrderDraft } from './draftPairsOrder.ts'
import { askingFeature, type Effect } from './feature.ts'
import { type Drafting, orderEdits, orderObstacles, orderTables } from './orderObstacles.ts'
import { isRefused, type Refused, refuse } from './refusal.ts'

/** The draft without any obstacle, or the refusal that names them all. */
function sound(
  programme: Drafting,
  input: z.infer<typeof orderInput>,
  today: CivilDate,
): PairsOrderDraft | Refused {
  const pairs = agreedPairs(programme, input)
  if (isRefused(pairs)) return pairs
  const obstacles = orderObstacles(programme, pairs, today)
  if (obstacles.length > 0) {
    const stopped = new Set(obstacles.flatMap(obstacle => obstacle.pairs)).size
    return refuse(
      'blocked',
      `Приказ не составлен: ${count(stopped, 'пара не проходит', 'пары не проходят', 'пар не проходят')} проверку`,
      'Исправьте то, что названо ниже, или составьте приказ без этих пар',
      { details: obstacles.map(({ sentence }) => sentence) },
    )
  }
  return draftPairsOrder(programme, pairs, today)
}

/** The engine's file with the names put in, as base64; a refusal when the answer is no document. */
export function mergedFile(answer: unknown, resolve: Resolve): string | Refused {
  try {
    return toBase64(mergeTokens(fromBase64(String(answer)), resolve))
  } catch (reason) {
    if (!(reason instanceof UnreadableDocument || reason instanceof RangeError)) throw reason
    return refuse(
      'engineRefused',
      'Составленный файл приказа не открывается',
      'Ничего не записано. Повторите, а если не поможет, обновите программу',
    )
  }
}

export const orderFile = (on: CivilDate, base64: string): Effect => ({
  kind: 'file',
  name: `Приказ об утверждении пар, ${dateInDigits(on)} (проект).docx`,
  mime: docxType,
  base64,
})

/** Makes the order of agreed pairs: the engine composes it from codes, names are put in here; the pairs are «в приказе». */
export const composePairsOrder = askingFeature({
  name: 'composePairsOrder',
  title: 'Составление приказа об утверждении пар',
  reads: orderTables,
  input: orderInput,
  people: z.null(),
  ask: ({ programme, input, today }) => {
    const draft = sound(programme, input, today)
    return isRefused(draft) ? draft : { route: 'orders', request: draft.blind.request, people: null }
  },
  take: ({ programme, input, today, newId, answer, same }) => {
    const draft = sound(programme, input, today)
    if (isRefused(draft)) return draft
    if (!same)
      return refuse(
        'changedMeanwhile',
        'Пока составлялся приказ, таблица изменилась',
        'Ничего не записано. Посмотрите проект приказа ещё раз и повторите',
      )
    const base64 = mergedFile(answer, draft.resolve)
    if (typeof base64 !== 'string') return base64
    const id = newId('приказ-')
    const { pairs, title } = draft
    return {
      view: { order: id, pairs: pairs.length },
      edits: orderEdits(pairs, { id, title, createdOn: today, hash: hashText(base64) }),
      effects: [orderFile(today, base64)],
      said: `Составлен приказ: ${count(pairs.length, 'пара', 'пары', 'пар')}`,
    }
  },
})
