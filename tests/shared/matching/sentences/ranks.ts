import { calledNames } from '#shared/matching/calledNames.ts'
import { rankSentence } from '#shared/matching/rankSentence.ts'
import { aisel, artem, daria, gleb, irina, john, nicole, sasha, sonia, zhenya } from './people.ts'
import type { Section } from './section.ts'

const named = calledNames(daria(), artem())
const at = (first: number, ofMentors: number | undefined, second: number, ofMentees: number | undefined) => ({
  mentor: { rank: first, among: ofMentors },
  mentee: { rank: second, among: ofMentees },
})

/** The place of each among the other's possible partners. */
export const ranks: Section[] = [
  {
    title: 'Места',
    says: () => [
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 21, 22].map(rank => rankSentence(named, at(rank, 22, rank, 22))),
      ...[1, 2, 5, 11, 21, 22].map(among => rankSentence(named, at(1, among, 1, among))),
      rankSentence(named, at(1, 6, 2, 9)),
      rankSentence(named, at(1, undefined, 2, undefined)),
      rankSentence(calledNames(gleb(), sonia()), at(2, 3, 1, 2)),
      rankSentence(calledNames(irina(), nicole()), at(1, 3, 2, 2)),
      rankSentence(calledNames(sasha(), zhenya()), at(1, 6, 2, undefined)),
      rankSentence(calledNames(john(), aisel()), at(1, 6, 2, 21)),
    ],
  },
  {
    title: 'Места, когда кто-то ведёт и пары, и группу',
    says: () =>
      (
        [
          [1, 1],
          [1, 2],
          [2, 5],
          [3, 11],
          [11, 21],
          [21, 22],
          [4, undefined],
        ] as const
      )
        .map(([rank, among]) => {
          const places = at(rank, among, 1, 2)
          return rankSentence(named, { ...places, mentor: { ...places.mentor, byOffers: true } })
        })
        .concat(
          rankSentence(calledNames(sasha(), zhenya()), {
            mentor: { rank: 1, among: 6, byOffers: true },
            mentee: { rank: 2, among: 4 },
          }),
        ),
  },
]
