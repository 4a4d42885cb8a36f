import * as column from '../column.ts'
import { defineTable } from '../table.ts'

/** One setting a row; which settings there are stands in `../settings.ts`. */
export const settings = defineTable({
  name: 'settings',
  title: 'Настройки',
  one: ['настройка', 'настройки', 'настроек'],
  visible: true,
  columns: {
    id: { ...column.id(''), width: 160 },
    title: column.text('Настройка', { width: 320, guarded: true }),
    value: column.text('Значение', { width: 320, note: 'Меняйте только этот столбец' }),
    note: column.text('Пояснение', { width: 420, guarded: true, long: true }),
  },
})
