import * as column from '../column.ts'
import { defineTable } from '../table.ts'
import { noteColumn } from './noteColumn.ts'
import { pairRef } from './pairRef.ts'
import { personRef } from './personRef.ts'

/** «Анкеты»: that a participant was asked, and whether satisfied (положение, п. 8.3). */
export const surveys = defineTable({
  name: 'surveys',
  title: 'Анкеты',
  one: ['анкета', 'анкеты', 'анкет'],
  columns: {
    id: column.id('анкета-'),
    ...personRef(),
    ...pairRef(),
    kind: column.choice(
      'Какая анкета',
      { first: 'первая', interim: 'промежуточная', final: 'итоговая' },
      { width: 140 },
    ),
    filledOn: column.date('Заполнена'),
    satisfied: column.yesNo('Удовлетворён', { width: 110, note: 'Доволен ли участием в программе (п. 8.3)' }),
    note: noteColumn(),
  },
})
