import { expect, test } from 'vitest'
import { type ResponseCardView, responseCard } from '#addon/features/responseCard.ts'
import { retryQuarantine } from '#addon/features/retryQuarantine.ts'
import { school } from '#tests/school/build.ts'
import { menteeAnswers, raw, taken, withForm } from '#tests/shared/intake/intakeSchool.ts'
import { done, refusedBy } from './answered.ts'

const form = withForm(school(), 'ф1', 'application.mentee.pupilPupil').build()
const wrong = { ...menteeAnswers, schoolClass: '12 «А»', birthDate: '1890-01-01' }
const bad = taken(form, [raw('к1', 'ф1', wrong)])

test('mended, the answer is taken in, and what was written stays', () => {
  const { after, back, said } = done(bad, retryQuarantine, {
    response: 'к1',
    mended: { schoolClass: '7 «Б»', birthDate: '28.02.2013' },
  })
  expect(after.mentees).toMatchObject([{ schoolClass: '7 «Б»', birthDate: '2013-02-28', status: 'pending' }])
  expect(after.responses).toMatchObject([{ state: 'imported', answers: JSON.stringify(wrong) }])
  expect([after.quarantine, said]).toEqual([[], 'Ответ внесён'])
  expect(back).toEqual(bad)
})

test('mended in part, it is refused at the question that is left, and nothing is written', () => {
  expect(refusedBy(bad, retryQuarantine, { response: 'к1', mended: { schoolClass: '7 «Б»' } })).toMatchObject(
    {
      code: 'badInput',
      message: '«Дата рождения»: «1890-01-01»: год 1890 слишком далёк. Напишите дату так: 28.02.2013',
      at: 'birthDate',
    },
  )
})

test('the correction of an answer goes when the person has changed that answer', () => {
  const { after } = done(bad, retryQuarantine, {
    response: 'к1',
    mended: { schoolClass: '7 «Б»', birthDate: '28.02.2013' },
  })
  const later = { at: '2026-11-24T09:00:00' }
  const edited = taken(after, [raw('к1', 'ф1', { ...wrong, schoolClass: '8 «А»' }, later)])
  expect(edited.mentees).toMatchObject([{ schoolClass: '8 «А»', birthDate: '2013-02-28' }])
})

test('a question that was never asked: the answer is taken in without it', () => {
  const strange = taken(form, [
    raw('к1', 'ф1', menteeAnswers, { strays: [{ title: 'Цвет', text: 'зелёный' }] }),
  ])
  expect(refusedBy(strange, retryQuarantine, { response: 'к1', mended: {} }).message).toBe(
    '«Цвет»: «зелёный»: такого вопроса в анкете не было, её вопросы меняли вручную. Внесите ответ без него или впишите его в другой вопрос',
  )
  const { after } = done(strange, retryQuarantine, { response: 'к1', mended: {}, withoutStrays: true })
  expect(after.responses[0]?.state).toBe('imported')
  expect(after.responses[0]?.decided).toContain('зелёный')
})

test('a question that somebody has taken out of the form may be left blank, where no row needs it', () => {
  const { contact: _, ...rest } = menteeAnswers
  const less = taken(form, [raw('к1', 'ф1', rest)])
  expect(refusedBy(less, retryQuarantine, { response: 'к1', mended: {} })).toMatchObject({
    message: '«Телефон или почта для связи»: ответа нет, а без него не внести. Впишите ответ',
    at: 'contact',
  })
  const { after } = done(less, retryQuarantine, { response: 'к1', mended: { contact: '' } })
  expect(after.mentees).toMatchObject([{ lastName: 'Лисин', contact: '' }])
  const nameless = taken(form, [raw('к1', 'ф1', { ...menteeAnswers, lastName: '' })])
  expect(refusedBy(nameless, retryQuarantine, { response: 'к1', mended: { lastName: '' } }).at).toBe(
    'lastName',
  )
})

test('once the form is back on its sheet, the answer is taken in as it is', () => {
  const lost = taken({ ...form, webForms: [] }, [raw('к1', 'ф1', menteeAnswers)])
  expect(refusedBy(lost, retryQuarantine, { response: 'к1', mended: {} }).message).toContain(
    '«Опубликованные анкеты»',
  )
  const { after } = done({ ...lost, webForms: form.webForms }, retryQuarantine, {
    response: 'к1',
    mended: {},
  })
  expect(after.mentees).toHaveLength(1)
  expect(after.quarantine).toEqual([])
})

test('answers too long for a cell leave quarantine once the long ones are written shorter', () => {
  const long = {
    ...menteeAnswers,
    ...Object.fromEntries('abcdef'.split('').map(id => [id, 'я'.repeat(9_999)])),
  }
  const cut = taken(form, [raw('к1', 'ф1', long)])
  expect(cut.responses[0]?.reason.split('\n')).toHaveLength(6)
  expect(cut.responses[0]?.reason).toContain(
    '«a»: ответ слишком длинный для одной ячейки. Целиком он на листе «Карантин»: впишите его короче',
  )
  const view = done(cut, responseCard, { response: 'к1' }).view as ResponseCardView
  expect(view.questions.filter(({ problem }) => problem !== '').map(({ id }) => id)).toEqual([...'abcdef'])
  const mended = Object.fromEntries('abcdef'.split('').map(id => [id, 'коротко']))
  const { after } = done(cut, retryQuarantine, { response: 'к1', mended })
  expect(after.responses[0]?.state).toBe('imported')
  expect(after.quarantine).toEqual([])
})

test('a vote for oneself is refused at its question, and mended there', () => {
  const whole = { schoolClass: '7 «Б»' }
  const base = school()
    .mentee('Лисин Артём Олегович', whole)
    .mentor('Лисин Артём Олегович', whole)
    .mentor('Жуков Максим')
  const present = [
    { id: 'м1', name: 'Лисин Артём' },
    { id: 'м2', name: 'Жуков Максим' },
  ]
  const meeting = withForm(base, 'ф1', 'preferences.mentee', { present }).build()
  const { lastName, firstName, middleName, schoolClass } = menteeAnswers
  const self = taken(meeting, [
    raw('к1', 'ф1', { lastName, firstName, middleName, schoolClass, votes: ['Лисин Артём'] }),
  ])
  const view = done(self, responseCard, { response: 'к1' }).view as ResponseCardView
  expect(view.questions.find(({ id }) => id === 'votes')?.problem).toBe('это голос за себя. Выберите другого')
  expect(refusedBy(self, retryQuarantine, { response: 'к1', mended: {} }).at).toBe('votes')
  const { after } = done(self, retryQuarantine, { response: 'к1', mended: { votes: ['Жуков Максим'] } })
  expect(after.preferences).toMatchObject([{ mentee: 'н1', mentor: 'м2', rank: 1 }])
})
