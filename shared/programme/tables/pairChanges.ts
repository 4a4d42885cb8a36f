import * as column from '../column.ts'
import { defineTable } from '../table.ts'
import { noteColumn } from './noteColumn.ts'
import { pairRef } from './pairRef.ts'

/** «Изменения пар»: extensions, early ends and replacements with their grounds (положение, п. 4.14–4.16). */
export const pairChanges = defineTable({
  name: 'pairChanges',
  title: 'Изменения пар',
  one: ['изменение', 'изменения', 'изменений'],
  columns: {
    id: column.id('изм-'),
    ...pairRef(),
    kind: column.choice(
      'Что изменилось',
      { extension: 'продление', early: 'досрочное завершение', replacement: 'замена наставника' },
      { width: 180 },
    ),
    ground: column.choice(
      'Основание',
      {
        illness: 'временная нетрудоспособность',
        trip: 'командировка',
        absence: 'иное отсутствие по уважительной причине',
        mastered: 'быстрое и успешное освоение',
        dismissal: 'прекращение трудовых отношений',
        incompatibility: 'психологическая несовместимость',
        neglect: 'неисполнение обязанностей',
        discipline: 'дисциплинарная ответственность',
        request: 'обоснованная просьба',
      },
      {
        width: 260,
        sensitive: true,
        note: 'Для продления и досрочного завершения – п. 4.14, для замены – п. 4.15. Видит только куратор',
      },
    ),
    whose: column.choice(
      'Чьё обстоятельство',
      { mentor: 'наставник', mentee: 'наставляемый', school: 'школа' },
      { width: 140 },
    ),
    oldTo: column.date('Прежнее окончание'),
    newTo: column.date('Новое окончание'),
    mentorAgreedOn: column.date('Наставник согласен', { note: 'Для досрочного завершения (п. 4.14)' }),
    curatorAgreedOn: column.date('Куратор согласен', { note: 'Для досрочного завершения (п. 4.14)' }),
    noticeOn: column.date('Предупреждение дано', {
      note: 'Для педагогов: за три рабочих дня до окончания (ст. 351.8 ТК РФ)',
    }),
    successor: column.ref('ID новой пары', ['pairs']),
    successorName: column.label('Новая пара', 'successor', {
      width: 240,
      note: 'Для замены: пара с новым наставником. Окончание у неё прежнее (п. 4.16)',
    }),
    order: column.ref('ID приказа', ['orders']),
    orderName: column.label('Приказ', 'order', { width: 150 }),
    note: noteColumn(),
  },
})
