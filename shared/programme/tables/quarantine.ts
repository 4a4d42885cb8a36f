import * as column from '../column.ts'
import { defineTable } from '../table.ts'

/** «Карантин»: responses that could not be used, with the reason and what was written; a row stays until it is mended or withdrawn. */
export const quarantine = defineTable({
  name: 'quarantine',
  title: 'Карантин',
  one: ['ответ', 'ответа', 'ответов'],
  columns: {
    /** The key of the response. */
    id: { ...column.id(''), title: 'Ключ' },
    title: column.text('Анкета', { width: 300, guarded: true }),
    receivedAt: column.text('Получен', { width: 140, guarded: true }),
    who: column.text('Кто ответил', { width: 220, guarded: true, sensitive: true }),
    reason: column.text('Почему не внесён', {
      long: true,
      width: 360,
      guarded: true,
      sensitive: true,
      note: 'Исправить и внести ответ можно в «Анкетах»',
    }),
    text: column.text('Что написано', { long: true, width: 420, guarded: true, sensitive: true }),
  },
})
