/** What a plan is made for, by the engine's name of it. A leaf: the tables name their choices by it. */
export const objectiveTitles = {
  coverage: {
    title: 'Больше пар',
    says: 'Наставника получат как можно больше наставляемых, сначала те, чья очередь раньше',
  },
  score: {
    title: 'Лучшее качество',
    says: 'Сумма баллов наибольшая, даже если пар станет меньше',
  },
  stable: {
    title: 'Выбор участников',
    says: 'Решает, кого назвали сами участники: никакие двое не предпочтут друг друга своим парам',
  },
} as const

export type ObjectiveName = keyof typeof objectiveTitles
export const objectiveNames = Object.keys(objectiveTitles) as ObjectiveName[]
