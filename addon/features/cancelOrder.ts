import * as z from 'zod/mini'
import { count } from '#shared/language/plural.ts'
import { update } from '#shared/programme/edit.ts'
import { rowName } from '#shared/programme/rowName.ts'
import { feature } from './feature.ts'
import { refuse } from './refusal.ts'

/** A draft that will not be signed: its pairs wait for an order again. */
export const cancelOrder = feature({
  name: 'cancelOrder',
  title: 'Отмена проекта приказа',
  reads: ['orders', 'pairs'],
  input: z.strictObject({ order: z.string().check(z.maxLength(40)) }),
  run: ({ programme, input }) => {
    const order = programme.orders.find(each => each.id === input.order)
    if (order === undefined)
      return refuse('gone', 'Этого приказа на листе «Приказы» больше нет', 'Обновите панель')
    if (order.status === 'cancelled') return refuse('nothingToDo', 'Приказ уже отменён', 'Ничего не изменено')
    if (order.status === 'registered')
      return refuse(
        'blocked',
        `Приказ ${rowName('orders', order)[0]} уже зарегистрирован`,
        'Подписанный приказ отменяют другим приказом',
      )
    const own = programme.pairs.filter(pair => pair.order === order.id && pair.status === 'inOrder')
    const edits = [
      update('orders', order, { status: 'cancelled' }),
      ...own.map(pair => update('pairs', pair, { status: 'agreed', order: '', orderName: '' })),
    ].filter(edit => edit !== null)
    return {
      view: { pairs: own.length },
      edits,
      said: `Проект отменён, ${count(own.length, 'пара снова ждёт', 'пары снова ждут', 'пар снова ждут')} приказа`,
    }
  },
})
