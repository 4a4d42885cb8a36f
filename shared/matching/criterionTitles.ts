/** What makes a pair good, by id, in the order in which a pair's points are listed. A leaf: the tables name their columns by it. */
export const criterionTitles = {
  request: 'Запрос и компетенции',
  availability: 'Свободное время',
  classWish: 'Желаемый класс',
  format: 'Формат встреч',
  languages: 'Языки',
  interests: 'Интересы',
  menteeChoice: 'Выбор наставляемого',
  mentorChoice: 'Выбор наставника',
} as const

export type CriterionId = keyof typeof criterionTitles
