import * as column from '../column.ts'
import { defineTable } from '../table.ts'

/** «Вопросы анкет»: the school's own words for questions of the product; changed words are published as a new version. */
export const questions = defineTable({
  name: 'questions',
  title: 'Вопросы анкет',
  one: ['вопрос', 'вопроса', 'вопросов'],
  columns: {
    id: column.id('вопрос-'),
    questionnaireTitle: column.text('Анкета', { width: 300, guarded: true }),
    number: column.number('№', { min: 0, max: 200, width: 48, guarded: true }),
    title: column.text('Вопрос', {
      long: true,
      required: true,
      width: 420,
      note: 'Меняйте слова, но не смысл: ответ попадёт в тот же столбец. Новые слова увидят после публикации новой версии',
    }),
    hint: column.text('Пояснение', { long: true, width: 320 }),
    asked: column.yesNo('Задавать', { width: 90, note: '«Нет»: вопрос не войдёт в новую версию' }),
    questionnaire: column.text('Вид анкеты', { hidden: true, guarded: true }),
    question: column.text('Вопрос в программе', { hidden: true, guarded: true }),
  },
})
