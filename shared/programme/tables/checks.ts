import * as column from '../column.ts'
import { defineTable } from '../table.ts'

/** What the last check of the rules found, and since when: by it the next check knows what is new. */
export const checks = defineTable({
  name: 'checks',
  title: '_checks',
  one: ['запись', 'записи', 'записей'],
  internal: true,
  columns: {
    /** Key of the breach: rule and row. */
    id: column.id(''),
    firstSeenOn: column.date('Найдено'),
  },
})
