/** How much a criterion matters, from «не важно» to «решающе»: the curator's words and the engine's weight. */
export const importances = [
  { title: 'не важно', points: 0 },
  { title: 'немного', points: 50 },
  { title: 'важно', points: 120 },
  { title: 'очень важно', points: 200 },
  { title: 'решающе', points: 300 },
] as const

/** Place in `importances`, as a range input gives it. */
export type Importance = 0 | 1 | 2 | 3 | 4

/** Most points a criterion of this importance can give, 0…300. */
export const weightOf = (importance: Importance): number => importances[importance].points
