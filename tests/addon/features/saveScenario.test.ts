import { describe, expect, test } from 'vitest'
import { pairingChoices } from '#addon/features/pairingChoices.ts'
import { previewOf } from '#addon/features/preview.ts'
import { removeScenario } from '#addon/features/removeScenario.ts'
import { saveScenario } from '#addon/features/saveScenario.ts'
import { defaultPreferences, type Preferences } from '#shared/matching/run.ts'
import { apply } from '#shared/programme/apply.ts'
import { invert } from '#shared/programme/edit.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { given } from './given.ts'
import { done, pairingSchool, refusalOf } from './pairingSchool.ts'

const pupils = 'form.pupilPupil'
const teachers = 'form.teacherTeacher'
const empty = pairingSchool().build()
const usual = defaultPreferences(pupils)
const other: Preferences = {
  weights: { ...usual.weights, request: 0, interests: 4 },
  own: [
    { title: 'Кружок', importance: 3 },
    { title: 'Район', importance: 0 },
  ],
  conditions: { ...usual.conditions, time: 'insists', classStep: 'older2' },
  groups: true,
  objective: 'stable',
  floor: 250,
}

type Wanted = Parameters<typeof saveScenario.run>[0]['input']
const wanted = (part: Partial<Wanted>): Wanted => ({
  scenario: null,
  form: pupils,
  name: 'Осень',
  usual: false,
  preferences: other,
  ...part,
})
const saving = (programme: WholeProgramme, part: Partial<Wanted>, seed?: string) =>
  done(saveScenario.run({ ...given(programme, wanted(part)), ...(seed ? { newId: idOf(seed) } : {}) }))
const idOf = (id: string) => Object.assign(() => id, { code: () => 'p_aaaaaaaaaa' })
const saved = (programme: WholeProgramme, part: Partial<Wanted>, seed?: string) =>
  apply(programme, saving(programme, part, seed).edits)
const keptIn = (programme: WholeProgramme) => done(pairingChoices.run(given(programme, {}))).view.scenarios
const told = (programme: WholeProgramme) =>
  keptIn(programme).map(({ form, name, usual }) => `${form}: ${name}${usual ? ', обычный' : ''}`)

test('what is kept is what comes back', () => {
  const programme = saved(empty, {})
  expect(keptIn(programme)).toMatchObject([{ form: pupils, name: 'Осень', usual: false, preferences: other }])
})

test('the preview names the scenario', () => {
  const { edits, said } = saving(empty, { name: '  Осень ' })
  expect(previewOf(edits, empty)).toMatchObject([
    { sheet: 'Варианты подбора', added: 1, changed: 0, examples: ['Осень'] },
  ])
  expect(said).toBe('Вариант «Осень» сохранён')
})

describe('of one form one scenario is the usual one', () => {
  const first = saved(empty, { name: 'Осень', usual: true }, 'вариант-1')
  const both = saved(first, { name: 'Весна', usual: true }, 'вариант-2')
  const third = saved(both, { form: teachers, name: 'Осень', usual: true }, 'вариант-3')

  test('the later one takes the place', () => {
    expect(told(both)).toEqual([`${pupils}: Осень`, `${pupils}: Весна, обычный`])
  })
  test('other forms keep theirs', () => {
    expect(told(third)).toEqual([
      `${pupils}: Осень`,
      `${pupils}: Весна, обычный`,
      `${teachers}: Осень, обычный`,
    ])
  })
  test('a form opens with it', () => {
    const { forms } = done(pairingChoices.run(given(third, {}))).view
    expect(forms.find(({ id }) => id === pupils)?.usual).toEqual(other)
  })
  test('it can be an ordinary one again', () => {
    const programme = saved(both, { scenario: 'вариант-2', name: 'Весна', preferences: undefined })
    expect(told(programme)).toEqual([`${pupils}: Осень`, `${pupils}: Весна`])
    expect(keptIn(programme)[1]?.preferences).toEqual(other)
  })
})

test('a name that the form has already takes that row', () => {
  const programme = saved(saved(empty, {}, 'вариант-1'), { name: 'ОСЕНЬ', preferences: usual }, 'вариант-2')
  expect(keptIn(programme)).toMatchObject([{ id: 'вариант-1', name: 'ОСЕНЬ', preferences: usual }])
})

test('another name leaves the settings', () => {
  const programme = saved(saved(empty, {}, 'вариант-1'), {
    scenario: 'вариант-1',
    name: 'Октябрь',
    preferences: undefined,
  })
  expect(keptIn(programme)).toMatchObject([{ name: 'Октябрь', preferences: other }])
})

describe('is refused', () => {
  const two = saved(saved(empty, { name: 'Осень' }, 'вариант-1'), { name: 'Весна' }, 'вариант-2')
  test.each<{ given: string; part: Partial<Wanted>; says: string }>([
    { given: 'без названия', part: { name: '  ' }, says: 'badInput: Название не указано' },
    {
      given: 'название другого варианта',
      part: { scenario: 'вариант-2', name: 'осень' },
      says: 'badInput: Вариант «Осень» для этой формы уже есть',
    },
    { given: 'вариант удалён', part: { scenario: 'вариант-9' }, says: 'gone: Этого варианта больше нет' },
    {
      given: 'формы нет',
      part: { form: 'form.none' },
      says: 'gone: Этой формы наставничества больше нет',
    },
    {
      given: 'всё как было',
      part: { name: 'Весна' },
      says: 'nothingToDo: Вариант «Весна» уже сохранён с этими настройками',
    },
  ])('$given', ({ part, says }) => {
    expect(refusalOf(saveScenario.run(given(two, wanted(part))))).toBe(says)
  })
})

describe('a scenario is let go', () => {
  const two = saved(saved(empty, { name: 'Осень' }, 'вариант-1'), { name: 'Весна' }, 'вариант-2')
  const removed = done(removeScenario.run(given(two, { scenario: 'вариант-1' })))

  test('alone, and said before', () => {
    expect(told(apply(two, removed.edits))).toEqual([`${pupils}: Весна`])
    expect(previewOf(removed.edits, two)).toMatchObject([
      { sheet: 'Варианты подбора', removed: 1, examples: ['Осень: строка будет убрана'] },
    ])
  })
  test('and comes back whole', () => {
    const back = keptIn(apply(apply(two, removed.edits), invert(removed.edits)))
    expect(back).toContainEqual(keptIn(two)[0])
  })
  test('once', () => {
    const gone = removeScenario.run(given(two, { scenario: 'вариант-9' }))
    expect(refusalOf(gone)).toBe('gone: Этого варианта больше нет')
  })
})
