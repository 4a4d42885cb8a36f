import * as column from '../column.ts'
import { defineTable } from '../table.ts'

/** Breaches that the school lets stand for a reason and a time. */
export const deviations = defineTable({
  name: 'deviations',
  title: 'Отступления',
  one: ['отступление', 'отступления', 'отступлений'],
  tells: ['reason', 'decidedBy', 'until'],
  columns: {
    id: column.id('отс'),
    rule: column.text('ID правила', { hidden: true, guarded: true }),
    title: column.text('Правило', { width: 420, guarded: true, long: true }),
    clause: column.text('Пункт', { width: 90, guarded: true }),
    subject: column.text('ID строки', { hidden: true, guarded: true }),
    about: column.text('О ком или о чём', { width: 260, guarded: true }),
    reason: column.text('Причина', { required: true, long: true, width: 320 }),
    decidedBy: column.text('Кто решил', { required: true, width: 200 }),
    decidedOn: column.date('Решено', { required: true }),
    until: column.date('До какого дня', { required: true, width: 120, note: 'Этот день ещё входит в срок' }),
    note: column.text('Заметки', { long: true, width: 240 }),
  },
})
