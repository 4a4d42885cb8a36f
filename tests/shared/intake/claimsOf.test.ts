import { describe, expect, test } from 'vitest'
import { school } from '#tests/school/build.ts'
import { raw, taken, withForm } from './intakeSchool.ts'

describe('a referral', () => {
  const form = withForm(school(), 'ф1', 'referral.classTeacher')
  const answers = {
    source: 'Седова Анна Ивановна',
    lastName: 'Рудь',
    firstName: 'София',
    middleName: 'Петровна',
    schoolClass: '7 «Б»',
    request: 'чтение',
    grounds: ['выдающиеся способности'],
    note: 'Тихая девочка',
  }
  test('makes a row with who refers, and puts what only the curator may see where only she does', () => {
    const { mentees, responses } = taken(form.build(), [raw('к1', 'ф1', answers)])
    expect(mentees).toMatchObject([
      { source: 'классный руководитель: Седова Анна Ивановна', note: 'Тихая девочка', status: 'pending' },
    ])
    expect(mentees[0]?.grounds).toHaveLength(1)
    expect(responses[0]?.taken).not.toContain('Тихая')
  })
  test('of somebody in the base adds to grounds and notes, when the curator takes it', () => {
    const known = form.mentee('Рудь София Петровна', {
      schoolClass: '7 «Б»',
      request: 'чтение',
      note: 'Любит петь',
      source: 'анкета',
    })
    const before = known.build()
    const { responses, mentees } = taken(before, [raw('к1', 'ф1', answers)])
    expect(mentees).toEqual(before.mentees)
    expect(responses[0]).toMatchObject({
      state: 'fields',
      reason: 'Отличается от строки: основания, заметки и\u00a0кто внёс сведения',
    })
  })
})
