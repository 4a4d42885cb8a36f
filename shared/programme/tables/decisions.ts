import * as column from '../column.ts'
import { defineTable } from '../table.ts'

/** «Запреты и решения»: what the next run of pairing must keep. */
export const decisions = defineTable({
  name: 'decisions',
  title: 'Запреты и решения',
  one: ['решение', 'решения', 'решений'],
  columns: {
    id: column.id('р'),
    kind: column.choice(
      'Решение',
      { lock: 'закрепить', forbid: 'запретить', refusal: 'отказ' },
      { required: true, width: 110 },
    ),
    mentor: column.ref('ID наставника', ['mentors'], { required: true }),
    mentorName: column.label('Наставник', 'mentor'),
    mentee: column.ref('ID наставляемого', ['mentees'], { required: true }),
    menteeName: column.label('Наставляемый', 'mentee'),
    form: column.entry('Форма', 'form', { width: 170, note: 'Пусто: во всех формах' }),
    pairKind: column.choice(
      'Пара или группа',
      { single: 'пара', group: 'группа' },
      { width: 110, note: 'Для закрепления. Пусто: пара, а без свободных мест группа' },
    ),
    by: column.choice(
      'Кто решил',
      { curator: 'куратор', mentor: 'наставник', mentee: 'наставляемый', parent: 'родитель' },
      { width: 120 },
    ),
    decidedOn: column.date('Когда'),
    reason: column.text('Причина', {
      sensitive: true,
      long: true,
      width: 260,
      note: 'Видит только куратор; в подбор не передаётся',
    }),
    lifted: column.yesNo('Снято', { note: '«Да»: решение больше не действует' }),
  },
})
