import * as column from '../column.ts'
import { defineTable } from '../table.ts'

/** «Журнал»: who did what and when; append-only and never with a value of anybody's data. */
export const journal = defineTable({
  name: 'journal',
  title: 'Журнал',
  one: ['запись', 'записи', 'записей'],
  columns: {
    id: { ...column.id('ж'), hidden: false, title: 'Операция', width: 110 },
    at: column.text('Когда', { width: 140, guarded: true }),
    who: column.text('Кто', { width: 200, guarded: true }),
    command: column.text('Действие', { width: 240, guarded: true }),
    tables: column.text('Листы', { width: 240, guarded: true }),
    rows: column.text('Строки', { width: 260, guarded: true, long: true }),
    counts: column.text('Сколько', { width: 200, guarded: true }),
    hash: column.text('Отпечаток', { width: 140, guarded: true, hidden: true }),
  },
})
