import * as column from '../column.ts'
import { defineTable } from '../table.ts'
import { genders } from './person.ts'

/** «Исключения склонения»: how the curator wants a word declined; wins over the rules. */
export const declensions = defineTable({
  name: 'declensions',
  title: 'Исключения склонения',
  one: ['исключение', 'исключения', 'исключений'],
  columns: {
    id: column.id('с'),
    part: column.choice(
      'Что это',
      { last: 'фамилия', first: 'имя', middle: 'отчество', post: 'должность' },
      { required: true, width: 110 },
    ),
    gender: column.choice('Пол', genders, { width: 80, note: 'Пусто: для обоих' }),
    nom: column.text('Именительный (кто)', { required: true, width: 150 }),
    gen: column.text('Родительный (кого)', { width: 150 }),
    dat: column.text('Дательный (кому)', { width: 150 }),
    acc: column.text('Винительный (кого)', { width: 150 }),
    ins: column.text('Творительный (кем)', { width: 150 }),
    pre: column.text('Предложный (о ком)', { width: 150 }),
  },
})
