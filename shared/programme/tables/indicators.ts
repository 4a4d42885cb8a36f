import * as column from '../column.ts'
import { defineTable } from '../table.ts'

/** What is counted each half-year. */
export const indicatorTitles = {
  mentees: 'доля обучающихся в роли наставляемого',
  mentors: 'доля обучающихся в роли наставника',
  youngTeachers: 'доля молодых специалистов в роли наставляемого',
  enterprises: 'доля предприятий, предоставивших наставников',
  menteeSatisfaction: 'удовлетворённость наставляемых',
  mentorSatisfaction: 'удовлетворённость наставников',
} as const

/** «Показатели» of a half-year: counted people, not percents, so that the share can be checked (положение, п. 8.2). */
export const indicators = defineTable({
  name: 'indicators',
  title: 'Показатели',
  one: ['показатель', 'показателя', 'показателей'],
  columns: {
    id: column.id('пок-'),
    from: column.date('Полугодие с'),
    to: column.date('Полугодие по'),
    indicator: column.choice('Показатель', indicatorTitles, { width: 320 }),
    part: column.number('Сколько', { min: 0, max: 100_000, width: 90 }),
    whole: column.number('Из скольких', { min: 0, max: 100_000, width: 110 }),
    goal: column.number('Цель, %', {
      min: 0,
      max: 100,
      whole: false,
      width: 90,
      note: 'Пусто: цель не задана',
    }),
    takenOn: column.date('Снято'),
    source: column.text('Откуда сведения', { width: 240 }),
    note: column.text('Заметки', { long: true, width: 240 }),
  },
})
