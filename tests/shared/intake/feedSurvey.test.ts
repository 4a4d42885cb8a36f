import { describe, expect, test } from 'vitest'
import type { RawResponse } from '#shared/intake/rawResponse.ts'
import { school } from '#tests/school/build.ts'
import { menteeAnswers, raw, taken, withForm } from './intakeSchool.ts'

const later = { at: '2026-11-23T15:00:00' }

describe('a survey', () => {
  const form = withForm(
    school()
      .mentee('Лисин Артём Олегович', { schoolClass: '7 «Б»' })
      .pair('Шевчук Нина', 'с 01.09.2026 по 31.05.2027', {
        mentee: 'Лисин Артём Олегович',
        form: 'form.pupilPupil',
      }),
    'ф1',
    'first.mentee.pupilPupil',
  )
  const programme = form.build()
  const questions = (
    JSON.parse(programme.webForms[0]?.definition ?? '{}') as {
      steps: { questions: { id: string; kind: string }[] }[]
    }
  ).steps
    .flatMap(step => step.questions)
    .map(({ id, kind }) => [
      id,
      kind === 'yesNo' ? 'да' : kind === 'scale' || kind === 'number' ? '7' : 'слова',
    ])
  const named = { lastName: 'Лисин', firstName: 'Артём', middleName: 'Олегович', schoolClass: '7 «Б»' }
  const answers = { ...Object.fromEntries(questions), ...named } as RawResponse['answers']

  test('of somebody known for certain is taken in at once, with its pair', () => {
    const { surveys, measurements, responses } = taken(programme, [raw('к1', 'ф1', answers)])
    expect(responses[0]).toMatchObject({ state: 'imported', person: 'н1' })
    expect(surveys).toMatchObject([{ person: 'н1', pair: 'пара-1', kind: 'first', filledOn: '2026-11-23' }])
    expect(measurements.length).toBeGreaterThan(3)
    expect(measurements[0]).toMatchObject({
      person: 'н1',
      pair: 'пара-1',
      moment: 'before',
      value: 7,
      measuredOn: '2026-11-23',
    })
  })
  test('of somebody who is not in the base asks who it is', () => {
    const { responses, surveys, mentees } = taken(programme, [
      raw('к1', 'ф1', { ...answers, lastName: 'Рудь' }),
    ])
    expect(responses[0]).toMatchObject({ state: 'who', reason: 'Наставляемого с таким именем в базе нет' })
    expect([surveys, mentees.length]).toEqual([[], 1])
  })
  test('edited, it changes its rows and makes no more of them', () => {
    const first = taken(programme, [raw('к1', 'ф1', answers)])
    const { surveys, measurements } = taken(first, [raw('к1', 'ф1', { ...answers, wish: '3' }, later)])
    expect(surveys.map(({ id }) => id)).toEqual(first.surveys.map(({ id }) => id))
    expect(measurements.map(({ id }) => id)).toEqual(first.measurements.map(({ id }) => id))
    expect(measurements.filter(({ value }) => value === 3)).toHaveLength(1)
  })
  test('a row that the curator has changed is left to her', () => {
    const first = taken(programme, [raw('к1', 'ф1', answers)])
    const mended = { ...first, surveys: first.surveys.map(row => ({ ...row, note: 'Перезвонить' })) }
    const { surveys } = taken(mended, [raw('к1', 'ф1', { ...answers, wish: '3' }, later)])
    expect(surveys).toEqual(mended.surveys)
  })
  test('that comes before the application finds its person once that is there', () => {
    const both = withForm(form, 'ф2', 'application.mentee.pupilPupil').build()
    const rud = { lastName: 'Рудь', firstName: 'София', middleName: 'Петровна' }
    const first = taken(both, [raw('к1', 'ф1', { ...answers, ...rud })])
    expect(first.responses[0]?.state).toBe('who')
    const { responses, surveys, mentees } = taken(first, [raw('к2', 'ф2', { ...menteeAnswers, ...rud })])
    expect(responses.map(({ state }) => state)).toEqual(['imported', 'imported'])
    expect(surveys[0]?.person).toBe(mentees[1]?.id)
  })
})
