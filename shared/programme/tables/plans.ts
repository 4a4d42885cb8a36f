import * as column from '../column.ts'
import { mark } from '../mark.ts'
import { defineTable } from '../table.ts'
import { noteColumn } from './noteColumn.ts'
import { pairRef } from './pairRef.ts'

/** «Планы»: a task of a pair's individual plan a row (положение, п. 6.1, 7.1). */
export const plans = defineTable({
  name: 'plans',
  title: 'Планы',
  one: ['задание плана', 'задания плана', 'заданий плана'],
  columns: {
    id: column.id('план-'),
    ...pairRef(true),
    number: column.number('№', { min: 1, max: 500, width: 48 }),
    section: column.choice(
      'Раздел',
      { analysis: 'анализ трудностей', entry: 'вхождение в должность', growth: 'направления развития' },
      { width: 170 },
    ),
    task: column.text('Задание', { required: true, long: true, width: 320 }),
    dueOn: column.date('Срок'),
    control: column.text('Форма контроля', {
      width: 180,
      note: 'Как наставник проверит: беседа, проверочная работа',
    }),
    expected: column.text('Планируемый результат', { long: true, width: 260 }),
    report: column.text('Отчёт наставляемого', { long: true, width: 260, note: 'П. 7.1' }),
    actual: column.text('Фактический результат', {
      long: true,
      width: 260,
      note: 'Что получилось на деле (п. 6.1)',
    }),
    evaluation: column.text('Оценка наставника', { width: 160, note: 'П. 6.1' }),
    status: column.choice(
      'Состояние',
      { open: 'в работе', done: 'выполнено', dropped: 'снято' },
      { width: 120, note: 'Пусто: в работе', tones: { open: 'info', done: 'ok', dropped: 'quiet' } },
    ),
    doneOn: column.date('Выполнено'),
    note: noteColumn(),
    mark: mark(),
  },
})
