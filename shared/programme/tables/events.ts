import * as column from '../column.ts'
import { defineTable } from '../table.ts'
import type { meetingStates } from './meetings.ts'

/** «Мероприятия» of the programme: what mentors and mentees are invited to (положение, п. 5.1, 6.1, 7.1). */
export const events = defineTable({
  name: 'events',
  title: 'Мероприятия',
  one: ['мероприятие', 'мероприятия', 'мероприятий'],
  columns: {
    id: column.id('мер-'),
    title: column.text('Название', { required: true, width: 320 }),
    kind: column.text('Вид', { width: 160, note: 'Собрание, тренинг, итоговое мероприятие' }),
    heldOn: column.date('Дата'),
    place: column.text('Место', { width: 160 }),
    responsible: column.text('Ответственный', { width: 200 }),
    state: column.choice(
      'Состояние',
      { planned: 'назначено', held: 'проведено', missed: 'не состоялось' } satisfies Record<
        keyof typeof meetingStates,
        string
      >,
      {
        width: 130,
        note: 'Пусто: прошедшее мероприятие считается проведённым',
        tones: { planned: 'info', held: 'ok', missed: 'warn' },
      },
    ),
    note: column.text('Заметки', { long: true, width: 240 }),
  },
})
