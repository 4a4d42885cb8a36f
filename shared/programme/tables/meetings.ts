import * as column from '../column.ts'
import { mark } from '../mark.ts'
import { defineTable } from '../table.ts'
import { noteColumn } from './noteColumn.ts'
import { pairRef } from './pairRef.ts'

export const meetingStates = { planned: 'назначена', held: 'проведена', missed: 'не состоялась' } as const

/** «Встречи» of a pair, planned and held (положение, п. 4.20, 4.21, 6.1). */
export const meetings = defineTable({
  name: 'meetings',
  title: 'Встречи',
  one: ['встреча', 'встречи', 'встреч'],
  columns: {
    id: column.id('встреча-'),
    ...pairRef(true),
    heldOn: column.date('Дата', { required: true }),
    state: column.choice('Состояние', meetingStates, {
      width: 130,
      note: 'Пусто: прошедшая встреча считается проведённой',
      tones: { planned: 'info', held: 'ok', missed: 'warn' },
    }),
    kind: column.choice(
      'Какая встреча',
      {
        first: 'первая организационная',
        trial: 'вторая пробная рабочая',
        planning: 'встреча-планирование',
        regular: 'регулярная',
        final: 'заключительная',
      },
      { width: 190, note: 'Порядок встреч – в дорожной карте, этап 6 (п. 4.20)' },
    ),
    format: column.choice(
      'Как встречались',
      { inPerson: 'лично', remote: 'дистанционно' },
      { width: 130, note: 'Наставник встречается с наставляемым и лично (п. 6.1)' },
    ),
    topic: column.text('Тема', { width: 240 }),
    content: column.text('Что делали', { long: true, width: 280 }),
    result: column.text('Итог', { long: true, width: 240 }),
    task: column.text('Задание до следующей встречи', { long: true, width: 240 }),
    difficulties: column.text('Трудности', {
      long: true,
      width: 240,
      sensitive: true,
      note: 'О чём сказал наставляемый (п. 7.1). Видит только куратор',
    }),
    discipline: column.text('Дисциплина', {
      width: 200,
      sensitive: true,
      note: 'Если наставнику пришлось вмешаться (п. 6.1). Видит только куратор',
    }),
    curatorPresent: column.yesNo('Был куратор', { width: 100, note: 'П. 5.2' }),
    note: noteColumn(),
    mark: mark(),
  },
})
