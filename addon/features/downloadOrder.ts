import * as z from 'zod/mini'
import { draftPairsOrder } from './draftPairsOrder.ts'
import { mergedFile, orderFile } from './composePairsOrder.ts'
import { askingFeature } from './feature.ts'
import { type Drafting, orderTables } from './orderObstacles.ts'
import { isRefused, refuse } from './refusal.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'

/** The draft as on the day it was composed; names and texts as they stand in the sheets now. */
function again(programme: Drafting, id: string, today: CivilDate) {
  const order = programme.orders.find(each => each.id === id)
  const pairs = programme.pairs.filter(pair => pair.order === id)
  if (order?.status !== 'draft' || order.kind !== 'pairs' || pairs.length === 0)
    return refuse(
      'gone',
      'Проекта этого приказа больше нет',
      'Обновите панель: в реестре видно, что стало с приказом',
    )
  const on = order.createdOn ?? today
  const draft = draftPairsOrder(programme, pairs, on)
  return isRefused(draft) ? draft : { ...draft, on }
}

/** The file of a draft once more; nothing is written. */
export const downloadOrder = askingFeature({
  name: 'downloadOrder',
  title: 'Получение проекта приказа',
  reads: orderTables,
  input: z.strictObject({ order: z.string().check(z.maxLength(40)) }),
  people: z.null(),
  ask: ({ programme, input, today }) => {
    const draft = again(programme, input.order, today)
    return isRefused(draft) ? draft : { route: 'orders', request: draft.blind.request, people: null }
  },
  take: ({ programme, input, today, answer, same }) => {
    const draft = again(programme, input.order, today)
    if (isRefused(draft)) return draft
    if (!same)
      return refuse(
        'changedMeanwhile',
        'Пока составлялся файл, таблица изменилась',
        'Скачайте проект ещё раз',
      )
    const base64 = mergedFile(answer, draft.resolve)
    if (typeof base64 !== 'string') return base64
    return { view: { order: input.order }, effects: [orderFile(draft.on, base64)] }
  },
})
