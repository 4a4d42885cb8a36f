import * as column from '../column.ts'
import { defineTable } from '../table.ts'
import { personRef } from './personRef.ts'

/** «Посещения»: who came to an event. */
export const attendances = defineTable({
  name: 'attendances',
  title: 'Посещения',
  one: ['посещение', 'посещения', 'посещений'],
  columns: {
    id: column.id('пос-'),
    event: column.ref('ID мероприятия', ['events'], { required: true }),
    eventName: column.label('Мероприятие', 'event', { required: true, width: 320 }),
    ...personRef(true),
    present: column.yesNo('Присутствовал', { width: 110 }),
    note: column.text('Заметки', { long: true, width: 240 }),
  },
})
