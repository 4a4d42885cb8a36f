import * as column from '../column.ts'
import { defineTable } from '../table.ts'

/** «Предпочтения»: whom people named after a meeting of the whole group; a vote a row. */
export const preferences = defineTable({
  name: 'preferences',
  title: 'Предпочтения',
  one: ['выбор', 'выбора', 'выборов'],
  columns: {
    id: column.id('в'),
    side: column.choice(
      'Кто выбирает',
      { mentee: 'наставляемый', mentor: 'наставник' },
      { required: true, width: 130 },
    ),
    mentor: column.ref('ID наставника', ['mentors'], { required: true }),
    mentorName: column.label('Наставник', 'mentor', { required: true }),
    mentee: column.ref('ID наставляемого', ['mentees'], { required: true }),
    menteeName: column.label('Наставляемый', 'mentee', { required: true }),
    rank: column.number('Место', {
      min: 1,
      max: 5,
      width: 70,
      required: true,
      note: '1 – кого назвали первым, 5 – пятым',
    }),
    form: column.entry('Форма', 'form', { width: 170, note: 'Пусто: во всех формах' }),
    metOn: column.date('Дата встречи', {
      width: 120,
      note: 'Когда все собирались и назвали, с кем хотели бы работать',
    }),
  },
})
