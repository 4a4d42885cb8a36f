import { expect, test } from 'vitest'
import { alternativeSentences, type Shift, type WhyLeft } from '#shared/matching/alternativeSentences.ts'
import { mentee, plain } from './pupils.ts'

const people = {
  artem: mentee('e1', 'Лисин Артём', { gender: 'male' }),
  sonia: mentee('e2', 'Рудь Соня', { gender: 'female' }),
  timur: mentee('e3', 'Валеев Тимур', { gender: 'male' }),
}

const moved = (who: keyof typeof people, score: number): Shift => ({
  mentee: people[who],
  had: true,
  has: true,
  score,
})
const left = (who: keyof typeof people, score: number): Shift => ({ ...moved(who, score), has: false })
const came = (who: keyof typeof people, score: number): Shift => ({ ...moved(who, score), had: false })

test.each<{
  given: string
  own: Shift
  others?: Shift[]
  priority?: number
  why?: WhyLeft
  warning?: string
  says: string
}>([
  {
    given: 'двое меняются наставниками',
    own: moved('artem', -42),
    others: [moved('sonia', 30)],
    says: 'Артём −42, Соня Рудь +30. План теряет 12 баллов, все пары остаются.',
  },
  {
    given: 'свободный наставник',
    own: moved('artem', -1),
    says: 'Артём −1. План теряет 1 балл, все пары остаются.',
  },
  {
    given: 'ничья',
    own: moved('artem', 0),
    says: 'План не теряет ни балла, все пары остаются.',
  },
  {
    given: 'снятое закрепление',
    own: moved('artem', 5),
    says: 'Артём +5. План выигрывает 5 баллов, все пары остаются.',
  },
  {
    given: 'другой остаётся без пары: больше никого нет',
    own: moved('artem', -42),
    others: [left('timur', -318)],
    priority: 1,
    why: 'nobodyElse',
    warning: 'Без пары останется Тимур Валеев: других наставников у него нет.',
    says: 'Артём −42, Тимур Валеев −318. План теряет 1 пару и 360 баллов.',
  },
  {
    given: 'того, кто без пары, ставят вместо того, чья очередь раньше',
    own: came('artem', 402),
    others: [left('sonia', -414)],
    priority: 2,
    why: 'noPlaces',
    warning: 'Без пары останется Соня Рудь: у других подходящих наставников нет мест.',
    says: 'Артём +402, Соня Рудь −414. План теряет 12 баллов, пар останется столько же, но очерёдность нарушится.',
  },
])('$given', ({ own, others = [], priority = 0, why = 'unknown', warning, says }) => {
  const sentences = alternativeSentences(own, others, { priority }, () => why)
  expect(plain(sentences.says)).toBe(says)
  expect(sentences.warning && plain(sentences.warning)).toBe(warning ?? null)
})
