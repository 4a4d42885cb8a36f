import { describe, expect, test } from 'vitest'
import { isRefused } from '#addon/features/refusal.ts'
import { listPeople } from '#addon/features/listPeople.ts'
import { day } from '#shared/programme/civilDate.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'

const list = (programme: ReturnType<typeof school>, base: 'mentors' | 'mentees') => {
  const outcome = listPeople.run(given(programme.build(), { base }))
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return outcome.view
}
const chips = (programme: ReturnType<typeof school>, base: 'mentors' | 'mentees') =>
  list(programme, base).items.map(
    item => `${item.name}: ${item.chips.map(({ text }) => text.replace(/\u00a0/g, ' ')).join(', ')}`,
  )

const consented = (programme: ReturnType<typeof school>, name: string) =>
  programme.document(name, 'consent', '2026-09-01', { signedBy: 'self' })

test('of whom the consent is withdrawn, the list says so', () => {
  const programme = school()
    .mentor('Иванова Анна')
    .mentor('Тихонова Дарья')
    .document('Иванова Анна', 'consent', '2026-09-01', { withdrawnOn: day('2026-11-01') })
  expect(list(programme, 'mentors').items.map(({ withdrawn }) => withdrawn)).toEqual([true, false])
})

describe('free places of a mentor', () => {
  const one = () => consented(school().mentor('Иванова Анна'), 'Иванова Анна')
  test.each([
    { given: 'без пар', programme: one(), says: 'Иванова Анна: 2 места' },
    {
      given: 'готова вести одного',
      programme: one().mentor('Иванова Анна', { capacity: 1 }),
      says: 'Иванова Анна: 1 место',
    },
    {
      given: 'готова вести больше, чем разрешено',
      programme: one().mentor('Иванова Анна', { capacity: 5 }),
      says: 'Иванова Анна: 2 места',
    },
    {
      given: 'готова вести ноль',
      programme: one().mentor('Иванова Анна', { capacity: 0 }),
      says: 'Иванова Анна: мест нет',
    },
    {
      given: 'одна пара предложена',
      programme: one().pair('Иванова Анна', 'с 01.10.2026 по 31.05.2027', { status: 'proposed' }),
      says: 'Иванова Анна: 1 место',
    },
    {
      given: 'прошлогодняя пара завершена',
      programme: one().pair('Иванова Анна', 'с 01.10.2025 по 31.05.2026', { status: 'finished' }),
      says: 'Иванова Анна: 2 места',
    },
    {
      given: 'группа мест не занимает',
      programme: one().pair('Иванова Анна', 'с 01.10.2026 по 31.05.2027', {
        status: 'proposed',
        kind: 'group',
        group: 'Робототехника',
      }),
      says: 'Иванова Анна: 2 места',
    },
  ])('$given', ({ programme, says }) => {
    expect(chips(programme, 'mentors')).toEqual([says])
  })
})

describe('what a mentee’s line says', () => {
  test.each([
    { given: 'без согласия', set: {}, says: 'Лисин Артём: без пары, нет 1 документа' },
    {
      given: 'без запроса и основания',
      set: { request: '', grounds: [] },
      says: 'Лисин Артём: без пары, 2 нарушения, нет 1 документа',
    },
    {
      given: 'на рассмотрении',
      set: { status: 'pending' as const },
      says: 'Лисин Артём: на рассмотрении, без пары, нет 1 документа',
    },
    { given: 'в архиве', set: { status: 'archived' as const }, says: 'Лисин Артём: в архиве' },
    {
      given: 'основание и ожидание',
      set: { grounds: ['ground.apart'], joinedOn: day('2026-09-10') },
      says: 'Лисин Артём: без пары, очерёдность 4, нет 1 документа',
    },
    {
      given: 'в архиве, хотя ждал долго',
      set: { status: 'archived' as const, joinedOn: day('2020-09-10') },
      says: 'Лисин Артём: в архиве',
    },
  ])('$given', ({ set, says }) => {
    const whole = { request: 'Физика', grounds: ['ground.gifted'] }
    expect(chips(school().mentee('Лисин Артём', { ...whole, ...set }), 'mentees')).toEqual([says])
  })

  test('a pair without a consent is a breach and a document that lacks', () => {
    const programme = school()
      .mentor('Иванова Анна')
      .mentee('Лисин Артём')
      .pair('Иванова Анна', 'с 01.10.2026 по 31.05.2027', { mentee: 'Лисин Артём' })
    expect(chips(programme, 'mentees')[0]).toMatch(/^Лисин Артём: в паре, \d нарушени[ея], нет 1 документа$/)
  })

  test('it is found by surname without ё and by class without quotes', () => {
    const [item] = list(school().mentee('Соловьёва Алёна', { schoolClass: '8 «А»' }), 'mentees').items
    expect(item?.find).toContain('соловьева алена')
    expect(item?.find).toContain('8а')
  })
})

describe('documents of a mentor from outside', () => {
  const agronomist = () =>
    school().mentor('Хасанов Ринат', { category: 'category.employer', employee: false })
  const lacking = (programme: ReturnType<typeof school>) => list(programme, 'mentors').items[0]?.lacking
  test('contract and both certificates are needed besides the consent', () => {
    expect(lacking(agronomist())).toEqual([
      'Согласия на обработку данных нет',
      'Договора о сотрудничестве нет',
      'Справки об отсутствии судимости нет',
      'Медицинской справки нет',
    ])
  })
  test('what is there, fresh and signed no longer lacks', () => {
    const programme = consented(agronomist(), 'Хасанов Ринат')
      .document('Хасанов Ринат', 'contract', '2026-09-01')
      .document('Хасанов Ринат', 'criminalRecord', '2025-09-01')
      .document('Хасанов Ринат', 'medical', '2026-09-01', { validTo: day('2027-09-01') })
    expect(lacking(programme)).toEqual(['Справка об отсутствии судимости'])
  })
})

test('a cell that cannot be read is a remark about its person', () => {
  const programme = school().mentee('Лисин Артём').build()
  const problem = {
    sheet: 'Наставляемые',
    row: programme.mentees[0]?.row ?? 0,
    column: 'Дата рождения',
    value: '31.02.2013',
    message: '31 февраля не бывает',
    code: 'unread' as const,
  }
  const outcome = listPeople.run(given({ ...programme, problems: [problem] }, { base: 'mentees' }))
  expect(
    isRefused(outcome) ? '' : outcome.view.items[0]?.chips.map(({ text }) => text.replace(/\u00a0/g, ' ')),
  ).toContain('1 замечание')
})
