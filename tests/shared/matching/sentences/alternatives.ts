import {
  alternativeSentences,
  otherMentorsHeading,
  replacementSentence,
  type Shift,
  type WhyLeft,
} from '#shared/matching/alternativeSentences.ts'
import { mentee } from '../pupils.ts'
import type { Section } from './section.ts'

const names = ['Рудь Соня', 'Валеев Тимур', 'Ли Саша', 'Кравец Вера', 'Гайсин Марат', 'Белова Ксения']
const genders = ['female', 'male', null, 'female', 'male', 'female'] as const
const artem = mentee('e0', 'Лисин Артём', { gender: 'male' })
const teacher = mentee('e9', 'Осипова Ирина Павловна', { gender: 'female', kind: 'teacher' })
const other = (index: number) =>
  mentee(`e${index + 1}`, names[index] ?? '', { gender: genders[index] ?? null })

const moved = (who: Shift['mentee'], score: number): Shift => ({ mentee: who, had: true, has: true, score })
const left = (who: Shift['mentee'], score: number): Shift => ({ ...moved(who, -score), has: false })
const came = (who: Shift['mentee'], score: number): Shift => ({ ...moved(who, score), had: false })

function lines(): (string | null)[] {
  const cases: [own: Shift, others?: Shift[], priority?: number, why?: WhyLeft][] = [
    [moved(artem, -42), [moved(other(0), 30)]],
    [moved(artem, -1)],
    [moved(artem, -22)],
    [moved(artem, 0)],
    [moved(artem, 0), [moved(other(0), 0)]],
    [moved(artem, -30), [moved(other(0), 30)]],
    [moved(artem, 5)],
    [moved(artem, 21), [moved(other(2), -20)]],
    [moved(teacher, -12), [moved(mentee('e8', 'Ким Пётр Ильич', { kind: 'teacher', gender: 'male' }), -1)]],
    [moved(artem, -5), [moved(other(0), -9), moved(other(1), 3), moved(other(2), 0)]],
    [moved(artem, -5), [0, 1, 2, 3, 4].map(index => moved(other(index), -index))],
    [moved(artem, -42), [left(other(1), 318)], 1, 'nobodyElse'],
    [moved(artem, -42), [left(other(0), 318)], 1, 'nobodyElse'],
    [moved(artem, -42), [left(other(2), 318)], 1, 'nobodyElse'],
    [moved(artem, -42), [left(other(1), 318)], 1, 'noPlaces'],
    [moved(artem, -42), [left(other(1), 318)], 1, 'unknown'],
    [moved(artem, 420), [left(other(1), 318)], 1, 'unknown'],
    [moved(artem, 318), [left(other(1), 318)], 1, 'unknown'],
    [moved(artem, -42), [left(other(0), 100), left(other(1), 90)], 2],
    [moved(artem, -42), [0, 1, 2, 3].map(index => left(other(index), 100)), 4],
    [moved(artem, -42), [0, 1, 2, 3, 4].map(index => left(other(index), 100)), 5],
    [moved(artem, -42), [left(other(0), 100), came(other(1), 90)]],
    [came(artem, 402), [left(other(0), 414)], 0, 'noPlaces'],
    [came(artem, 402), [left(other(0), 402)], 2, 'noPlaces'],
    [came(artem, 402), [left(other(0), 300)], -1, 'noPlaces'],
    [came(artem, 402), [], -1],
    [came(artem, 402), [moved(other(0), -403)], -1],
    [came(artem, 402), [moved(other(0), -402)], -1],
    [moved(artem, -42), [came(other(0), 100)], -1],
    [moved(artem, -42), [came(other(0), 100), came(other(1), 50)], -2],
  ]
  return cases
    .map(([own, others = [], priority = 0, why = 'unknown']) =>
      alternativeSentences(own, others, { priority }, () => why),
    )
    .flatMap(({ warning, says }) => [warning, says])
}

/** What another mentor for a mentee costs everybody else. */
export const alternatives: Section[] = [
  {
    title: 'Другой наставник: кому',
    says: () => [artem, other(0), teacher, other(2)].map(person => otherMentorsHeading(person)),
  },
  { title: 'Другой наставник: цена', says: lines },
  {
    title: 'Другой наставник: остальные пары стоят',
    says: () => [null, 100, 142, 130].map(before => replacementSentence(artem, before, 130)),
  },
]
