import { describe, expect, test } from 'vitest'
import { type Refused, isRefused } from '#addon/features/refusal.ts'
import { saveRow } from '#addon/features/saveRow.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'

type Input = Parameters<typeof saveRow.run>[0]['input']
const newMentee = (values: Record<string, string>, more: Partial<Input> = {}): Input => ({
  table: 'mentees',
  id: null,
  values: { lastName: 'Лисин', firstName: 'Артём', kind: 'обучающийся', request: 'Химия', ...values },
  was: {},
  ...more,
})
const save = (programme: ReturnType<typeof school>, input: Input) =>
  saveRow.run(given(programme.build(), input))
const written = (outcome: ReturnType<typeof save>) => {
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return outcome
}
const refusal = (outcome: ReturnType<typeof save>): Refused['refusal'] => {
  if (!isRefused(outcome)) throw new Error('Taken')
  return outcome.refusal
}

describe('a new person', () => {
  test('gets an id, a code, a status and the day they joined', () => {
    const { edits } = written(save(school(), newMentee({ birthDate: '05.03.2013', schoolClass: '7б' })))
    expect(edits).toMatchObject([
      {
        table: 'mentees',
        kind: 'append',
        set: { status: 'active', birthDate: '2013-03-05', schoolClass: '7 «Б»', joinedOn: '2026-11-23' },
      },
    ])
    expect(edits?.[0]?.set.code).toMatch(/^p_[a-z2-7]{10}$/)
    expect(edits?.[0]?.id).toMatch(/^н/)
  })

  test.each([
    { given: 'без фамилии', values: { lastName: ' ' }, at: 'lastName', says: 'Не заполнено: фамилия' },
    {
      given: 'день, которого нет',
      values: { birthDate: '31.02.2013' },
      at: 'birthDate',
      says: '31 февраля не бывает. Напишите дату так: 28.02.2013',
    },
    {
      given: 'родился завтра',
      values: { birthDate: '24.11.2026' },
      at: 'birthDate',
      says: 'День 24.11.2026 ещё не наступил',
    },
    {
      given: 'сверено завтра',
      values: { checkedOn: '24.11.2026' },
      at: 'checkedOn',
      says: 'День 24.11.2026 ещё не наступил',
    },
    {
      given: 'четыре года',
      values: { birthDate: '01.01.2022' },
      at: 'birthDate',
      says: 'Возраст получается 4\u00a0года. Проверьте дату',
    },
    {
      given: 'не класс',
      values: { schoolClass: '12 «А»' },
      at: 'schoolClass',
      says: 'Это не класс. Напишите число от 1 до 11 и букву, например 8 «А»',
    },
    { given: 'чужое поле', values: { code: 'p_aaaaaaaaaa' }, at: 'code', says: 'Такого поля нет' },
    {
      given: 'сразу в архив',
      values: { status: 'в архиве' },
      at: 'status',
      says: 'В архив переводит кнопка «В архив» внизу карточки',
    },
  ])('is refused at its field: $given', ({ values, at, says }) => {
    expect(refusal(save(school(), newMentee(values)))).toMatchObject({ code: 'badInput', at, message: says })
  })

  test('of a name that is in the base is asked about first', () => {
    const known = school().mentee('Лисин Артём', { schoolClass: '7 «Б»' })
    const asked = written(save(known, newMentee({})))
    expect(asked.edits).toBeUndefined()
    expect(asked.view.twins).toEqual([{ id: 'н1', name: 'Лисин Артём, 7 «Б»' }])
    expect(written(save(known, newMentee({}, { confirmTwin: true }))).edits).toHaveLength(1)
  })

  test.each([
    { given: 'отчество говорит', values: { middleName: 'Олегович' }, guess: 'мужской' },
    { given: 'одного имени мало', values: {}, guess: '' },
    { given: 'пол уже выбран', values: { middleName: 'Олегович', gender: 'мужской' }, guess: '' },
  ])('has a gender proposed, never written: $given', ({ values, guess }) => {
    const { view, edits } = written(save(school(), newMentee(values)))
    expect(view.genderGuess).toBe(guess)
    expect(edits?.[0]?.set.gender).toBe('gender' in values ? 'male' : undefined)
  })
})

describe('a mentor', () => {
  const mentor = (values: Record<string, string>): Input => ({ table: 'mentors', id: 'м1', values, was: {} })
  const one = () => school().mentor('Иванова Анна', { classFrom: 5 })
  test.each([
    { values: { capacity: '3' }, at: 'capacity', says: 'По настройкам можно не больше 2 (п. 4.12)' },
    { values: { classTo: '4' }, at: 'classTo', says: 'Здесь класс не младше 5' },
    { values: { capacity: 'два' }, at: 'capacity', says: 'Это не число. Напишите число от 0 до 10' },
  ])('$says', ({ values, at, says }) => {
    expect(refusal(save(one(), mentor(values)))).toMatchObject({ at, message: says })
  })
  test('takes what the limits allow', () => {
    expect(written(save(one(), mentor({ capacity: '2', classTo: '5' }))).edits).toMatchObject([
      { kind: 'update', id: 'м1', set: { capacity: 2, classTo: 5 }, was: { capacity: null } },
    ])
  })
})

describe('a change', () => {
  const known = () => school().mentee('Лисин Артём', { schoolClass: '7 «Б»', birthDate: day('2013-03-05') })
  const change = (values: Record<string, string>, was: Record<string, string>): Input => ({
    table: 'mentees',
    id: 'н1',
    values,
    was,
  })
  test('writes only what differs', () => {
    const { edits, said } = written(
      save(known(), change({ schoolClass: '8б', birthDate: '05.03.2013' }, { schoolClass: '7 «Б»' })),
    )
    expect(edits).toMatchObject([{ set: { schoolClass: '8 «Б»' }, was: { schoolClass: '7 «Б»' } }])
    expect(said).toBe('Наставляемые: строка 3 записана')
  })
  test('of a row that somebody changed meanwhile is refused with the difference', () => {
    expect(refusal(save(known(), change({ schoolClass: '8б' }, { schoolClass: '7 «А»' })))).toMatchObject({
      code: 'changedMeanwhile',
      message: 'Строку 3 уже изменили',
      details: ['В «Класс» теперь «7 «Б»»'],
    })
  })
  test('of other cells of the row does not matter', () => {
    expect(written(save(known(), change({ request: 'Физика' }, { request: '' }))).edits).toHaveLength(1)
  })
  test('that changes nothing is refused', () => {
    expect(refusal(save(known(), change({ schoolClass: '7Б' }, {}))).code).toBe('nothingToDo')
  })
  test('of a row that is gone is refused', () => {
    expect(refusal(save(school(), change({}, {}))).code).toBe('gone')
  })
})

describe('documents and representatives', () => {
  const known = () => school().mentee('Лисин Артём Олегович')
  const consent = (values: Record<string, string>, person = 'н1'): Input => ({
    table: 'participantDocuments',
    id: null,
    person,
    values: { kind: 'согласие на обработку персональных данных', signedOn: '01.09.2026', ...values },
    was: {},
  })
  test('stand under the name of their person', () => {
    const { edits } = written(save(known(), consent({ signedBy: 'законный представитель' })))
    const [document] = apply(known().build(), edits ?? []).participantDocuments
    expect(document).toMatchObject({
      person: 'н1',
      personName: 'Лисин Артём Олегович',
      kind: 'consent',
      signedBy: 'representative',
    })
  })
  test.each([
    {
      values: { validTo: '31.08.2026' },
      at: 'validTo',
      says: 'Срок кончается раньше, чем документ подписан',
    },
    { values: { withdrawnOn: '31.08.2026' }, at: 'withdrawnOn', says: 'Отозван раньше, чем подписан' },
    { values: { signedOn: '24.11.2026' }, at: 'signedOn', says: 'День 24.11.2026 ещё не наступил' },
    { values: { signedOn: '' }, at: 'signedOn', says: 'Не заполнено: дата' },
  ])('$says', ({ values, at, says }) => {
    expect(refusal(save(known(), consent(values)))).toMatchObject({ at, message: says })
  })
  describe('who signed for a minor', () => {
    const family = () =>
      known()
        .mentee('Рудь София')
        .row('representatives', {
          id: 'п1',
          person: 'н1',
          lastName: 'Лисина',
          firstName: 'Ольга',
          relation: 'mother',
        })
        .row('representatives', {
          id: 'п2',
          person: 'н2',
          lastName: 'Рудь',
          firstName: 'Анна',
          relation: 'mother',
        })
    const signedBy = (signerName: string) => consent({ signedBy: 'законный представитель', signerName })

    test('is found by the name', () => {
      const { edits } = written(save(family(), signedBy('Лисина Ольга')))
      expect(edits).toMatchObject([{ set: { signer: 'п1', signerName: 'Лисина Ольга' } }])
    })
    test('may be left out, and taken out', () => {
      expect(written(save(family(), signedBy(''))).edits?.[0]?.set).not.toHaveProperty('signer')
      const signed = family().document('Лисин Артём Олегович', 'consent', '2026-09-01', {
        signer: 'п1',
        signerName: 'Лисина Ольга',
      })
      const { edits } = written(
        save(signed, {
          table: 'participantDocuments',
          id: 'д1',
          values: { signerName: '' },
          was: { signerName: 'Лисина Ольга' },
        }),
      )
      expect(edits).toMatchObject([{ id: 'д1', set: { signer: '', signerName: '' } }])
    })
    test('is one of this child', () => {
      expect(refusal(save(family(), signedBy('Рудь Анна')))).toMatchObject({
        at: 'signerName',
        message: '«Рудь Анна» – среди представителей такого нет',
      })
    })
  })
  test('of somebody who is gone are refused', () => {
    expect(refusal(save(known(), consent({}, 'н7'))).code).toBe('gone')
  })
})
