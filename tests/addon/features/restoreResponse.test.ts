import { describe, expect, test } from 'vitest'
import { decideFields } from '#addon/features/decideFields.ts'
import { restoreResponse } from '#addon/features/restoreResponse.ts'
import { withdrawResponse } from '#addon/features/withdrawResponse.ts'
import { day } from '#shared/programme/civilDate.ts'
import { school } from '#tests/school/build.ts'
import { menteeAnswers, raw, taken, withForm } from '#tests/shared/intake/intakeSchool.ts'
import { done, refusedBy } from './answered.ts'

const form = withForm(school(), 'ф1', 'application.mentee.pupilPupil')
const input = { response: 'к1' }
const later = { at: '2026-11-24T09:00:00' }
const made = taken(form.build(), [raw('к1', 'ф1', menteeAnswers)])

describe('a withdrawn response, taken in again', () => {
  test('meets its person in the archive: the curator decides on what differs, the state with it', () => {
    const withdrawn = done(made, withdrawResponse, input).after
    const edited = taken(withdrawn, [raw('к1', 'ф1', { ...menteeAnswers, contact: 'new@b.ru' }, later)])
    const { after, back, said } = done(edited, restoreResponse, input)
    expect(after.responses).toMatchObject([{ state: 'fields', reason: expect.stringContaining('контакты') }])
    expect(after.mentees).toEqual(edited.mentees)
    expect(said).toBe('Ответ ждёт решения по полям')
    expect(back).toEqual(edited)
    const decided = done(after, decideFields, { ...input, take: ['contact', 'status'], keep: [] }).after
    expect(decided.mentees).toMatchObject([{ contact: 'new@b.ru', status: 'pending' }])
    expect(decided.responses).toMatchObject([{ state: 'imported' }])
  })
  test('does again what it did: a survey has its row back', () => {
    const base = withForm(
      school().mentee('Лисин Артём', { schoolClass: '7 «Б»' }),
      'ф1',
      'satisfaction.mentee',
    )
    const answers = { lastName: 'Лисин', firstName: 'Артём', middleName: '', schoolClass: '7 «Б»' }
    const survey = taken(base.build(), [
      raw('к1', 'ф1', { ...answers, satisfied: 'да', organised: '5', curator: '5' }),
    ])
    const { after } = done(survey, withdrawResponse, input)
    expect(after.surveys).toEqual([])
    const restored = done(after, restoreResponse, input)
    expect(restored.said).toBe('Ответ внесён')
    expect(restored.after.surveys).toMatchObject([{ satisfied: true }])
  })
  test('waits for decisions anew, whatever was decided before it was withdrawn', () => {
    const known = form.mentee('Лисин Артём Олегович', {
      birthDate: day('2013-02-28'),
      schoolClass: '7 «Б»',
      contact: 'old@b.ru',
    })
    const waiting = taken(known.build(), [raw('к1', 'ф1', menteeAnswers)])
    const decided = done(waiting, decideFields, { ...input, take: ['contact'], keep: [] }).after
    const withdrawn = done(decided, withdrawResponse, input).after
    const { after } = done(withdrawn, restoreResponse, input)
    expect(after.mentees).toMatchObject([{ contact: 'old@b.ru' }])
    expect(after.responses).toMatchObject([{ state: 'fields', reason: expect.stringContaining('контакты') }])
  })
  test('may be unreadable now: then it goes to quarantine', () => {
    const withdrawn = done(made, withdrawResponse, input).after
    const edited = taken(withdrawn, [raw('к1', 'ф1', { ...menteeAnswers, schoolClass: '15' }, later)])
    const { after, said } = done(edited, restoreResponse, input)
    expect(after.quarantine).toMatchObject([{ id: 'к1' }])
    expect(said).toBe('Ответ в карантине')
  })
})

describe('there is nothing to take in again', () => {
  test('of a response that is not withdrawn', () => {
    expect(refusedBy(made, restoreResponse, input).message).toBe('Состояние ответа теперь «внесён»')
  })
  test('where the data of the person were destroyed', () => {
    const { after } = done(made, withdrawResponse, input)
    const destroyed = { ...after, responses: after.responses.map(row => ({ ...row, answers: '' })) }
    expect(refusedBy(destroyed, restoreResponse, input)).toMatchObject({
      code: 'nothingToDo',
      message: 'Сведения того, кто ответил, уничтожены',
    })
  })
})
