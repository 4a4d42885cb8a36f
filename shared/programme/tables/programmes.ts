import * as column from '../column.ts'
import { models } from '../models.ts'
import { defineTable } from '../table.ts'

/** «Программы года»: what is developed and approved every year with its forms and typical plans (положение, п. 3.3, 4.4). */
export const programmes = defineTable({
  name: 'programmes',
  title: 'Программы года',
  one: ['программа', 'программы', 'программ'],
  columns: {
    id: column.id('программа-'),
    schoolYear: column.text('Учебный год', { required: true, width: 110, note: 'Например: 2026/27' }),
    model: column.choice(
      'Модель',
      { ...models, both: 'обучающихся и педагогов' },
      { width: 190, note: 'Для кого программа. Пусто: для обучающихся и педагогов' },
    ),
    title: column.text('Название', { width: 320 }),
    forms: column.entries('Формы', 'form', {
      width: 260,
      note: 'По каким формам идёт наставничество в этом году (п. 4.4)',
    }),
    planForms: column.entries('Типовые планы по формам', 'form', {
      width: 260,
      note: 'Для каких форм в программе есть типовой план развития (п. 4.4)',
    }),
    withMentors: column.yesNo('Составлена вместе с наставниками', { width: 130, note: 'П. 4.4' }),
    adoptedBy: column.text('Кем принята', {
      width: 220,
      note: 'Например: педагогический совет, протокол № 1 от 28.08.2026',
    }),
    number: column.text('Номер приказа', { width: 110, note: 'Каким приказом утверждена' }),
    approvedOn: column.date('Утверждена'),
    finishedOn: column.date('Завершена', { note: 'Пусто: ещё идёт' }),
    note: column.text('Заметки', { long: true, width: 240 }),
  },
})
