import * as column from '../column.ts'
import { defineTable } from '../table.ts'
import { noteColumn } from './noteColumn.ts'
import { pairRef } from './pairRef.ts'
import { personRef } from './personRef.ts'

/** «Замеры»: what is measured before and after a pair, by the same instrument (положение, п. 4.20, приложение 1). */
export const measurements = defineTable({
  name: 'measurements',
  title: 'Замеры',
  one: ['замер', 'замера', 'замеров'],
  columns: {
    id: column.id('замер-'),
    ...personRef(),
    ...pairRef(),
    parameter: column.text('Что измеряли', {
      required: true,
      width: 260,
      note: 'До и после – одинаковыми словами. Например: средняя оценка по математике',
    }),
    moment: column.choice('Когда', { before: 'до начала', after: 'после завершения' }, { width: 140 }),
    value: column.number('Значение', {
      min: -100_000,
      max: 100_000,
      whole: false,
      width: 100,
      sensitive: true,
      note: 'Видит только куратор',
    }),
    measuredOn: column.date('Дата'),
    instrument: column.text('Чем измеряли', {
      width: 220,
      note: 'Журнал, тест, опрос: один и тот же до и после',
    }),
    note: noteColumn(),
  },
})
