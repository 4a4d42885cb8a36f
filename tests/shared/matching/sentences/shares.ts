import { bestShareSentence } from '#shared/matching/bestShare.ts'
import { blankPoints } from '#shared/matching/blankPoints.ts'
import { calledNames } from '#shared/matching/calledNames.ts'
import { artem, daria, nicole, zhenya } from './people.ts'
import type { Section } from './section.ts'

const mentees = [artem(), nicole(), zhenya()].map(person => calledNames(daria(), person).mentee)

const blanks = (silent: number, answered: number) =>
  blankPoints([
    { max: silent, blank: true },
    { max: answered, blank: false },
  ]).sentence

/** How good a pair is for the mentee, and how much of that nobody can judge. */
export const shares: Section[] = [
  {
    title: 'Доля лучшего возможного',
    says: () =>
      [0, 0.004, 0.5, 0.92, 0.999, 1].flatMap(share => mentees.map(who => bestShareSentence(share, who))),
  },
  {
    title: 'Баллы без ответа',
    says: () => [
      blanks(0, 630),
      blanks(130, 500),
      blanks(1, 20),
      blanks(50, 71),
      blanks(200, 22),
      blanks(1, 0),
    ],
  },
]
