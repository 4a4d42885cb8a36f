import * as column from '../column.ts'

/** Which pair a row belongs to. */
export const pairRef = (required = false) => ({
  pair: column.ref('ID пары', ['pairs'], { required }),
  pairName: column.label('Пара', 'pair', {
    required,
    width: 240,
    note: 'Наставник – наставляемый. Если у двоих было несколько пар, добавьте день начала: «Лисин Артём – Рудь Софья, с 01.09.2026»',
  }),
})
