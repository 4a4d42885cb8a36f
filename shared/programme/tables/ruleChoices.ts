import * as column from '../column.ts'
import { models } from '../models.ts'
import { defineTable } from '../table.ts'

export const chosenSeverities = { error: 'запрет', warning: 'предупреждение', off: 'не проверяется' } as const

/** What the school decided of a rule: a row for each that is lowered or switched off. */
export const ruleChoices = defineTable({
  name: 'ruleChoices',
  title: 'Правила',
  one: ['правило', 'правила', 'правил'],
  columns: {
    id: { ...column.id(''), width: 160 },
    title: column.text('Правило', { width: 420, guarded: true, long: true }),
    clause: column.text('Пункт', { width: 90, guarded: true }),
    severity: column.choice('Как проверяется', chosenSeverities, {
      required: true,
      width: 150,
      note: 'Запрет не пускает пару в приказ, предупреждение только показывается',
    }),
    model: column.choice('Чья модель', models, {
      width: 130,
      note: 'Только пары этой модели. Пусто: все',
    }),
    reason: column.text('Причина', { required: true, long: true, width: 320 }),
    decidedOn: column.date('Решено'),
    who: column.text('Кто решил', { width: 200 }),
    note: column.text('Заметки', { long: true, width: 240 }),
  },
})
