import { expect, test } from 'vitest'
import { calledNames } from '#shared/matching/calledNames.ts'
import { preferEachOther } from '#shared/matching/preferEachOther.ts'
import { shortName } from '#shared/people/personName.ts'
import { mentee, mentor, plain } from './pupils.ts'

const mentees = [
  mentee('e1', 'Лисин Артём', { gender: 'male' }),
  mentee('e2', 'Рудь Соня', { gender: 'female' }),
  mentee('e3', 'Валеев Тимур', { gender: 'male' }),
  mentee('e4', 'Алеев Рустам', { gender: 'male' }),
  mentee('e5', 'Кравец Вера', { gender: 'female' }),
]
const mentors = [
  mentor('m1', 'Воронцова Дарья', { gender: 'female' }),
  mentor('m2', 'Панин Глеб', { gender: 'male' }),
]
const name = (person: Parameters<typeof shortName>[0] | undefined) => (person ? shortName(person) : '')
const told = (blocking: [number, number][], pairs: [mentee: number, mentor: number][]) =>
  preferEachOther(
    {
      blocking,
      pairs: pairs.map(([mentee, mentor]) => ({ mentee, mentor })) as Parameters<
        typeof preferEachOther
      >[0]['pairs'],
    },
    {
      mentor: index => name(mentors[index]),
      mentee: index => name(mentees[index]),
      called: (mentee, mentor) => {
        const [one, other] = [mentees[mentee], mentors[mentor]]
        return one && other ? calledNames(other, one) : undefined
      },
    },
  ).map(({ sentence }) => plain(sentence))

test.each<{ given: string; blocking: [number, number][]; pairs: [number, number][]; says: string[] }>([
  { given: 'все довольны', blocking: [], pairs: [[0, 0]], says: [] },
  {
    given: 'оба с другими',
    blocking: [[0, 0]],
    pairs: [
      [0, 1],
      [1, 0],
    ],
    says: [
      'Лисин Артём и Воронцова Дарья предпочли бы друг друга. По плану у Артёма наставник Панин Глеб, у Дарьи – Рудь Соня.',
    ],
  },
  {
    given: 'он без пары, у неё двое',
    blocking: [[0, 0]],
    pairs: [
      [1, 0],
      [2, 0],
    ],
    says: [
      'Лисин Артём и Воронцова Дарья предпочли бы друг друга. По плану Артём без пары, у Дарьи – Рудь Соня и Валеев Тимур.',
    ],
  },
  {
    given: 'у неё группа',
    blocking: [[0, 0]],
    pairs: [
      [0, 1],
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 0],
    ],
    says: [
      'Лисин Артём и Воронцова Дарья предпочли бы друг друга. По плану у Артёма наставник Панин Глеб, у Дарьи – Рудь Соня, Валеев Тимур, Алеев Рустам и ещё 1.',
    ],
  },
  {
    given: 'у неё место свободно',
    blocking: [[0, 0]],
    pairs: [[0, 1]],
    says: [
      'Лисин Артём и Воронцова Дарья предпочли бы друг друга. По плану у Артёма наставник Панин Глеб, у Дарьи никого нет.',
    ],
  },
  { given: 'кого-то в базе уже нет', blocking: [[9, 0]], pairs: [[0, 1]], says: [] },
])('$given', ({ blocking, pairs, says }) => {
  expect(told(blocking, pairs)).toEqual(says)
})
