import { describe, expect, test } from 'vitest'
import { decideFields } from '#addon/features/decideFields.ts'
import { withdrawResponse } from '#addon/features/withdrawResponse.ts'
import { day } from '#shared/programme/civilDate.ts'
import { school } from '#tests/school/build.ts'
import { menteeAnswers, raw, taken, withForm } from '#tests/shared/intake/intakeSchool.ts'
import { done, refusedBy } from './answered.ts'

const form = withForm(school(), 'ф1', 'application.mentee.pupilPupil')
const input = { response: 'к1' }

describe('an application', () => {
  const made = taken(form.build(), [raw('к1', 'ф1', menteeAnswers)])
  test('leaves the row it made, in the archive', () => {
    const { after, back, said } = done(made, withdrawResponse, input)
    expect(after.mentees).toMatchObject([
      { lastName: 'Лисин', contact: '+7 900 111-22-33', status: 'archived' },
    ])
    expect(after.responses).toMatchObject([{ state: 'withdrawn', taken: '', reason: '' }])
    expect(said).toBe('Ответ отозван, строка участника в архиве')
    expect(back).toEqual(made)
  })
  test('of somebody who has a pair leaves the row as it is', () => {
    const [row] = made.mentees
    const paired = {
      ...made,
      pairs: school()
        .pair('Шевчук Нина', 'с 01.12.2026 по 31.05.2027')
        .build()
        .pairs.map(pair => ({ ...pair, mentee: row?.id ?? '' })),
    }
    expect(done(paired, withdrawResponse, input).after.mentees).toEqual(made.mentees)
  })
  test('of somebody in the base gives the fields back that it had changed and nobody since', () => {
    const known = form.mentee('Лисин Артём Олегович', {
      birthDate: day('2013-02-28'),
      schoolClass: '7 «Б»',
      contact: 'old@b.ru',
      request: 'иное',
    })
    const waiting = taken(known.build(), [raw('к1', 'ф1', menteeAnswers)])
    const decided = done(waiting, decideFields, {
      response: 'к1',
      take: ['contact', 'request'],
      keep: [],
    }).after
    const mended = { ...decided, mentees: decided.mentees.map(row => ({ ...row, request: 'уточнено' })) }
    expect(done(mended, withdrawResponse, input).after.mentees).toMatchObject([
      { contact: 'old@b.ru', request: 'уточнено', status: 'active' },
    ])
  })
  test('withdrawn, it is not taken in again by a later edit: the new words are kept, and told of', () => {
    const { after } = done(made, withdrawResponse, input)
    const answers = { ...menteeAnswers, contact: 'new@b.ru' }
    const edited = taken(after, [raw('к1', 'ф1', answers, { at: '2026-11-24T09:00:00' })])
    expect(edited.responses).toMatchObject([
      {
        state: 'withdrawn',
        receivedAt: '24.11.2026 09:00:00',
        reason: 'Изменён после отзыва 24.11.2026 09:00',
        answers: JSON.stringify(answers),
      },
    ])
    expect(edited.mentees).toEqual(after.mentees)
    expect(taken(edited, [raw('к1', 'ф1', answers, { at: '2026-11-24T09:00:00' })])).toEqual(edited)
    const left = done(edited, withdrawResponse, input)
    expect(left.said).toBe('Ответ остался отозванным')
    expect(left.after.responses).toMatchObject([{ state: 'withdrawn', reason: '' }])
    expect(refusedBy(left.after, withdrawResponse, input).message).toBe('Состояние ответа теперь «отозван»')
  })
  test('sent once more without a change, it is none that has changed', () => {
    const { after } = done(made, withdrawResponse, input)
    const again = taken(after, [raw('к1', 'ф1', menteeAnswers, { at: '2026-11-24T09:00:00' })])
    expect(again.responses).toMatchObject([{ reason: '', receivedAt: '24.11.2026 09:00:00' }])
  })
  test('of somebody whose data were destroyed keeps no word of a later edit', () => {
    const { after } = done(made, withdrawResponse, input)
    const destroyed = { ...after, responses: after.responses.map(row => ({ ...row, answers: '' })) }
    const answers = { ...menteeAnswers, contact: 'new@b.ru' }
    const edited = taken(destroyed, [raw('к1', 'ф1', answers, { at: '2026-11-24T09:00:00' })])
    expect(edited.responses).toMatchObject([{ state: 'withdrawn', reason: '', answers: '' }])
    expect(JSON.stringify(edited)).not.toContain('new@b.ru')
  })
})

test('what waits in quarantine leaves it', () => {
  const bad = taken(form.build(), [raw('к1', 'ф1', { ...menteeAnswers, schoolClass: '15' })])
  const { after, back } = done(bad, withdrawResponse, input)
  expect([after.quarantine, after.responses[0]?.state]).toEqual([[], 'withdrawn'])
  expect(back).toEqual(bad)
})

describe('votes and surveys', () => {
  const base = school()
    .mentee('Лисин Артём Олегович', { schoolClass: '7 «Б»' })
    .mentor('Шевчук Нина')
    .mentor('Жуков Максим')
  const named = { lastName: 'Лисин', firstName: 'Артём', middleName: 'Олегович', schoolClass: '7 «Б»' }
  test('rows go with the answer; one that the curator has changed is hers', () => {
    const programme = withForm(base, 'ф1', 'satisfaction.mentee').build()
    const survey = taken(programme, [
      raw('к1', 'ф1', { ...named, satisfied: 'да', organised: '5', curator: '5' }),
    ])
    expect(done(survey, withdrawResponse, input).after.surveys).toEqual([])
    const mended = { ...survey, surveys: survey.surveys.map(row => ({ ...row, satisfied: false })) }
    expect(done(mended, withdrawResponse, input).after.surveys).toEqual(mended.surveys)
  })
  test('the votes that stood behind count again', () => {
    const present = base
      .build()
      .mentors.map(({ id, lastName, firstName }) => ({ id, name: `${lastName} ${firstName}` }))
    const programme = withForm(base, 'ф1', 'preferences.mentee', {
      present,
      metOn: day('2026-11-20'),
    }).build()
    const votes = (key: string, ...texts: string[]) => raw(key, 'ф1', { ...named, votes: texts })
    const both = taken(programme, [votes('к1', 'Жуков Максим'), votes('к2', 'Шевчук Нина')])
    const { after } = done(both, withdrawResponse, { response: 'к2' })
    expect(after.preferences).toMatchObject([{ mentor: 'м2', mentee: 'н1', rank: 1 }])
  })
})
