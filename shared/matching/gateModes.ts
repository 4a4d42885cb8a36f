/**
 * The conditions of a pair, by id, in the order of the funnel: how the curator calls each and how she may set it. A leaf:
 * the tables name their columns by it.
 */
export const gateModes = {
  classStep: {
    title: 'Класс наставника',
    modes: {
      off: 'не важно',
      same: 'не младше',
      older: 'старше хотя бы на класс',
      older2: 'старше хотя бы на два класса',
    },
  },
  genderSame: { title: 'Тот же пол', modes: { off: 'не важно', on: 'обязательно' } },
  time: {
    title: 'Общее время',
    modes: { off: 'не важно', insists: 'если кто-то настаивает', on: 'обязательно' },
  },
  format: {
    title: 'Общий формат',
    modes: { off: 'не важно', insists: 'если кто-то настаивает', on: 'обязательно' },
  },
  need: { title: 'Помощь хотя бы с частью запроса', modes: { off: 'не важно', on: 'обязательно' } },
} as const

export type GateId = keyof typeof gateModes
export type GateMode<I extends GateId = GateId> = I extends GateId
  ? keyof (typeof gateModes)[I]['modes'] & string
  : never
