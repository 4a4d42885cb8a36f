import { expect, test } from 'vitest'
import { agreementList } from '#addon/features/agreementList.ts'
import { recordAgreement } from '#addon/features/recordAgreement.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { given } from './given.ts'
import { done, pairingSchool, refusalOf } from './pairingSchool.ts'

type Side = 'mentor' | 'mentee' | 'parent'
const silent = { mentorAgreedOn: null, menteeAgreedOn: null, parentAgreedOn: null }

const withPair = (set: Partial<Omit<ValuesOf<'pairs'>, 'mentor' | 'mentee'>> = {}, parentAgrees = false) =>
  pairingSchool()
    .setting({ schoolShort: 'МБОУ «Заречная СОШ № 4»', parentAgrees })
    .pair('Панин Глеб Юрьевич', 'с 01.12.2026 по 31.05.2027', {
      mentee: 'Лисин Артём Олегович',
      status: 'proposed',
      ...silent,
      ...set,
    })
    .build()

const record = (
  programme: WholeProgramme,
  sides: Side[],
  set: Partial<{ on: string; pairs: string[] }> = {},
) =>
  recordAgreement.run(
    given(programme, { pairs: ['пара-1'], sides, on: '23.11.2026', how: 'sheet' as const, ...set }),
  )

test.each<{ given: string; before: WholeProgramme; sides: Side[]; status: string; says: string }>([
  {
    given: 'сказал «да» только наставник',
    before: withPair(),
    sides: ['mentor'],
    status: 'proposed',
    says: 'Согласие записано: ждём ответа ещё в 1 паре',
  },
  {
    given: 'обе стороны',
    before: withPair(),
    sides: ['mentor', 'mentee'],
    status: 'agreed',
    says: 'Согласие записано: 1 пара согласована',
  },
  {
    given: 'вторая сторона после первой',
    before: withPair({ mentorAgreedOn: day('2026-11-20') }),
    sides: ['mentee'],
    status: 'agreed',
    says: 'Согласие записано: 1 пара согласована',
  },
  {
    given: 'обе стороны без родителя, хотя настройки его спрашивают',
    before: withPair({}, true),
    sides: ['mentor', 'mentee'],
    status: 'proposed',
    says: 'Согласие записано: ждём ответа ещё в 1 паре',
  },
  {
    given: 'все трое',
    before: withPair({}, true),
    sides: ['mentor', 'mentee', 'parent'],
    status: 'agreed',
    says: 'Согласие записано: 1 пара согласована',
  },
])('$given', ({ before, sides, status, says }) => {
  const { edits, said } = done(record(before, sides))
  expect(apply(before, edits).pairs[0]).toMatchObject({ status, agreedBy: 'curator@school.local' })
  expect(said?.replace(/\u00a0/g, ' ')).toBe(says)
})

test('a day and the way of the yes are kept for the side that said it, and for no other', () => {
  const { edits } = done(record(withPair(), ['mentor'], { on: '20.11.2026' }))
  expect(edits.map(({ set }) => set)).toEqual([
    { mentorAgreedOn: '2026-11-20', mentorAgreedHow: 'sheet', agreedBy: 'curator@school.local' },
  ])
})

test.each<{
  given: string
  before: WholeProgramme
  sides?: Side[]
  set?: { on?: string; pairs?: string[] }
  says: string
}>([
  {
    given: 'дата завтра',
    before: withPair(),
    set: { on: '24.11.2026' },
    says: 'badInput: Дата согласия ещё не наступила',
  },
  {
    given: 'такого дня нет',
    before: withPair(),
    set: { on: '31.11.2026' },
    says: 'badInput: Дата согласия: 31 ноября не бывает. Напишите дату так: 28.02.2013',
  },
  {
    given: 'даты нет',
    before: withPair(),
    set: { on: ' ' },
    says: 'badInput: Дата согласия: дата не указана',
  },
  {
    given: 'строки больше нет',
    before: withPair(),
    set: { pairs: ['пара-9'] },
    says: 'gone: Одной из пар больше нет на листе «Пары»',
  },
  {
    given: 'пара уже в приказе',
    before: withPair({ status: 'inOrder' }),
    says: 'changedMeanwhile: Панин Глеб и Лисин Артём: пара уже не ждёт согласия',
  },
  {
    given: 'наставляемого удалили',
    before: { ...withPair(), mentees: [] },
    says: 'gone: Панин Глеб и Лисин Артём Олегович: одного из двоих больше нет среди участников',
  },
  {
    given: 'родителя никто не спрашивает',
    before: withPair(),
    sides: ['parent'],
    says: 'nothingToDo: Эти согласия уже записаны',
  },
])('$given', ({ before, sides = ['mentor', 'mentee'], set, says }) => {
  expect(refusalOf(record(before, sides, set))).toBe(says)
})

test('the list says who has said yes, who has not, and for whom a parent signs', () => {
  const before = withPair({ mentorAgreedOn: day('2026-11-20'), mentorAgreedHow: 'phone' }, true)
  const { view } = done(agreementList.run(given(before, {})))
  expect(view).toEqual({
    school: 'МБОУ «Заречная СОШ № 4»',
    today: '2026-11-23',
    rows: [
      {
        pair: 'пара-1',
        mentorId: 'м1',
        menteeId: 'н1',
        title: 'Панин Глеб и Лисин Артём',
        form: 'учитель – ученик',
        term: '01.12.2026–31.05.2027',
        mentor: { name: 'Панин Глеб, 9 «Б»', agreedOn: '20.11.2026', how: 'по телефону' },
        mentee: { name: 'Лисин Артём, 7 «Б»', agreedOn: '', how: '' },
        parent: { name: '', agreedOn: '', how: '' },
        status: 'proposed',
        sheet: {
          mentee: 'Лисин Артём Олегович',
          menteePlace: '7 «Б»',
          mentor: 'Панин Глеб Юрьевич',
          mentorPlace: '9 «Б»',
          representatives: [
            { of: 'Лисин Артём Олегович', name: '' },
            { of: 'Панин Глеб Юрьевич', name: '' },
          ],
        },
      },
    ],
  })
})

test('pairs in an order, running and refused ones wait for nobody', () => {
  for (const status of ['inOrder', 'active', 'refused'] as const)
    expect(done(agreementList.run(given(withPair({ status }), {}))).view.rows).toEqual([])
})
