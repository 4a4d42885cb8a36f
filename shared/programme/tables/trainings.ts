import * as column from '../column.ts'
import { defineTable } from '../table.ts'

/** «Обучение»: how mentors were prepared (положение, п. 3.3). */
export const trainings = defineTable({
  name: 'trainings',
  title: 'Обучение',
  one: ['запись об обучении', 'записи об обучении', 'записей об обучении'],
  columns: {
    id: column.id('обуч-'),
    mentor: column.ref('ID наставника', ['mentors'], { required: true }),
    mentorName: column.label('Наставник', 'mentor', { required: true }),
    title: column.text('Программа обучения', { required: true, width: 320 }),
    hours: column.number('Часов', { min: 1, max: 1000, width: 80 }),
    heldOn: column.date('Дата', { note: 'Когда обучение закончено' }),
    expert: column.text('Кто проводил', { width: 220 }),
    document: column.text('Чем подтверждено', {
      width: 220,
      note: 'Удостоверение, сертификат, лист присутствия',
    }),
    note: column.text('Заметки', { long: true, width: 240 }),
  },
})
