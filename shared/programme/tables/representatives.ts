import * as column from '../column.ts'
import { defineTable } from '../table.ts'
import { genders } from './person.ts'

/** Legal representatives of minors, mentees and mentors alike (положение, п. 4.17). */
export const representatives = defineTable({
  name: 'representatives',
  title: 'Представители',
  one: ['представитель', 'представителя', 'представителей'],
  columns: {
    id: column.id('п'),
    person: column.ref('ID ребёнка', ['mentees', 'mentors'], { required: true }),
    personName: column.label('Чей представитель', 'person', { required: true }),
    lastName: column.text('Фамилия', { required: true, width: 130 }),
    firstName: column.text('Имя', { required: true, width: 110 }),
    middleName: column.text('Отчество', { width: 130 }),
    gender: column.choice('Пол', genders, { width: 80 }),
    relation: column.choice(
      'Кем приходится',
      {
        mother: 'мать',
        father: 'отец',
        guardian: 'опекун',
        trustee: 'попечитель',
        foster: 'приёмный родитель',
        other: 'иной законный представитель',
      },
      { required: true, width: 170 },
    ),
    document: column.text('Документ о представительстве', {
      sensitive: true,
      width: 260,
      note: 'Свидетельство о рождении или решение об опеке: вид, номер, дата',
    }),
    contact: column.text('Контакты', { sensitive: true, width: 180 }),
  },
})
