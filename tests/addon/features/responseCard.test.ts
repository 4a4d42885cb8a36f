import { expect, test } from 'vitest'
import { responseCard } from '#addon/features/responseCard.ts'
import type { ResponseCardView } from '#addon/features/responseCard.ts'
import { retryQuarantine } from '#addon/features/retryQuarantine.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { school } from '#tests/school/build.ts'
import { menteeAnswers, raw, taken, withForm } from '#tests/shared/intake/intakeSchool.ts'
import { done, refusedBy } from './answered.ts'

const known = school().mentee('Лисин Артём Олегович', {
  schoolClass: '7 «Б»',
  birthDate: day('2013-02-28'),
  gender: 'male',
  contact: 'old@b.ru',
  request: 'Подтянуть математику',
  forms: ['form.pupilPupil'],
  availability: ['availability.0'],
  formats: ['format.inPerson'],
})
const form = withForm(known, 'ф1', 'application.mentee.pupilPupil').build()
const card = (programme: WholeProgramme, response = 'к1') =>
  done(programme, responseCard, { response }).view as ResponseCardView

test('questions in their order, answers as they were written, what would change', () => {
  const view = card(taken(form, [raw('к1', 'ф1', { ...menteeAnswers, schoolClass: '7б' })]))
  expect(view).toMatchObject({
    form: 'Анкета наставляемого: форма «ученик – ученик»',
    version: 1,
    receivedAt: '23.11.2026 14:05:09',
    state: 'fields',
    stateText: 'ждёт решения по полям',
    base: 'mentees',
    person: { id: 'н1', name: 'Лисин Артём Олегович, 7 «Б»' },
    fields: [
      {
        key: 'contact',
        title: 'Контакты',
        was: 'old@b.ru',
        will: '+7 900 111-22-33',
        sensitive: true,
        kind: 'text',
        blocked: '',
      },
    ],
    candidates: [],
    mayBeNew: false,
    strays: { texts: [], kept: false },
  })
  expect(view.questions.slice(0, 3)).toMatchObject([
    { id: 'lastName', title: 'Ваша фамилия', texts: ['Лисин'], mended: null, problem: '', sensitive: false },
    { id: 'firstName', texts: ['Артём'] },
    { id: 'middleName', texts: ['Олегович'] },
  ])
  expect(view.questions.find(({ id }) => id === 'schoolClass')?.texts).toEqual(['7б'])
  expect(view.questions.find(({ id }) => id === 'birthDate')).toMatchObject({ kind: 'date', sensitive: true })
  expect(view.questions.find(({ id }) => id === 'needs')?.options).toContain('математика')
})

test('whose it may be: what agrees and what does not, without telling the dates', () => {
  const twin = { ...menteeAnswers, birthDate: '2012-01-01' }
  const view = card(taken(form, [raw('к1', 'ф1', twin)]))
  expect(view).toMatchObject({
    state: 'who',
    mayBeNew: true,
    candidates: [
      {
        id: 'н1',
        name: 'Лисин Артём Олегович, 7 «Б»',
        agrees: ['имя целиком', 'класс'],
        differs: ['дата рождения', 'контакты'],
      },
    ],
  })
  expect(JSON.stringify(view.candidates)).not.toContain('2013')
})

test('in quarantine: which answers can’t be used, and what nobody has asked', () => {
  const bad = raw(
    'к1',
    'ф1',
    { ...menteeAnswers, schoolClass: '15' },
    { strays: [{ title: 'Цвет', text: 'зелёный' }] },
  )
  const view = card(taken(form, [bad]))
  expect(view.questions.filter(({ problem }) => problem !== '')).toMatchObject([
    { id: 'schoolClass', problem: 'это не класс. Напишите число от 1 до 11 и букву, например 8 «А»' },
  ])
  expect(view.strays).toEqual({ texts: [{ title: 'Цвет', text: 'зелёный' }], kept: false })
  const mended = done(taken(form, [bad]), retryQuarantine, {
    response: 'к1',
    mended: { schoolClass: '7 «Б»' },
    withoutStrays: true,
  }).after
  const after = card(mended)
  expect(after.strays.kept).toBe(true)
  expect(after.questions.find(({ id }) => id === 'schoolClass')).toMatchObject({
    texts: ['15'],
    mended: ['7 «Б»'],
  })
})

test('a reason has a line for each problem, however many lines the answer has', () => {
  const after = taken(form, [raw('к1', 'ф1', { ...menteeAnswers, lastName: '1\n2', schoolClass: '15\n16' })])
  expect(after.responses[0]?.reason.split('\n')).toHaveLength(2)
  expect(after.quarantine[0]?.reason).toContain('«Ваша фамилия»: «1 2»: в имени есть то')
})

test('of a form that is gone, answers are shown by what is known of them', () => {
  const view = card(taken({ ...form, webForms: [] }, [raw('к1', 'ф1', menteeAnswers)]))
  expect(view.state).toBe('quarantine')
  expect(view.questions.map(({ title }) => title)).toContain('lastName')
})

test('an answer that is not there', () => {
  expect(refusedBy(form, responseCard, { response: 'к1' })).toMatchObject({ code: 'gone' })
})
