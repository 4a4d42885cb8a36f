import { describe, expect, test } from 'vitest'
import { pairingChoices, usualPeriod } from '#addon/features/pairingChoices.ts'
import { defaultPreferences } from '#shared/matching/run.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'
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
    expect(usualPeriod(day(today), { maxMonths: 12, yearEnds: 'sameDay' })).toEqual({ from, to })
  })

  test.each([
    { today: '2026-09-01', maxMonths: 6, yearEnds: 'sameDay', to: '2027-03-01' },
    { today: '2026-09-01', maxMonths: 6, yearEnds: 'dayBefore', to: '2027-02-28' },
    { today: '2026-11-30', maxMonths: 6, yearEnds: 'sameDay', to: '2027-05-30' },
    { today: '2026-12-01', maxMonths: 6, yearEnds: 'sameDay', to: '2027-05-31' },
    { today: '2026-12-01', maxMonths: 6, yearEnds: 'dayBefore', to: '2027-05-31' },
  ] as const)('no longer than the school lets a pair run: $maxMonths months from $today', each => {
    expect(usualPeriod(day(each.today), each)).toEqual({ from: each.today, to: each.to })
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

test('groups are told of beside single places', () => {
  const led = (capacity: number, ...names: string[]) =>
    names.reduce((story, name) => story.mentor(name, { capacity, groupTo: 4 }), pairingSchool()).build()
  const daria = 'Воронцова Дарья Алексеевна'
  expect(saysOf(led(1, daria))).toBe(
    '2 наставляемых без пары, у 2 наставников 2 свободных места; группу ведёт 1 наставник',
  )
  expect(saysOf(led(0, daria, 'Панин Глеб Юрьевич'))).toBe(
    '2 наставляемых без пары, мест для пар нет; группы ведут 2 наставника',
  )
})

test('a form opens with its defaults, or with its usual scenario', () => {
  const programme = pairingSchool().build()
  const usualOf = (scenarios: WholeProgramme['scenarios'], form: string) =>
    view({ ...programme, scenarios }).forms.find(({ id }) => id === form)?.usual
  const kept = blankRow(tables.scenarios, {
    id: 'вариант-1',
    form: 'form.pupilPupil',
    name: 'Сначала время',
    usual: true,
    availabilityWeight: '4',
    timeGate: 'off',
    objective: 'stable',
    own: 'Кружок: важно; Район: как-нибудь',
  })
  const plain = defaultPreferences('form.pupilPupil')
  expect(usualOf([], 'form.pupilPupil')).toEqual(plain)
  expect(usualOf([kept, { ...kept, objective: 'score' }], 'form.pupilPupil')).toEqual({
    ...plain,
    weights: { ...plain.weights, availability: 4 },
    conditions: { ...plain.conditions, time: 'off' },
    objective: 'stable',
    own: [{ title: 'Кружок', importance: 2 }],
  })
  expect(usualOf([kept], 'form.teacherPupil')?.conditions.classStep).toBe('off')
  expect(usualOf([{ ...kept, usual: null }], 'form.pupilPupil')).toEqual(plain)
})

test('every criterion and gate can be drawn, and own columns of both sheets', () => {
  expect(view().weights).toContainEqual({ id: 'request', title: 'Запрос и компетенции' })
  expect(view().conditions).toContainEqual({
    id: 'need',
    title: 'Помощь хотя бы с частью запроса',
    modes: [
      { code: 'off', title: 'не важно' },
      { code: 'on', title: 'обязательно' },
    ],
  })
  const column = (title: string, text: string) => ({ title, values: new Map([['м1', text]]) })
  const own = {
    mentors: [column('Кружок', 'театр'), column('Рост', '170')],
    mentees: [column('кружок', 'театр'), column('Район', 'центр')],
  }
  expect(view({ ...pairingSchool().build(), own }).own).toEqual(['Кружок'])
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
