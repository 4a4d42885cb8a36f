import * as column from '../column.ts'
import { defineTable } from '../table.ts'

export const webFormStates = {
  publishing: 'готовится',
  open: 'открыта',
  closed: 'закрыта',
  replaced: 'заменена новой',
} as const

/** «Опубликованные анкеты»: each version of a questionnaire that was given out, a row; and each source of answers from files. */
export const webForms = defineTable({
  name: 'webForms',
  title: 'Опубликованные анкеты',
  one: ['анкета', 'анкеты', 'анкет'],
  tells: ['state'],
  columns: {
    id: column.id('фа-'),
    title: column.text('Анкета', { required: true, width: 320, guarded: true }),
    form: column.entry('Форма', 'form', { width: 170, note: 'Пусто: для всех форм' }),
    version: column.number('Версия', { min: 1, max: 999, width: 80, guarded: true }),
    state: column.choice('Состояние', webFormStates, {
      width: 130,
      guarded: true,
      tones: { publishing: 'warn', open: 'ok', closed: 'quiet', replaced: 'quiet' },
      note: 'Открыть и закрыть анкету можно в «Анкетах»',
    }),
    publishedOn: column.date('Опубликована', { guarded: true }),
    closedOn: column.date('Закрыта', { guarded: true }),
    metOn: column.date('Дата встречи', { guarded: true, note: 'Для выбора после групповой встречи' }),
    url: column.text('Ссылка', { width: 320, guarded: true }),
    personal: column.yesNo('Ссылка каждому', {
      width: 110,
      guarded: true,
      note: '«Да»: у каждого своя ссылка, и видно, кто ещё не ответил',
    }),
    channel: column.choice(
      'Откуда ответы',
      { form: 'наша анкета', sheet: 'лист ответов', file: 'файл' },
      { width: 120, guarded: true },
    ),
    questionnaire: column.text('Вид анкеты', { hidden: true, guarded: true, width: 160 }),
    /** JSON of `Published`. */
    definition: column.text('Вопросы', { hidden: true, guarded: true, long: true }),
    /** Of the host: the form, and JSON of question ID → item IDs. */
    hostForm: column.text('Форма в хранилище', { hidden: true, guarded: true }),
    items: column.text('Вопросы формы', { hidden: true, guarded: true, long: true }),
    /** Title of the response sheet, where answers come from one. */
    sheet: column.text('Лист ответов', { hidden: true, guarded: true }),
    /** Of a file or a foreign response sheet: JSON of column title → question ID. */
    mapping: column.text('Столбцы', { hidden: true, guarded: true, long: true }),
  },
})
