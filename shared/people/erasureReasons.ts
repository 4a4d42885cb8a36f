/** Why data are destroyed (152-ФЗ, ст. 21): a word to choose by, and how the act says it. */
export const erasureReasons = {
  withdrawn: {
    title: 'отзыв согласия',
    act: 'отзыв согласия на обработку персональных данных (ч. 5 ст. 21 152-ФЗ)',
  },
  demand: {
    title: 'требование прекратить обработку',
    act: 'требование прекратить обработку персональных данных (ч. 5.1 ст. 21 152-ФЗ)',
  },
  goal: {
    title: 'цель обработки достигнута',
    act: 'достижение цели обработки персональных данных (ч. 4 ст. 21 152-ФЗ)',
  },
  unlawful: {
    title: 'неправомерная обработка',
    act: 'неправомерная обработка, обеспечить правомерность невозможно (ч. 3 ст. 21 152-ФЗ)',
  },
} as const
export type ErasureReason = keyof typeof erasureReasons
