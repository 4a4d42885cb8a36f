import { calledNames } from '#shared/matching/calledNames.ts'
import { fairness } from '#shared/matching/fairness.ts'
import { planDifferences } from '#shared/matching/planDifferences.ts'
import { preferEachOther } from '#shared/matching/preferEachOther.ts'
import { runTerms } from '#shared/matching/runTerms.ts'
import { shareSentence } from '#shared/matching/shareSentence.ts'
import { whomToSeekTogether } from '#shared/matching/whomToSeekTogether.ts'
import { shortName } from '#shared/people/personName.ts'
import { mentee, preferring, programme, pupilRun } from '../pupils.ts'
import { artem, daria, gleb, irina, nicole, sasha, sonia, zhenya } from './people.ts'
import type { Section } from './section.ts'

const listed = (name: string) => ({ id: name, name })

/** A plan for so many mentees, of whom the first `moved` have the other mentor, and then `lost` have none. */
function recounted(all: number, moved: number, lost: number): string {
  const people = Array.from({ length: all }, (_, at) => listed(`н${at}`))
  const paired = (mentor: (at: number) => string) =>
    people.map((mentee, at) => ({ mentee, mentor: listed(mentor(at)), score: 1 }))
  const isLost = (at: number) => at >= moved && at < moved + lost
  return planDifferences(
    { pairs: paired(() => 'прежний'), unmatched: [] },
    {
      pairs: paired(at => (at < moved ? 'другой' : 'прежний')).filter((_, at) => !isLost(at)),
      unmatched: people.filter((_, at) => isLost(at)).map(mentee => ({ mentee })),
    },
  ).sentence
}

/** So many mentees alike without a pair. */
const sought = (people: number, places: number, needs: string[], times: string[], classes: number[]) =>
  whomToSeekTogether(
    Array.from({ length: people }, (_, at) => ({
      mentee: listed(`н${at}`),
      seek: { who: 'Ученик', needs, times, classes, formats: [], genders: [], sentence: '' },
    })),
    places,
  ).map(({ sentence }) => sentence)

const mentees = [artem(), sonia(), zhenya(), nicole()]
const mentors = [daria(), gleb(), sasha(), irina()]
const named = (person: Parameters<typeof shortName>[0] | undefined) => (person ? shortName(person) : '')

const apart = (blocking: [number, number], pairs: [number, number][]) =>
  preferEachOther(
    {
      blocking: [blocking],
      pairs: pairs.map(([mentee, mentor]) => ({ mentee, mentor })) as Parameters<
        typeof preferEachOther
      >[0]['pairs'],
    },
    {
      mentor: index => named(mentors[index]),
      mentee: index => named(mentees[index]),
      called: (mentee, mentor) => {
        const [one, other] = [mentees[mentee], mentors[mentor]]
        return one && other && calledNames(other, one)
      },
    },
  ).map(({ sentence }) => sentence)

type Crowd = [people: number, placed: number, gender: 'male' | 'female' | null]

function served(kind: 'pupil' | 'teacher', ...crowds: Crowd[]): string {
  const rows = crowds.flatMap(([people, placed, gender], crowd) =>
    Array.from({ length: people }, (_, at) => ({
      mentee: mentee(`e${crowd}x${at}`, 'Ли Саша', { kind, gender }),
      score: at < placed ? 1 : null,
    })),
  )
  const parts = fairness(
    programme({ mentees: rows.map(({ mentee }) => mentee) }),
    pupilRun.form,
    rows.map(({ mentee }) => mentee.id),
    rows.flatMap(({ mentee, score }) => (score === null ? [] : [{ mentee, score }])),
  )
  return parts.map(({ sentence }) => sentence).join('')
}

/** What is said of a plan as a whole, and what the curator takes away. */
export const plans: Section[] = [
  {
    title: 'Место пары и ответы, которых нет',
    says: () => [
      ...[1, 2, 3, 11].map(rank => shareSentence({ place: { rank, among: 21 }, blankShare: 0 })),
      shareSentence({ place: { rank: 1, among: 1 }, blankShare: 0 }),
      shareSentence({ place: { rank: 2 }, blankShare: 0 }),
      shareSentence({ place: { rank: 1, among: 6 }, blankShare: 0.14 }),
    ],
  },
  {
    title: 'План пересчитан',
    says: () => [
      recounted(12, 0, 0),
      recounted(12, 1, 0),
      recounted(12, 3, 0),
      recounted(12, 12, 0),
      recounted(12, 0, 1),
      recounted(12, 0, 2),
      recounted(12, 5, 5),
      recounted(30, 21, 1),
    ],
  },
  {
    title: 'Предпочли бы друг друга',
    says: () => [
      ...apart(
        [0, 0],
        [
          [0, 1],
          [1, 0],
        ],
      ),
      ...apart([1, 1], [[0, 1]]),
      ...apart(
        [2, 2],
        [
          [0, 2],
          [1, 2],
        ],
      ),
      ...apart([3, 3], [[3, 0]]),
    ],
  },
  {
    title: 'Кого искать для нескольких',
    says: () => [
      ...sought(2, 2, ['татарский язык'], ['вторник после уроков'], [8, 9, 10, 11]),
      ...sought(3, 2, ['физика'], ['дистанционно'], [11]),
      ...sought(5, 2, ['физика'], [], []),
      ...sought(21, 5, [], ['суббота'], [7, 8, 9, 10, 11]),
      ...sought(2, 1, [], [], []),
    ],
  },
  {
    title: 'Равные возможности',
    says: () => [
      served('pupil', [20, 18, 'female'], [15, 9, 'male']),
      served('pupil', [20, 18, 'female'], [15, 9, 'male'], [6, 5, null]),
      served('pupil', [5, 0, null]),
      served('teacher', [6, 6, 'female'], [7, 2, 'male']),
    ],
  },
  {
    title: 'Условия подбора',
    says: () =>
      runTerms(
        { formTitle: 'ученик – ученик', from: '2026-12-01', to: '2027-05-31' },
        preferring({ groups: true, floor: 200, own: [{ title: 'Кружок', importance: 2 }] }),
      ).map(({ title, value }) => `${title}: ${value}`),
  },
]
