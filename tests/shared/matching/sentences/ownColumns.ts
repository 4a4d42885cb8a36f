import { ownColumn } from '../pupils.ts'
import { artem, daria, nicole, pairOf, sasha, zhenya } from './people.ts'
import type { Section } from './section.ts'

const told = (theirs: string, own: string, [left, right] = [daria(), artem()]) =>
  pairOf(
    left,
    right,
    { own: [{ title: 'Кружок', importance: 2 }] },
    {
      own: {
        // Somebody else has always answered, or nothing would be weighed.
        mentors: [ownColumn('Кружок', { [left.id]: theirs, m9: 'шахматы' })],
        mentees: [ownColumn('Кружок', { [right.id]: own, e9: 'шахматы' })],
      },
    },
  )?.rows.find(({ criterion }) => criterion === 'c20')?.sentence

/** Points of the columns that the curator added herself. */
export const ownColumns: Section[] = [
  {
    title: 'Свой столбец: слова',
    says: () => [
      told('театр', 'Театр'),
      told('театр, хор', 'хор; театр'),
      told('театр, хор', 'театр, шахматы'),
      told('театр, хор', 'театр, шахматы, лыжи'),
      told('театр, хор, лыжи', 'театр, хор, шахматы'),
      told('театр', 'шахматы, лыжи'),
      told('театр', 'хор', [sasha(), zhenya()]),
    ],
  },
  {
    title: 'Свой столбец: числа',
    says: () =>
      (
        [
          ['7', '7'],
          ['12', '7'],
          ['1,5', '2'],
        ] as const
      ).flatMap(([theirs, own]) => [
        numeric(theirs, own, [daria(), artem()]),
        numeric(theirs, own, [sasha(), nicole()]),
      ]),
  },
]

function numeric(theirs: string, own: string, [left, right]: Parameters<typeof told>[2] & object) {
  return pairOf(
    left,
    right,
    { own: [{ title: 'Стаж', importance: 2 }] },
    {
      own: {
        mentors: [ownColumn('Стаж', { [left.id]: theirs })],
        mentees: [ownColumn('Стаж', { [right.id]: own })],
      },
    },
  )?.rows.find(({ criterion }) => criterion === 'c20')?.sentence
}
