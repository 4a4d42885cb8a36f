/** Why data are destroyed (152-ФЗ, ст. 21): as the act names it. */
export const erasureReasons = {
  withdrawn: 'отзыв согласия на обработку персональных данных (ч. 5 ст. 21 152-ФЗ)',
  demand: 'требование прекратить обработку персональных данных (ч. 5.1 ст. 21 152-ФЗ)',
  goal: 'достижение цели обработки персональных данных (ч. 4 ст. 21 152-ФЗ)',
  unlawful: 'неправомерная обработка, обеспечить правомерность невозможно (ч. 3 ст. 21 152-ФЗ)',
} as const
export type ErasureReason = keyof typeof erasureReasons
