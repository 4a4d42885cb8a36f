import * as column from '../column.ts'
import { defineTable } from '../table.ts'

/** Planned edits and their inverses: what «Отменить» and the recovery of a half-written command read. */
export const undo = defineTable({
  name: 'undo',
  title: '_undo',
  one: ['запись', 'записи', 'записей'],
  internal: true,
  columns: {
    id: column.id('ж'),
    state: column.choice('Состояние', { planned: 'planned', written: 'written', undone: 'undone' }),
    at: column.text('Когда'),
    chunk: column.number('Часть', { min: 0, max: 1000 }),
    payload: column.text('Правки', { long: true, sensitive: true }),
  },
})
