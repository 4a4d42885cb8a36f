import * as column from '../column.ts'
import { mark } from '../mark.ts'
import { defineTable } from '../table.ts'

export const pairStatuses = {
  proposed: 'предложена',
  agreed: 'согласована',
  inOrder: 'в приказе',
  active: 'действует',
  finished: 'завершена',
  finishedEarly: 'завершена досрочно',
  replaced: 'наставник заменён',
  refused: 'отказ',
} as const

export const agreedHow = {
  inPerson: 'лично',
  sheet: 'лист согласования',
  phone: 'по телефону',
  form: 'в анкете',
} as const

/** A mentor with one mentee a row; rows of one group share the group's name (положение, п. 4.12–4.18). */
export const pairs = defineTable({
  name: 'pairs',
  title: 'Пары',
  one: ['пара', 'пары', 'пар'],
  visible: true,
  columns: {
    id: column.id('пара-'),
    mentor: column.ref('ID наставника', ['mentors'], { required: true }),
    mentorName: column.label('Наставник', 'mentor', { required: true, synonyms: ['фио наставника'] }),
    mentee: column.ref('ID наставляемого', ['mentees'], { required: true }),
    menteeName: column.label('Наставляемый', 'mentee', { required: true, synonyms: ['фио наставляемого'] }),
    kind: column.choice('Пара или группа', { pair: 'пара', group: 'группа' }, { width: 100 }),
    group: column.text('Название группы', { width: 120, note: 'Одинаковое у всех строк одной группы' }),
    form: column.entry('Форма', 'form', { required: true, width: 170, synonyms: ['форма наставничества'] }),
    role: column.entry('Ролевая модель', 'role', { width: 240 }),
    from: column.date('Начало', { required: true, synonyms: ['с', 'срок с', 'дата начала'] }),
    to: column.date('Окончание', {
      required: true,
      note: 'Не больше года с начала (п. 4.13)',
      synonyms: ['по', 'срок по', 'дата окончания'],
    }),
    status: column.choice('Состояние', pairStatuses, {
      required: true,
      width: 140,
      synonyms: ['статус'],
      tones: {
        proposed: 'warn',
        agreed: 'info',
        inOrder: 'info',
        active: 'ok',
        finished: 'quiet',
        finishedEarly: 'quiet',
        replaced: 'quiet',
        refused: 'bad',
      },
    }),
    mentorAgreedOn: column.date('Наставник согласен', { note: 'Пара добровольна (п. 4.18)' }),
    mentorAgreedHow: column.choice('Как согласился наставник', agreedHow, { width: 150 }),
    menteeAgreedOn: column.date('Наставляемый согласен'),
    menteeAgreedHow: column.choice('Как согласился наставляемый', agreedHow, { width: 150 }),
    parentAgreedOn: column.date('Родитель согласен', { note: 'Если это требуют настройки' }),
    agreedBy: column.text('Кто записал согласие', { width: 150, guarded: true }),
    order: column.ref('ID приказа', ['orders']),
    orderName: column.label('Приказ', 'order', { width: 150, guarded: true }),
    score: column.number('Баллы', { min: 0, max: 100_000, width: 70, guarded: true }),
    endedOn: column.date('Завершена на деле'),
    plannedMeetings: column.number('Встреч по плану', {
      min: 1,
      max: 200,
      width: 110,
      note: 'Сколько встреч наставник и наставляемый наметили на встрече-планировании (п. 4.21)',
    }),
    note: column.text('Заметки', { long: true, width: 240, sensitive: true }),
    mark: mark(),
  },
})
