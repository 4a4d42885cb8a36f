import * as column from '../column.ts'
import { defineTable } from '../table.ts'
import { personRef } from './personRef.ts'

/** Every response is in exactly one of these; «nothing leaves a state without a row of the journal». */
export const responseStates = {
  imported: 'внесён',
  fields: 'ждёт решения по полям',
  who: 'ждёт решения, кто это',
  quarantine: 'в карантине',
  withdrawn: 'отозван',
} as const

/** «Ответы»: every response that has come, a row, and what has become of it. */
export const responses = defineTable({
  name: 'responses',
  title: 'Ответы',
  one: ['ответ', 'ответа', 'ответов'],
  tells: ['state'],
  columns: {
    /** The key of the response. */
    id: { ...column.id(''), title: 'Ключ' },
    title: column.text('Анкета', { width: 300, guarded: true }),
    receivedAt: column.text('Получен', { width: 140, guarded: true, note: 'День и время по часам таблицы' }),
    ...personRef(),
    state: column.choice('Состояние', responseStates, {
      width: 190,
      guarded: true,
      tones: { imported: 'ok', fields: 'warn', who: 'warn', quarantine: 'bad', withdrawn: 'quiet' },
      note: 'Решения принимаются в «Анкетах»',
    }),
    reason: column.text('Почему', { long: true, width: 320, guarded: true, sensitive: true }),
    taken: column.text('Что внесено', { long: true, width: 280, guarded: true }),
    webForm: column.text('ID анкеты', { hidden: true, guarded: true }),
    version: column.number('Версия', { min: 1, max: 999, hidden: true, guarded: true }),
    /** Hash of the answers: tells an edited response. */
    hash: column.text('Отпечаток', { hidden: true, guarded: true }),
    /** JSON of the answers by question ID, and what the curator has mended or decided. */
    answers: column.text('Текст ответа', { hidden: true, guarded: true, long: true, sensitive: true }),
    decided: column.text('Решено', { hidden: true, guarded: true, long: true, sensitive: true }),
  },
})
