import * as column from '../column.ts'
import { defineTable } from '../table.ts'

const answer = (number: number, title: string) =>
  column.number(`${number}. ${title}`, {
    min: 0,
    max: 2,
    width: 150,
    note: '0 – не проявляется, 1 – частично, 2 – в полной мере',
  })

/** «Анкета куратора»: nine answers of 0…2 on the conditions of the programme (положение, п. 5.1, 8.1). */
export const curatorSurveys = defineTable({
  name: 'curatorSurveys',
  title: 'Анкета куратора',
  one: ['анкета', 'анкеты', 'анкет'],
  columns: {
    id: column.id('ак-'),
    schoolYear: column.text('Учебный год', { required: true, width: 110, note: 'Например: 2026/27' }),
    filledOn: column.date('Заполнена'),
    q1: answer(1, 'Деятельность отвечает цели и задачам'),
    q2: answer(2, 'Организация отвечает принципам модели и программе'),
    q3: answer(3, 'Подходы и технологии современны'),
    q4: answer(4, 'Психологический климат комфортен'),
    q5: answer(5, 'Наставники понимают наставляемых и верно выбирают направление'),
    q6: answer(6, 'Участники удовлетворены'),
    q7: answer(7, 'Партнёры удовлетворены'),
    q8: answer(8, 'Наставляемые активны и заинтересованы'),
    q9: answer(9, 'Наставляемые применяют полученное'),
    note: column.text('Заметки', { long: true, width: 240 }),
  },
})
