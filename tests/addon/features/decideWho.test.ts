import { expect, test } from 'vitest'
import { decideWho } from '#addon/features/decideWho.ts'
import { day } from '#shared/programme/civilDate.ts'
import { school } from '#tests/school/build.ts'
import { menteeAnswers, raw, taken, withForm } from '#tests/shared/intake/intakeSchool.ts'
import { done, refusedBy } from './answered.ts'

const base = school().mentee('Лисин Артём', { schoolClass: '6 «Б»' }).mentee('Рудь София')
const asked = taken(withForm(base, 'ф1', 'application.mentee.pupilPupil').build(), [
  raw('к1', 'ф1', menteeAnswers),
])

test('somebody of the base: what differs waits, the row is not touched', () => {
  expect(asked.responses).toMatchObject([{ state: 'who', reason: 'Похоже на: Лисин Артём, 6 «Б»' }])
  const { after, back, said } = done(asked, decideWho, { response: 'к1', who: { same: 'н1' } })
  expect(after.responses).toMatchObject([{ state: 'fields', person: 'н1' }])
  expect(after.responses[0]?.reason).toContain('отчество')
  expect(after.mentees).toEqual(asked.mentees)
  expect(said).toBe('Лисин Артём: отличия ждут решения')
  expect(back).toEqual(asked)
})

test('somebody new: a row of their own beside the namesake', () => {
  const { after, back } = done(asked, decideWho, { response: 'к1', who: 'new' })
  expect(after.mentees).toMatchObject([
    { id: 'н1' },
    { id: 'н2' },
    { lastName: 'Лисин', middleName: 'Олегович', status: 'pending' },
  ])
  expect(after.responses).toMatchObject([{ state: 'imported', person: after.mentees[2]?.id }])
  expect(back).toEqual(asked)
})

test('even somebody of another name, when the curator says so', () => {
  const { after } = done(asked, decideWho, { response: 'к1', who: { same: 'н2' } })
  expect(after.responses[0]).toMatchObject({ state: 'fields', person: 'н2' })
  expect(after.responses[0]?.reason).toContain('фамилия')
})

test('the answer edited later stays that person’s', () => {
  const { after } = done(asked, decideWho, { response: 'к1', who: { same: 'н1' } })
  const edited = taken(after, [
    raw('к1', 'ф1', { ...menteeAnswers, lastName: 'Лисев' }, { at: '2026-11-24T09:00:00' }),
  ])
  expect(edited.responses).toMatchObject([{ state: 'fields', person: 'н1' }])
})

test('of a survey nobody new can come', () => {
  const programme = withForm(school().mentee('Рудь София'), 'ф1', 'satisfaction.mentee').build()
  const survey = taken(programme, [
    raw('к1', 'ф1', { lastName: 'Лисин', firstName: 'Артём', satisfied: 'да', organised: '5', curator: '5' }),
  ])
  expect(survey.responses[0]?.state).toBe('who')
  expect(refusedBy(survey, decideWho, { response: 'к1', who: 'new' })).toMatchObject({
    message: 'Этой анкетой новый участник не вносится',
  })
  const { after } = done(survey, decideWho, { response: 'к1', who: { same: 'н1' } })
  expect(after.surveys).toMatchObject([{ person: 'н1', satisfied: true }])
})

test('an answer by a link that is nobody’s leaves quarantine once its person is shown', () => {
  const programme = withForm(base, 'ф1', 'satisfaction.mentee', { personal: true }).build()
  const survey = taken(programme, [
    raw('к1', 'ф1', { '': 'чужой', satisfied: 'да', organised: '5', curator: '5' }),
  ])
  expect(survey.responses[0]?.state).toBe('quarantine')
  const { after } = done(survey, decideWho, { response: 'к1', who: { same: 'н1' } })
  expect(after.responses).toMatchObject([{ state: 'imported', person: 'н1' }])
  expect(after.quarantine).toEqual([])
})

test.each([
  [{ same: 'н9' }, 'gone', 'Этого человека больше нет в базе'],
  [{ same: 'м1' }, 'gone', 'Этого человека больше нет в базе'],
])('%j is refused', (who, code, message) => {
  expect(refusedBy(asked, decideWho, { response: 'к1', who })).toMatchObject({ code, message })
})

test('an impossible answer is not made possible by saying whose it is', () => {
  const bad = taken(
    withForm(
      base.mentee('Лисин Артём', { birthDate: day('2013-02-28') }),
      'ф1',
      'application.mentee.pupilPupil',
    ).build(),
    [raw('к1', 'ф1', { ...menteeAnswers, schoolClass: '15' })],
  )
  expect(refusedBy(bad, decideWho, { response: 'к1', who: { same: 'н1' } })).toMatchObject({
    code: 'blocked',
  })
})
