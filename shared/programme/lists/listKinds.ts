/** What a list is about. */
export const listKinds = {
  mentors: 'Наставники',
  mentees: 'Наставляемые',
  people: 'Наставники и наставляемые',
  pairs: 'Пары, которые уже работают',
} as const

export type ListKind = keyof typeof listKinds
