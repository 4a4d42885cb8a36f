import { describe, expect, test } from 'vitest'
import { inviteOf } from '#shared/intake/inviteOf.ts'
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

describe('quarantine', () => {
  test('says question, text and what to do, and keeps what was written', () => {
    const { mentees, responses, quarantine } = taken(application.build(), [
      raw('к1', 'ф1', { ...menteeAnswers, schoolClass: '12 «А»', birthDate: '1890-01-01' }),
    ])
    expect(mentees).toEqual([])
    const reason = [
      '«Ваш класс»: «12 „А“»: это не класс. Напишите число от 1 до 11 и букву, например 8 «А»',
      '«Дата рождения»: «1890-01-01»: год 1890 слишком далёк. Напишите дату так: 28.02.2013',
    ].join('\n')
    expect(responses).toMatchObject([{ state: 'quarantine', person: '', reason }])
    expect(quarantine).toMatchObject([
      {
        id: 'к1',
        title: 'Анкета наставляемого: форма «ученик – ученик»',
        who: 'Лисин Артём Олегович',
        reason,
      },
    ])
    expect(quarantine[0]?.text).toContain('Ваш класс: 12 «А»')
  })

  test('an answer to a form that is not on the sheet', () => {
    const { responses, quarantine } = taken(application.build(), [raw('к1', 'ф9', menteeAnswers)])
    expect(responses[0]).toMatchObject({
      title: 'Неизвестная анкета',
      state: 'quarantine',
      reason:
        'Анкеты этого ответа нет на листе «Опубликованные анкеты». Верните её строку и внесите ответ снова',
    })
    expect(quarantine[0]?.text).toContain('lastName: Лисин')
  })

  test.each(['', '{', '[]', 'null', '{"steps":3}'])(
    'a form whose questions can’t be read: %j',
    definition => {
      const programme = application.build()
      const [form] = programme.webForms
      if (form === undefined) throw new Error('No form')
      const { responses } = taken({ ...programme, webForms: [{ ...form, definition }] }, [
        raw('к1', 'ф1', menteeAnswers),
      ])
      expect(responses[0]?.state).toBe('quarantine')
    },
  )

  test('answers too long for a cell are kept in parts', () => {
    const long = Object.fromEntries(
      ['request', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].map(id => [
        id,
        `${id}${'я'.repeat(9_999)}`,
      ]),
    )
    const { responses, quarantine, mentees } = taken(application.build(), [
      raw('к1', 'ф1', { ...menteeAnswers, ...long }),
    ])
    expect(mentees).toEqual([])
    const [row] = responses
    expect(row?.state).toBe('quarantine')
    for (const cell of [row?.answers, row?.decided, ...quarantine.map(({ text }) => text)])
      expect(cell?.length).toBeLessThanOrEqual(45_000)
    expect(JSON.parse(row?.answers ?? '')).toMatchObject({ lastName: 'Лисин', birthDate: '2013-02-28' })
    expect(quarantine.map(({ id }) => id)).toEqual(['к1', 'к1·2', 'к1·3'])
    const whole = quarantine.map(({ text }) => text).join('')
    for (const text of Object.values(long)) expect(whole).toContain(text)
  })

  test('what could not be written otherwise is set aside with what can be kept', () => {
    const programme = application.build()
    const { edits, counts } = takeResponses(
      programme,
      [raw('к1', 'ф1', { ...menteeAnswers, request: 'а\u0000б' })],
      { today, newId: newIdFrom('sixteen letters or more') },
      { unfit: true },
    )
    expect(counts).toMatchObject({ taken: 1, quarantine: 1 })
    expect(edits.map(({ table }) => table).sort()).toEqual(['quarantine', 'responses'])
    expect(JSON.stringify(edits)).not.toContain('\\u0000')
  })
})

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

describe('a word about a pair', () => {
  const proposed = {
    status: 'proposed',
    mentorAgreedOn: null,
    menteeAgreedOn: null,
    parentAgreedOn: null,
  } as const
  const base = school()
    .mentee('Лисин Артём', { code: 'p_aaaaaaaaaa' })
    .mentor('Шевчук Нина', { code: 'p_bbbbbbbbbb' })
    .pair('Шевчук Нина', 'с 01.12.2026 по 31.05.2027', { mentee: 'Лисин Артём', ...proposed })
    .setting({ parentAgrees: false })
  const programme = withForm(withForm(base, 'ф1', 'agreement.mentee'), 'ф2', 'agreement.mentor').build()
  const says = (key: string, form: string, agree: string) =>
    raw(key, form, { '': inviteOf(form, form === 'ф1' ? 'p_aaaaaaaaaa' : 'p_bbbbbbbbbb'), agree })

  test('one side has said yes', () => {
    const { pairs, responses } = taken(programme, [says('к1', 'ф1', 'да')])
    expect(pairs).toMatchObject([
      {
        status: 'proposed',
        menteeAgreedOn: '2026-11-23',
        menteeAgreedHow: 'form',
        mentorAgreedOn: null,
        agreedBy: 'анкета',
      },
    ])
    expect(responses[0]).toMatchObject({ state: 'imported', taken: 'Согласие на пару' })
  })
  test('both have: the pair is agreed', () => {
    expect(taken(programme, [says('к1', 'ф1', 'да'), says('к2', 'ф2', 'да')]).pairs).toMatchObject([
      { status: 'agreed' },
    ])
  })
  test('a parent’s word is still waited for where the settings ask for it', () => {
    const minor = {
      ...programme,
      mentees: programme.mentees.map(row => ({ ...row, birthDate: day('2013-02-28') })),
    }
    const asked = { ...minor, settings: school().setting({ parentAgrees: true }).build().settings }
    expect(taken(asked, [says('к1', 'ф1', 'да'), says('к2', 'ф2', 'да')]).pairs).toMatchObject([
      { status: 'proposed' },
    ])
  })
  test('a no waits for the curator', () => {
    const { pairs, responses } = taken(programme, [says('к1', 'ф1', 'нет')])
    expect(pairs).toEqual(programme.pairs)
    expect(responses[0]).toMatchObject({ state: 'fields', reason: 'Отказ от пары' })
  })
  test('a yes that becomes a no takes the yes back', () => {
    const agreed = taken(programme, [says('к1', 'ф1', 'да'), says('к2', 'ф2', 'да')])
    const { pairs } = taken(agreed, [says('к1', 'ф1', 'нет')])
    expect(pairs).toMatchObject([{ status: 'proposed', menteeAgreedOn: null, mentorAgreedOn: '2026-11-23' }])
  })
  test('a pair that is in an order by then is not changed', () => {
    const agreed = taken(programme, [says('к1', 'ф1', 'да'), says('к2', 'ф2', 'да')])
    const ordered = { ...agreed, pairs: agreed.pairs.map(pair => ({ ...pair, status: 'inOrder' as const })) }
    const { pairs, responses } = taken(ordered, [says('к1', 'ф1', 'нет')])
    expect(pairs).toEqual(ordered.pairs)
    expect(responses[0]).toMatchObject({ state: 'fields', reason: 'Отказ, а пара уже в приказе' })
  })
  test('of somebody whom nobody has proposed a pair waits in quarantine', () => {
    const { responses } = taken({ ...programme, pairs: [] }, [says('к1', 'ф1', 'да')])
    expect(responses[0]?.state).toBe('quarantine')
  })
  test('a yes where several pairs wait asks which', () => {
    const several = withForm(
      base.pair('Шевчук Нина', 'с 01.12.2026 по 31.05.2027', { mentee: 'Рудь Соня', ...proposed }),
      'ф2',
      'agreement.mentor',
    ).build()
    const { responses, pairs } = taken(several, [says('к1', 'ф2', 'да')])
    expect(responses[0]).toMatchObject({ state: 'fields', reason: 'Пар несколько: к какой из них ответ' })
    expect(pairs).toEqual(several.pairs)
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
