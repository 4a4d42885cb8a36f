import { describe, expect, test } from 'vitest'
import { pairingChoices, usualPeriod } from '#addon/features/pairingChoices.ts'
import { day } from '#shared/programme/civilDate.ts'
import { given } from './given.ts'
import { decided, done, pairingSchool } from './pairingSchool.ts'

describe('the period a run begins with', () => {
  test.each([
    { given: 'первый день учебного года', today: '2026-09-01', from: '2026-09-01', to: '2027-05-31' },
    { given: 'середина года', today: '2026-11-23', from: '2026-11-23', to: '2027-05-31' },
    { given: 'последний день занятий', today: '2027-05-31', from: '2027-05-31', to: '2027-05-31' },
    { given: 'лето', today: '2027-06-01', from: '2027-09-01', to: '2028-05-31' },
    { given: 'канун учебного года', today: '2027-08-31', from: '2027-09-01', to: '2028-05-31' },
    { given: 'високосный год', today: '2027-12-01', from: '2027-12-01', to: '2028-05-31' },
  ])('$given', ({ today, from, to }) => {
    expect(usualPeriod(day(today))).toEqual({ from, to })
  })
})

const view = (programme = pairingSchool().build()) => done(pairingChoices.run(given(programme, {}))).view
const saysOf = (programme = pairingSchool().build(), form = 'form.pupilPupil') =>
  view(programme)
    .forms.find(({ id }) => id === form)
    ?.says.replace(/\u00a0/g, ' ')

test('a form says who waits and how many places there are', () => {
  expect(saysOf()).toBe('2 наставляемых без пары, у 2 наставников 3 свободных места')
  expect(saysOf({ ...pairingSchool().build(), mentors: [] })).toBe(
    '2 наставляемых без пары, свободных наставников нет',
  )
})

test('weights and conditions come with their usual values', () => {
  expect(view().weights.map(({ title, value }) => [title, value])).toContainEqual(['Запрос и компетенции', 4])
  expect(view().conditions.map(({ on }) => on)).toContain(true)
})

test('decisions that stand are listed, lifted ones and those about people who have gone are not', () => {
  const standing = decided(pairingSchool().build(), 'Панин', 'Лисин', { kind: 'lock' })
  expect(view(standing).decisions).toEqual([
    {
      kind: 'lock',
      mentor: { id: 'м1', name: 'Панин Глеб, 9 «Б»' },
      mentee: { id: 'н1', name: 'Лисин Артём, 7 «Б»' },
      form: null,
      formTitle: '',
    },
  ])
  expect(
    view(decided(pairingSchool().build(), 'Панин', 'Лисин', { kind: 'lock', lifted: true })).decisions,
  ).toEqual([])
  expect(view({ ...standing, mentees: [] }).decisions).toEqual([])
})
