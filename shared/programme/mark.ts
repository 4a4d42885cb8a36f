import { choice } from './column.ts'

export const marks = { bad: 'запрет', warn: 'предупреждение' } as const

/** What the check of the rules says of a row: the stronger of its findings. The colour of the row follows from it. */
export type Mark = keyof typeof marks

/** The hidden column that keeps the mark of a row; the last one of its table. */
export const mark = () =>
  choice('Отметка проверки', marks, {
    hidden: true,
    guarded: true,
    width: 130,
    note: 'Ставит проверка правил',
  })
