import { noBreak } from '#shared/language/noBreak.ts'
import { calledNames } from '#shared/matching/calledNames.ts'
import { voteSentence } from '#shared/matching/voteSentence.ts'
import type { Mentee, Mentor } from '#shared/programme/tables.ts'
import { vote } from '../pupils.ts'
import { aisel, artem, daria, gleb, irina, john, nicole, pairOf, sasha, sonia, zhenya } from './people.ts'
import type { Section } from './section.ts'

const two = [
  [daria(), artem()],
  [gleb(), sonia()],
  [irina(), nicole()],
  [sasha(), zhenya()],
  [john(), aisel()],
] as const

const told = (left: Mentor, right: Mentee, rank: number | null | undefined) => {
  const { mentor: one, mentee: other } = calledNames(left, right)
  return [voteSentence(other, one, rank), voteSentence(one, other, rank)].map(noBreak)
}

const sentences: Section = {
  title: 'Выбор: место в списке, нет в списке, не выбирали',
  says: () => [
    ...[1, 2, 3, 4, 5].flatMap(rank => told(daria(), artem(), rank)),
    ...two.slice(1).flatMap(([left, right]) => told(left, right, 1)),
    ...two.flatMap(([left, right]) => told(left, right, null)),
    ...two.flatMap(([left, right]) => told(left, right, undefined)),
  ],
}

const rows: Section = {
  title: 'Выбор: строки под баллом',
  says: () =>
    two.flatMap(([left, right]) =>
      (
        pairOf(
          left,
          right,
          {},
          {
            preferences: [vote('mentee', left.id, right.id, 1), vote('mentor', left.id, right.id, 3)],
          },
        )?.rows ?? []
      )
        .filter(({ criterion }) => criterion === 'menteeChoice' || criterion === 'mentorChoice')
        .map(({ label, points, max, sentence }) => noBreak(`${label}, ${points} из ${max}: ${sentence}`)),
    ),
}

const partly: Section = {
  title: 'Выбор: проголосовала одна сторона',
  says: () =>
    (
      pairOf(
        daria(),
        artem(),
        {},
        {
          preferences: [
            vote('mentee', 'm2', 'e1', 1),
            vote('mentee', 'm1', 'e2', 1),
            vote('mentor', 'm1', 'e1', 2),
          ],
        },
      )?.rows ?? []
    )
      .filter(({ criterion }) => criterion === 'menteeChoice' || criterion === 'mentorChoice')
      .map(({ label, sentence }) => noBreak(`${label}: ${sentence}`)),
}

/** What the votes after the group meeting bring. */
export const votes = [sentences, rows, partly]
