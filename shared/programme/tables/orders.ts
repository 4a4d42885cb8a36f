import * as column from '../column.ts'
import { defineTable } from '../table.ts'

export const orderStatuses = { draft: 'проект', registered: 'зарегистрирован', cancelled: 'отменён' } as const

/** Orders of the director: drafts and registered ones. */
export const orders = defineTable({
  name: 'orders',
  title: 'Приказы',
  one: ['приказ', 'приказа', 'приказов'],
  visible: true,
  columns: {
    id: column.id('приказ-'),
    kind: column.choice(
      'Вид',
      { pairs: 'об утверждении пар', other: 'другой' },
      { required: true, width: 170 },
    ),
    title: column.text('Заголовок', { required: true, width: 320 }),
    status: column.choice('Состояние', orderStatuses, {
      required: true,
      width: 130,
      tones: { draft: 'warn', registered: 'ok', cancelled: 'bad' },
    }),
    number: column.text('Номер', {
      width: 90,
      note: 'Свободный текст: 40-од, 181/1. Ставится при регистрации',
    }),
    signedOn: column.date('Дата'),
    pairsCount: column.number('Пар', { min: 0, max: 2000, width: 60, guarded: true }),
    createdOn: column.date('Составлен', { guarded: true }),
    hash: column.text('Отпечаток файла', { width: 140, guarded: true, hidden: true }),
    note: column.text('Заметки', { long: true, width: 240 }),
  },
})
