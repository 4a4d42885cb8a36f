import { objectiveNames } from '#shared/matching/objectiveTitles.ts'
import { floorPrice, objectiveBeside } from '#shared/matching/planBeside.ts'
import type { Section } from './section.ts'

const numbers = [1, 2, 5, 11, 21, 22]

/** A plan of so many pairs, each of so many points; another `side` has other mentors. */
const planned = (pairs: number, score = 100, side = 'm') => ({
  pairs: Array.from({ length: pairs }, (_, index) => ({
    mentee: { id: `e${index}`, name: '' },
    mentor: { id: `${side}${index}`, name: '' },
    score,
  })),
})

/** What another aim or a floor would bring. */
export const beside: Section[] = [
  {
    title: 'Рядом с планом: другая цель',
    says: () => [
      ...objectiveNames.map(objective => objectiveBeside(planned(12), planned(12), objective)),
      ...numbers.map(pairs => objectiveBeside(planned(30), planned(pairs, pairs), 'score')),
      ...numbers.map(pairs => objectiveBeside(planned(pairs), planned(pairs, 100, 'n'), 'stable')),
      objectiveBeside(planned(1), planned(0), 'stable'),
    ],
  },
  {
    title: 'Рядом с планом: порог',
    says: () => [
      floorPrice(planned(30), planned(30), 100),
      ...numbers.map(lost => floorPrice(planned(30 - lost), planned(30), 100)),
    ],
  },
]
