import { describe, expect, test } from 'vitest'
import { takeResponses } from '#shared/intake/takeResponses.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import { school } from '#tests/school/build.ts'
import { menteeAnswers, raw, taken, today, withForm } from './intakeSchool.ts'

const application = withForm(school(), 'ф1', 'application.mentee.pupilPupil')

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
