import { describe, expect, test } from 'vitest'
import { decideFields } from '#addon/features/decideFields.ts'
import { inviteOf } from '#shared/intake/inviteOf.ts'
import { day } from '#shared/programme/civilDate.ts'
import { school } from '#tests/school/build.ts'
import { menteeAnswers, raw, taken, withForm } from '#tests/shared/intake/intakeSchool.ts'
import { done, refusedBy } from './answered.ts'

const known = school().mentee('Лисин Артём Олегович', {
  schoolClass: '7 «Б»',
  birthDate: day('2013-02-28'),
  gender: 'male',
  contact: 'old@b.ru',
  request: 'иное',
  forms: ['form.pupilPupil'],
  availability: ['availability.0'],
  formats: ['format.inPerson'],
})
const waiting = taken(withForm(known, 'ф1', 'application.mentee.pupilPupil').build(), [
  raw('к1', 'ф1', menteeAnswers),
])

test('what is taken goes to the row, what is kept stays, the rest goes on waiting', () => {
  const { after, view, said, back } = done(waiting, decideFields, {
    response: 'к1',
    take: ['contact'],
    keep: [],
  })
  expect(after.mentees).toMatchObject([{ contact: '+7 900 111-22-33', request: 'иное' }])
  expect(after.responses).toMatchObject([{ state: 'fields', reason: 'Отличается от строки: запрос' }])
  expect([view, said]).toEqual([{ state: 'fields', left: 1 }, 'Внесено: 1\u00a0поле, ждут решения ещё 1'])
  expect(back).toEqual(waiting)

  const rest = done(after, decideFields, { response: 'к1', take: [], keep: ['request'] })
  expect(rest.after.mentees).toEqual(after.mentees)
  expect(rest.after.responses).toMatchObject([{ state: 'imported', taken: 'Наставляемые: контакты' }])
})

test('decided once, the same words ask no more; other words do', () => {
  const decided = done(waiting, decideFields, {
    response: 'к1',
    take: [],
    keep: ['contact', 'request'],
  }).after
  const same = taken(decided, [raw('к1', 'ф1', menteeAnswers, { at: '2026-11-24T09:00:00' })])
  expect(same.responses[0]?.state).toBe('imported')
  const other = taken(decided, [
    raw('к1', 'ф1', { ...menteeAnswers, contact: 'third@b.ru' }, { at: '2026-11-24T09:00:00' }),
  ])
  expect(other.responses[0]).toMatchObject({ state: 'fields', reason: 'Отличается от строки: контакты' })
})

test('what was taken follows the answer by itself, unless the curator has changed it since', () => {
  const decided = done(waiting, decideFields, {
    response: 'к1',
    take: ['contact', 'request'],
    keep: [],
  }).after
  const edited = raw('к1', 'ф1', { ...menteeAnswers, contact: 'third@b.ru' }, { at: '2026-11-24T09:00:00' })
  expect(taken(decided, [edited]).mentees).toMatchObject([{ contact: 'third@b.ru' }])
  const mended = { ...decided, mentees: decided.mentees.map(row => ({ ...row, contact: 'curator@b.ru' })) }
  const after = taken(mended, [edited])
  expect(after.mentees).toMatchObject([{ contact: 'curator@b.ru' }])
  expect(after.responses[0]?.state).toBe('fields')
})

test('where the row says the same by now, nothing is left to decide', () => {
  const same = waiting.mentees.map(row => ({
    ...row,
    contact: '+7 900 111-22-33',
    request: 'Подтянуть математику',
  }))
  const { after } = done({ ...waiting, mentees: same }, decideFields, { response: 'к1', take: [], keep: [] })
  expect(after.responses[0]?.state).toBe('imported')
})

describe('refusals', () => {
  test.each([
    ['к1', [], 'nothingToDo', 'Ничего не выбрано'],
    ['к1', ['lastName'], 'changedMeanwhile', 'Строку уже изменили'],
    ['к9', ['contact'], 'gone', 'Этого ответа больше нет на листе «Ответы»'],
  ])('%s %j', (response, take, code, message) => {
    expect(refusedBy(waiting, decideFields, { response, take, keep: [] })).toMatchObject({ code, message })
  })
  test('an answer that waits for nothing', () => {
    const { after } = done(waiting, decideFields, { response: 'к1', take: ['contact', 'request'], keep: [] })
    expect(refusedBy(after, decideFields, { response: 'к1', take: ['contact'], keep: [] })).toMatchObject({
      code: 'changedMeanwhile',
      message: 'Состояние ответа теперь «внесён»',
    })
  })
})

describe('a no about a pair', () => {
  const base = school()
    .mentee('Лисин Артём', { code: 'p_aaaaaaaaaa' })
    .pair('Шевчук Нина', 'с 01.12.2026 по 31.05.2027', {
      mentee: 'Лисин Артём',
      status: 'proposed',
      mentorAgreedOn: null,
      menteeAgreedOn: null,
    })
  const programme = withForm(base, 'ф1', 'agreement.mentee').build()
  const said = taken(programme, [raw('к1', 'ф1', { '': inviteOf('ф1', 'p_aaaaaaaaaa'), agree: 'нет' })])

  test('taken, it is a refusal, and the two are not suggested again', () => {
    const { after, back } = done(said, decideFields, { response: 'к1', take: ['refuse:пара-1'], keep: [] })
    expect(after.pairs).toMatchObject([{ status: 'refused', endedOn: '2026-11-23' }])
    expect(after.decisions).toMatchObject([
      { kind: 'refusal', by: 'mentee', mentee: 'н1', mentor: 'м1', decidedOn: '2026-11-23' },
    ])
    expect(after.responses[0]?.state).toBe('imported')
    expect(back).toEqual(said)
  })
  test('kept as it stands, the pair goes on', () => {
    const { after } = done(said, decideFields, { response: 'к1', take: [], keep: ['refuse:пара-1'] })
    expect(after.pairs).toEqual(said.pairs)
    expect(after.responses[0]?.state).toBe('imported')
  })
  test('about a pair in an order it can’t be taken', () => {
    const ordered = { ...said, pairs: said.pairs.map(pair => ({ ...pair, status: 'inOrder' as const })) }
    expect(
      refusedBy(ordered, decideFields, { response: 'к1', take: ['refuse:пара-1'], keep: [] }),
    ).toMatchObject({
      code: 'blocked',
      next: 'Пара уже в приказе: завершите её отдельным приказом',
    })
  })
})
