import { describe, expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { school } from '#tests/school/build.ts'
import { raw, taken, withForm } from './intakeSchool.ts'

describe('votes after the meeting', () => {
  const base = school()
    .mentee('Лисин Артём Олегович', { schoolClass: '7 «Б»' })
    .mentor('Шевчук Нина')
    .mentor('Жуков Максим')
    .mentor('Лисин Артём Олегович', { schoolClass: '7 «Б»' })
  const present = base
    .build()
    .mentors.map(({ id, lastName, firstName }) => ({ id, name: `${lastName} ${firstName}` }))
  const programme = withForm(base, 'ф1', 'preferences.mentee', {
    present,
    metOn: day('2026-11-20'),
    form: 'form.pupilPupil',
  }).build()
  const named = { lastName: 'Лисин', firstName: 'Артём', middleName: 'Олегович', schoolClass: '7 «Б»' }
  const votes = (key: string, ...texts: string[]) => raw(key, 'ф1', { ...named, votes: texts })

  test('are rows with place, form and day of the meeting', () => {
    expect(taken(programme, [votes('к1', 'Жуков Максим', 'Шевчук Нина')]).preferences).toMatchObject([
      { side: 'mentee', mentee: 'н1', mentor: 'м2', rank: 1, form: 'form.pupilPupil', metOn: '2026-11-20' },
      { side: 'mentee', mentee: 'н1', mentor: 'м1', rank: 2 },
    ])
  })
  test('for oneself wait in quarantine', () => {
    const { preferences, responses } = taken(programme, [votes('к1', 'Лисин Артём')])
    expect(preferences).toEqual([])
    expect(responses[0]).toMatchObject({
      state: 'quarantine',
      reason:
        '«С кем из наставников вы хотели бы работать?»: «Лисин Артём»: это голос за себя. Выберите другого',
    })
  })
  test('for somebody who has left the base since wait, too', () => {
    const gone = { ...programme, mentors: programme.mentors.filter(({ id }) => id !== 'м2') }
    expect(taken(gone, [votes('к1', 'Жуков Максим')]).responses[0]?.state).toBe('quarantine')
  })
  test('edited, they are replaced', () => {
    const first = taken(programme, [votes('к1', 'Жуков Максим', 'Шевчук Нина')])
    expect(taken(first, [votes('к1', 'Шевчук Нина')]).preferences).toMatchObject([{ mentor: 'м1', rank: 1 }])
  })
  test('of a second answer count, the first one is kept as an answer', () => {
    const { preferences, responses } = taken(programme, [
      votes('к1', 'Жуков Максим'),
      votes('к2', 'Шевчук Нина'),
    ])
    expect(preferences).toMatchObject([{ mentor: 'м1' }])
    expect(responses.map(row => [row.state, row.taken])).toEqual([
      ['imported', 'Есть более поздний ответ'],
      ['imported', 'Предпочтения: 1\u00a0строка'],
    ])
  })
})
