import { expect, test } from 'vitest'
import { personBreaches } from '#addon/features/personBreaches.ts'
import { personCard } from '#addon/features/personCard.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { day } from '#shared/programme/civilDate.ts'
import { rules } from '#shared/rules/index.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'
import { done } from './pairingSchool.ts'

const story = school()
  .mentee('Лисин Артём', { checkedOn: day('2020-01-01') })
  .pair('Тихонова Дарья', 'с 15.09.2026 по 25.10.2027', { mentee: 'Лисин Артём' })
  .pair('Панин Глеб', 'с 15.09.2026 по 31.05.2027', { mentee: 'Рудь Соня' })
  .build()
const saidOf = (base: 'mentors' | 'mentees', id: string) => [
  ...done(personCard.run(given(story, { base, id }))).view.faults,
  ...done(personBreaches.run(given(story, { base, id }))).view.faults,
]
const plan = 'плана'

test('the card and what follows it say every breach of the person once, and nobody else’s', () => {
  const today = day('2026-11-23')
  const all = findBreaches(rules, story, today)
  for (const [base, id, other] of [
    ['mentees', 'н1', 'пара-2'],
    ['mentors', 'м1', 'пара-2'],
  ] as const) {
    const said = saidOf(base, id).map(({ says }) => says)
    const own = all.filter(
      ({ subject }) => subject.id === id || (subject.table === 'pairs' && subject.id === 'пара-1'),
    )
    expect(new Set(said).size).toBe(said.length)
    expect(said).toEqual(expect.arrayContaining(own.map(({ sentence }) => sentence)))
    const others = all.filter(({ subject }) => subject.id === other).map(({ sentence }) => sentence)
    expect(said.filter(sentence => others.includes(sentence))).toEqual([])
  }
})

test('a pair without a plan is told on the cards of both sides, with its cell', () => {
  for (const [base, id] of [
    ['mentees', 'н1'],
    ['mentors', 'м1'],
  ] as const) {
    const fault = done(personBreaches.run(given(story, { base, id }))).view.faults.find(({ says }) =>
      says.includes(plan),
    )
    expect(fault).toMatchObject({ at: { table: 'pairs', id: 'пара-1' } })
  }
})

test('of somebody who is not there nothing is said', () => {
  expect(done(personBreaches.run(given(story, { base: 'mentees', id: 'нет' }))).view.faults).toEqual([])
})
