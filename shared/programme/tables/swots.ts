import * as column from '../column.ts'
import { defineTable } from '../table.ts'

/** «SWOT»: the curator's analysis of each form (положение, п. 5.1, 8.1). */
export const swots = defineTable({
  name: 'swots',
  title: 'SWOT',
  one: ['анализ', 'анализа', 'анализов'],
  columns: {
    id: column.id('swot-'),
    form: column.entry('Форма', 'form', { required: true, width: 170 }),
    schoolYear: column.text('Учебный год', { width: 110, note: 'Например: 2026/27' }),
    madeOn: column.date('Составлен'),
    strengths: column.text('Сильные стороны', { long: true, width: 300 }),
    weaknesses: column.text('Слабые стороны', { long: true, width: 300 }),
    opportunities: column.text('Возможности', { long: true, width: 300 }),
    threats: column.text('Угрозы', { long: true, width: 300 }),
    note: column.text('Заметки', { long: true, width: 240 }),
  },
})
