export type Base = 'mentors' | 'mentees'

/** What the two sidebars call their people. */
export const wordsOf = {
  mentors: {
    title: 'Наставники',
    find: 'Найти наставника',
    none: 'Наставников пока нет',
    add: 'Добавить наставника',
    free: 'Есть свободные места',
    counted: ['наставник', 'наставника', 'наставников'],
  },
  mentees: {
    title: 'Наставляемые',
    find: 'Найти наставляемого',
    none: 'Наставляемых пока нет',
    add: 'Добавить наставляемого',
    free: 'Без пары',
    counted: ['наставляемый', 'наставляемых', 'наставляемых'],
  },
} as const satisfies Record<Base, { counted: readonly [string, string, string] } & Record<string, unknown>>
