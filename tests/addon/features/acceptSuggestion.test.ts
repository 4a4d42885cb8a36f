import { describe, expect, test } from 'vitest'
import { acceptSuggestion } from '#addon/features/acceptSuggestion.ts'
import { defaultPreferences } from '#shared/matching/run.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { DictionaryEntry } from '#shared/programme/tables.ts'
import type { School } from '#tests/school/build.ts'
import { given } from './given.ts'
import { decided, done, pairingSchool, refusalOf } from './pairingSchool.ts'
import { accept, both, type Two, year } from './runAcceptance.ts'

test('two pairs become two rows «предложена» with their form, role, period and points', () => {
  const { edits, said, view } = done(accept(pairingSchool()))
  expect(said).toBe('Записано: 2\u00a0пары')
  expect(view.pairs).toEqual(edits.map(({ id }) => id))
  expect(edits.map(({ table, kind, set }) => [table, kind, set])).toEqual(
    [
      ['н1', 'м1'],
      ['н2', 'м2'],
    ].map(([mentee, mentor]) => [
      'pairs',
      'append',
      {
        id: expect.stringMatching(/^пара-/),
        mentee,
        mentor,
        kind: 'pair',
        form: 'form.pupilPupil',
        role: 'role.pupilPupil.success',
        from: '2026-12-01',
        to: '2027-05-31',
        status: 'proposed',
        score: 500,
      },
    ]),
  )
})

const paninTwice = pairingSchool().mentee('Панин Глеб Юрьевич', { schoolClass: '9 «Б»' })

describe('a pair that does not fit stops the whole', () => {
  test.each<{
    given: string
    story: School
    pairs?: readonly Two[]
    set?: Parameters<typeof accept>[2]
    says: string
  }>([
    {
      given: 'один человек',
      story: paninTwice,
      pairs: [['Панин', 'Панин']],
      says: 'changedMeanwhile: Панин Глеб – Панин Глеб: это один человек',
    },
    {
      given: 'две пары одному наставляемому',
      story: pairingSchool(),
      pairs: [
        ['Лисин', 'Панин'],
        ['Лисин', 'Воронцова'],
      ],
      says: 'changedMeanwhile: Лисин Артём – Воронцова Дарья: у наставляемого уже есть пара на этот срок',
    },
    {
      given: 'у наставляемого уже есть пара, она кончается в день начала новой',
      story: pairingSchool().pair('Воронцова Дарья Алексеевна', 'с 01.09.2026 по 01.12.2026', {
        mentee: 'Лисин Артём Олегович',
      }),
      says: 'changedMeanwhile: Лисин Артём – Панин Глеб: у наставляемого уже есть пара на этот срок',
    },
    {
      given: 'эти двое уже в паре наоборот',
      story: paninTwice
        .mentor('Рудь Соня', { category: 'category.pupil', schoolClass: '6 «В»' })
        .pair('Рудь Соня', 'с 01.12.2026 по 31.05.2027', { mentee: 'Панин Глеб Юрьевич' }),
      pairs: [['Рудь', 'Панин']],
      says: 'changedMeanwhile: Рудь Соня – Панин Глеб: эти двое уже в паре, где роли наоборот',
    },
    {
      given: 'мест у наставника нет',
      story: pairingSchool(),
      pairs: [
        ['Лисин', 'Панин'],
        ['Рудь', 'Панин'],
      ],
      says: 'changedMeanwhile: Панин Глеб: было бы 2 наставляемых, а можно 1',
    },
    {
      given: 'человека отправили в архив',
      story: pairingSchool().mentee('Лисин Артём Олегович', { status: 'archived' }),
      says: 'changedMeanwhile: Лисин Артём – Панин Глеб: человека больше нет среди участников',
    },
    {
      given: 'окончание раньше начала',
      story: pairingSchool(),
      set: { to: '30.11.2026' },
      says: 'badInput: Окончание раньше начала',
    },
    {
      given: 'такого дня нет',
      story: pairingSchool(),
      set: { to: '31.02.2027' },
      says: 'badInput: Окончание: 31 февраля не бывает. Напишите дату так: 28.02.2013',
    },
    {
      given: 'год и один день',
      story: pairingSchool(),
      set: { to: '02.12.2027' },
      says: 'badInput: Срок пары больше календарного года (п. 4.13)',
    },
    {
      given: 'форма убрана',
      story: pairingSchool(),
      set: { form: 'form.none' },
      says: 'gone: Этой формы наставничества больше нет',
    },
  ])('$given', ({ story, pairs, set, says }) => {
    expect(refusalOf(accept(story, pairs, set))).toBe(says)
  })

  test('a person who is not in the base at all', () => {
    const programme = pairingSchool().build()
    const pairs = [{ mentee: 'н1', mentor: 'м99', score: 1 }]
    expect(
      refusalOf(acceptSuggestion.run(given(programme, { form: 'form.pupilPupil', ...year, pairs }))),
    ).toBe('changedMeanwhile: Лисин Артём: человека больше нет среди участников')
  })

  test.each([
    { given: 'запрет куратора', kind: 'forbid', lifted: null, stops: true },
    { given: 'отказ', kind: 'refusal', lifted: null, stops: true },
    { given: 'снятый запрет', kind: 'forbid', lifted: true, stops: false },
    { given: 'закрепление', kind: 'lock', lifted: null, stops: false },
  ] as const)('$given', ({ kind, lifted, stops }) => {
    const story = decided(pairingSchool().build(), 'Панин', 'Лисин', { kind, lifted })
    expect(refusalOf(accept(story)) !== null).toBe(stops)
  })
})

test('a full year to the day is not too long', () => {
  expect(refusalOf(accept(pairingSchool(), both, { to: '01.12.2027' }))).toBeNull()
})

test('the day after an old pair has ended is free', () => {
  const story = pairingSchool().pair('Воронцова Дарья Алексеевна', 'с 01.09.2026 по 30.06.2027', {
    mentee: 'Лисин Артём Олегович',
    endedOn: day('2026-11-30'),
  })
  expect(refusalOf(accept(story))).toBeNull()
})

describe('условия, при которых составлен план', () => {
  const { conditions } = defaultPreferences('form.pupilPupil')
  const elder = { ...conditions, classStep: 'older2' } as const
  test.each<{ given: string; story: School; set?: Parameters<typeof accept>[2]; says: string | null }>([
    { given: 'выполняются', story: pairingSchool(), says: null },
    {
      given: 'класс исправлен',
      story: pairingSchool().mentee('Лисин Артём Олегович', { schoolClass: '8 «Б»' }),
      set: { conditions: elder },
      says: 'changedMeanwhile: Лисин Артём – Панин Глеб: больше не проходит по условиям подбора: «Класс наставника: старше хотя бы на два класса»',
    },
    {
      given: 'класс исправлен, но условий не названо',
      story: pairingSchool().mentee('Лисин Артём Олегович', { schoolClass: '8 «Б»' }),
      set: {},
      says: null,
    },
    {
      given: 'наставник выбрал другую форму',
      story: pairingSchool().mentor('Панин Глеб Юрьевич', { forms: ['form.teacherPupil'] }),
      says: 'changedMeanwhile: Лисин Артём – Панин Глеб: наставник больше не участвует в этой форме',
    },
    {
      given: 'наставляемый выбрал другую форму',
      story: pairingSchool().mentee('Лисин Артём Олегович', { forms: ['form.teacherPupil'] }),
      says: 'changedMeanwhile: Лисин Артём – Панин Глеб: наставляемый больше не участвует в этой форме',
    },
  ])('$given', ({ story, set = { conditions }, says }) => {
    expect(refusalOf(accept(story, both, set))).toBe(says)
  })
})

describe('ролевая модель между подбором и записью', () => {
  const rolesAfter = (change: (entry: DictionaryEntry) => Partial<DictionaryEntry>) => {
    const programme = pairingSchool().build()
    const dictionaries = programme.dictionaries.map(entry =>
      entry.dictionary === 'role' ? { ...entry, ...change(entry) } : entry,
    )
    return done(accept({ ...programme, dictionaries })).edits.map(({ set }) => set.role)
  }
  const first = 'role.pupilPupil.success'
  test.each([
    { given: 'переименована', change: () => ({ title: 'по-новому' }), role: first },
    {
      given: 'выключена: следующая',
      change: ({ id }: DictionaryEntry) => ({ enabled: id !== first }),
      role: 'role.pupilPupil.leader',
    },
    { given: 'все выключены', change: () => ({ enabled: false }), role: null },
  ])('$given', ({ change, role }) => {
    expect(rolesAfter(change)).toEqual([role, role])
  })
})

describe('two who are in both bases', () => {
  const mutual = paninTwice.mentor('Рудь Соня', {
    category: 'category.pupil',
    schoolClass: '6 «В»',
    forms: ['form.pupilPupil'],
  })
  test('can not mentor each other by one command', () => {
    const pairs: Two[] = [
      ['Рудь', 'Панин'],
      ['Панин', 'Рудь'],
    ]
    expect(refusalOf(accept(mutual, pairs))).toBe(
      'changedMeanwhile: Панин Глеб – Рудь Соня: эти двое уже в паре, где роли наоборот',
    )
  })
  test('nor in a group', () => {
    const led = mutual
      .mentor('Рудь Соня', { groupTo: 4 })
      .pair('Панин Глеб Юрьевич', 'с 01.12.2026 по 31.05.2027', { mentee: 'Рудь Соня' })
      .mentee('Ли Саша', {})
    const pairs: Two[] = [
      ['Панин', 'Рудь', 'group'],
      ['Ли', 'Рудь', 'group'],
    ]
    expect(refusalOf(accept(led, pairs))).toBe(
      'changedMeanwhile: Панин Глеб – Рудь Соня: эти двое уже в паре, где роли наоборот',
    )
  })
})
