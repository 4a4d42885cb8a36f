import { describe, expect, test } from 'vitest'
import type { RawResponse } from '#shared/intake/rawResponse.ts'
import { takeResponses } from '#shared/intake/takeResponses.ts'
import { day } from '#shared/programme/civilDate.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { school } from '#tests/school/build.ts'
import { menteeAnswers, raw, taken, today, withForm } from './intakeSchool.ts'

const application = withForm(school(), 'ф1', 'application.mentee.pupilPupil')
const later = { at: '2026-11-23T15:00:00' }

describe('an application', () => {
  test('of somebody new is a row «на рассмотрении»', () => {
    const { mentees, responses, quarantine } = taken(application.build(), [raw('к1', 'ф1', menteeAnswers)])
    expect(mentees).toMatchObject([
      {
        lastName: 'Лисин',
        firstName: 'Артём',
        middleName: 'Олегович',
        gender: 'male',
        status: 'pending',
        kind: 'pupil',
        schoolClass: '7 «Б»',
        birthDate: '2013-02-28',
        forms: ['form.pupilPupil'],
        request: 'Подтянуть математику',
        joinedOn: '2026-11-23',
        source: 'анкета',
      },
    ])
    expect(mentees[0]?.code).toMatch(/^p_[a-z2-7]{10}$/)
    expect(responses).toMatchObject([
      {
        id: 'к1',
        title: 'Анкета наставляемого: форма «ученик – ученик»',
        receivedAt: '23.11.2026 14:05:09',
        person: mentees[0]?.id,
        state: 'imported',
        taken: 'Наставляемые: новая строка, на рассмотрении',
        webForm: 'ф1',
        version: 1,
        answers: JSON.stringify(menteeAnswers),
      },
    ])
    expect(quarantine).toEqual([])
  })

  test('of a mentor goes to the base of mentors', () => {
    const base = withForm(school(), 'ф1', 'application.mentor.teacherPupil').build()
    const { mentors } = taken(base, [
      raw('к1', 'ф1', {
        lastName: 'Седова',
        firstName: 'Анна',
        middleName: 'Ивановна',
        post: 'учитель физики',
        category: 'педагог, специалист школы',
        employee: 'да',
        contact: 'a@b.ru',
        competences: ['физика'],
        availability: ['понедельник после уроков'],
        formats: ['очно'],
        capacity: '2',
      }),
    ])
    expect(mentors).toMatchObject([
      {
        status: 'pending',
        category: 'category.teacher',
        employee: true,
        capacity: 2,
        forms: ['form.teacherPupil'],
        competences: ['competence.3'],
        gender: 'female',
      },
    ])
  })

  const known = application.mentee('Лисин Артём Олегович', {
    schoolClass: '7 «Б»',
    birthDate: day('2013-02-28'),
    request: 'иное',
    gender: 'male',
    contact: '+7 900 111-22-33',
    availability: ['availability.0'],
    formats: ['format.inPerson'],
    forms: ['form.pupilPupil'],
    interests: ['interest.1'],
  })

  test('of somebody in the base changes nothing: what differs waits', () => {
    const before = known.build()
    const { mentees, responses } = taken(before, [raw('к1', 'ф1', { ...menteeAnswers, contact: 'new@b.ru' })])
    expect(mentees).toEqual(before.mentees)
    expect(responses).toMatchObject([
      { state: 'fields', person: 'н1', reason: 'Отличается от строки: контакты и\u00a0запрос', taken: '' },
    ])
  })

  test('that says nothing new is simply there; what it leaves out erases nothing', () => {
    const before = known.mentee('Лисин Артём Олегович', { request: 'Подтянуть математику' }).build()
    const { mentees, responses } = taken(before, [raw('к1', 'ф1', menteeAnswers)])
    expect(mentees).toEqual(before.mentees)
    expect(responses).toMatchObject([{ state: 'imported', person: 'н1', taken: 'Нового в ответе нет' }])
  })

  test('of somebody in the archive asks whether to take the row out of it', () => {
    const before = known
      .mentee('Лисин Артём Олегович', { request: 'Подтянуть математику', status: 'archived' })
      .build()
    expect(taken(before, [raw('к1', 'ф1', menteeAnswers)]).responses).toMatchObject([
      { state: 'fields', reason: 'Отличается от строки: состояние' },
    ])
  })

  test('for a further form adds the form', () => {
    const before = known
      .mentee('Лисин Артём Олегович', { request: 'Подтянуть математику', forms: ['form.teacherPupil'] })
      .build()
    expect(taken(before, [raw('к1', 'ф1', menteeAnswers)]).responses[0]?.reason).toBe(
      'Отличается от строки: формы наставничества',
    )
  })

  test('contacts that are none are taken as they stand, and the curator is told', () => {
    const { responses, mentees } = taken(application.build(), [
      raw('к1', 'ф1', { ...menteeAnswers, contact: 'восемь девятьсот сто' }),
    ])
    expect(mentees[0]?.contact).toBe('восемь девятьсот сто')
    expect(responses[0]?.taken).toBe(
      'Наставляемые: новая строка, на рассмотрении. В контактах нет ни телефона, ни почты',
    )
  })

  test('words that no dictionary knows go to the notes', () => {
    const { mentees, responses } = taken(application.build(), [
      raw('к1', 'ф1', { ...menteeAnswers, interests: ['футбол', 'макраме'] }),
    ])
    expect(mentees[0]).toMatchObject({ interests: ['interest.0'], note: 'Из анкеты: интерес: макраме' })
    expect(responses[0]?.taken).toContain('Часть ответа осталась в заметках')
  })
})

describe('a second answer', () => {
  test('of the same person is kept beside the first; what differs waits', () => {
    const { mentees, responses } = taken(application.build(), [
      raw('к1', 'ф1', menteeAnswers),
      raw('к2', 'ф1', { ...menteeAnswers, contact: 'new@b.ru' }, later),
    ])
    expect(mentees).toHaveLength(1)
    expect(responses.map(({ id, state }) => [id, state])).toEqual([
      ['к1', 'imported'],
      ['к2', 'fields'],
    ])
  })
})

describe('an edited answer', () => {
  const first = taken(application.build(), [raw('к1', 'ф1', menteeAnswers)])
  const edited = (answers: Partial<typeof menteeAnswers>, base: WholeProgramme = first) =>
    taken(base, [raw('к1', 'ф1', { ...menteeAnswers, ...answers } as RawResponse['answers'], later)])

  test('the fields it gave follow by themselves, the row stays the same row', () => {
    const { mentees, responses } = edited({ contact: 'new@b.ru' } as never)
    expect(mentees).toHaveLength(1)
    expect(mentees[0]).toMatchObject({
      id: first.mentees[0]?.id,
      code: first.mentees[0]?.code,
      contact: 'new@b.ru',
    })
    expect(responses).toMatchObject([{ state: 'imported', receivedAt: '23.11.2026 15:00:00' }])
  })

  test('a field that the curator has changed since waits, the others follow', () => {
    const [row] = first.mentees
    if (row === undefined) throw new Error('Nobody')
    const mended = { ...first, mentees: [{ ...row, contact: 'curator@b.ru', status: 'active' as const }] }
    const { mentees, responses } = edited({ contact: 'new@b.ru', request: 'физика' } as never, mended)
    expect(mentees).toMatchObject([
      { id: row.id, contact: 'curator@b.ru', request: 'физика', status: 'active' },
    ])
    expect(responses).toMatchObject([{ state: 'fields', reason: 'Отличается от строки: контакты' }])
  })

  test('a field that the curator has changed and the answer has not stays hers', () => {
    const [row] = first.mentees
    if (row === undefined) throw new Error('Nobody')
    const mended = { ...first, mentees: [{ ...row, contact: 'curator@b.ru' }] }
    const { mentees, responses } = edited({ request: 'физика' } as never, mended)
    expect(mentees).toMatchObject([{ contact: 'curator@b.ru', request: 'физика' }])
    expect(responses).toMatchObject([{ state: 'imported' }])
  })

  test('with another name it is about another person: the row that nobody has touched is theirs', () => {
    const { mentees } = edited({ lastName: 'Рудь', firstName: 'София', middleName: 'Петровна' } as never)
    expect(mentees).toMatchObject([{ lastName: 'Рудь', firstName: 'София', gender: 'female' }])
  })

  test('with another name, of a row that the curator has touched, the name waits', () => {
    const [row] = first.mentees
    if (row === undefined) throw new Error('Nobody')
    const touched = { ...first, mentees: [{ ...row, status: 'active' as const, lastName: 'Лисицын' }] }
    const { mentees, responses } = edited({ lastName: 'Лисев' } as never, touched)
    expect(mentees).toMatchObject([{ lastName: 'Лисицын' }])
    expect(responses).toMatchObject([{ state: 'fields', reason: 'Отличается от строки: фамилия' }])
  })

  test('that can’t be used any more goes to quarantine, and what it gave goes with it', () => {
    const { mentees, responses, quarantine } = edited({ schoolClass: '15' } as never)
    expect(mentees).toEqual([])
    expect(responses[0]?.state).toBe('quarantine')
    expect(quarantine).toHaveLength(1)
  })

  test('seen again unchanged changes nothing', () => {
    const again = takeResponses(first, [raw('к1', 'ф1', menteeAnswers)], {
      today,
      newId: newIdFrom('sixteen letters or more'),
    })
    expect(again).toEqual({ edits: [], counts: { taken: 0, imported: 0, fields: 0, who: 0, quarantine: 0 } })
  })
})

test('an answer without a name is kept and makes no row of anybody', () => {
  const programme = withForm(school(), 'ф1', 'feedback.parent').build()
  const after = taken(programme, [raw('к1', 'ф1', { informed: '7', useful: '8', changes: 'да', goOn: 'да' })])
  expect(after.responses).toMatchObject([
    { state: 'imported', person: '', taken: 'Ответ сохранён, имени в нём нет' },
  ])
  expect({ ...after, responses: [] }).toEqual(programme)
})
