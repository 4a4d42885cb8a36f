import * as column from '../column.ts'
import { defineTable } from '../table.ts'
import { noteColumn } from './noteColumn.ts'
import { pairRef } from './pairRef.ts'
import { personRef } from './personRef.ts'

/** «Обращения» of participants and what was decided (положение, п. 6.2, 7.2, приложение 1, этап 5). */
export const appeals = defineTable({
  name: 'appeals',
  title: 'Обращения',
  one: ['обращение', 'обращения', 'обращений'],
  columns: {
    id: column.id('обр-'),
    kind: column.choice(
      'Вид',
      {
        resign: 'заявление о сложении обязанностей',
        replace: 'ходатайство о замене наставника',
        support: 'сопровождение и поиск наставника',
        other: 'другое',
      },
      {
        width: 260,
        note: '«Сопровождение и поиск наставника» – для тех, кто остался без пары (этап 5 дорожной карты)',
      },
    ),
    ...personRef(),
    ...pairRef(),
    receivedOn: column.date('Получено'),
    text: column.text('О чём', { long: true, width: 320, sensitive: true, note: 'Видит только куратор' }),
    decision: column.text('Решение', { width: 260 }),
    decidedOn: column.date('Решено'),
    note: noteColumn(),
  },
})
