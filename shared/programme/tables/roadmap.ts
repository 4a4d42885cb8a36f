import * as column from '../column.ts'
import { defineTable } from '../table.ts'

/** «Дорожная карта»: the seven stages of the year, an action a row (положение, п. 4.20, приложение 1). */
export const roadmap = defineTable({
  name: 'roadmap',
  title: 'Дорожная карта',
  one: ['строка дорожной карты', 'строки дорожной карты', 'строк дорожной карты'],
  columns: {
    id: column.id('дк-'),
    stage: column.number('Этап', {
      min: 1,
      max: 7,
      required: true,
      width: 70,
      note: '1 – подготовка, 2 – база наставляемых, 3 – база наставников, 4 – отбор и обучение, 5 – пары, 6 – работа, 7 – завершение',
    }),
    group: column.text('Мероприятия', { width: 220 }),
    action: column.text('Содержание деятельности', { long: true, width: 380 }),
    from: column.date('С'),
    to: column.date('По'),
    responsible: column.text('Ответственный', { width: 200 }),
    status: column.choice(
      'Состояние',
      { planned: 'запланировано', done: 'выполнено', dropped: 'не требуется' },
      { width: 140, note: 'Пусто: запланировано', tones: { planned: 'info', done: 'ok', dropped: 'quiet' } },
    ),
    doneOn: column.date('Выполнено'),
    evidence: column.text('Чем подтверждено', {
      width: 240,
      note: 'Приказ, протокол, ссылка на страницу сайта',
    }),
    note: column.text('Заметки', { long: true, width: 240 }),
  },
})
