import * as column from '../column.ts'
import { mark } from '../mark.ts'
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
      {
        implementation: 'о внедрении целевой модели',
        curator: 'о назначении куратора',
        programme: 'об утверждении программы',
        pairs: 'об утверждении пар',
        replacement: 'о замене наставника',
        extension: 'о продлении срока',
        early: 'о досрочном завершении',
        encouragement: 'о поощрении',
        finalEvent: 'о проведении итогового мероприятия',
        other: 'другой',
      },
      { required: true, width: 230 },
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
    validTo: column.date('Действует по', { note: 'Пусто: без срока' }),
    pairsCount: column.number('Пар', { min: 0, max: 2000, width: 60, guarded: true }),
    createdOn: column.date('Составлен', { guarded: true }),
    hash: column.text('Отпечаток файла', { width: 140, guarded: true, hidden: true }),
    note: column.text('Заметки', { long: true, width: 240 }),
    mark: mark(),
  },
})
