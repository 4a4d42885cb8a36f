import { describe, expect, test } from 'vitest'
import { groupsOutOfBounds, offers } from '#shared/matching/offers.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { mentor, pair, plain, programme, pupilRun } from './pupils.ts'

const places = (
  set: Partial<ValuesOf<'mentors'>>,
  pairs: Partial<ValuesOf<'pairs'>>[] = [],
): number | undefined =>
  offers(
    programme({
      mentors: [mentor('a', 'Воронцова Дарья', set)],
      pairs: pairs.map((each, index) => pair({ id: `${index}`, mentor: 'a', mentee: `e${index}`, ...each })),
    }),
    pupilRun,
  )[0]?.capacity

const term = (from: string, to: string) => ({ from: day(from), to: day(to) })
const first = term('2027-02-01', '2027-03-31')

describe('свободных мест столько, сколько осталось в самый занятый день', () => {
  test.each<{
    given: string
    set?: Partial<ValuesOf<'mentors'>>
    pairs?: Partial<ValuesOf<'pairs'>>[]
    left: number | undefined
  }>([
    { given: 'никого нет', left: 2 },
    { given: 'готов вести одного', set: { capacity: 1 }, left: 1 },
    { given: 'готов вести пятерых, а разрешено двое', set: { capacity: 5 }, left: 2 },
    { given: 'никого вести не готов', set: { capacity: 0 }, left: undefined },
    { given: 'одна пара', pairs: [first], left: 1 },
    { given: 'две пары в разные дни', pairs: [first, term('2027-04-01', '2027-05-31')], left: 1 },
    {
      given: 'две пары встречаются на один день',
      pairs: [first, term('2027-03-31', '2027-05-31')],
      left: undefined,
    },
    { given: 'пара кончилась накануне', pairs: [term('2026-09-01', '2026-12-31')], left: 2 },
    { given: 'пара кончается в первый день', pairs: [term('2026-09-01', '2027-01-01')], left: 1 },
    { given: 'пара начинается в последний день', pairs: [term('2027-12-31', '2028-05-31')], left: 1 },
    { given: 'пара начинается назавтра', pairs: [term('2028-01-01', '2028-05-31')], left: 2 },
    { given: 'группа мест не занимает', pairs: [{ ...first, kind: 'group' }], left: 2 },
    { given: 'предложенная пара занимает', pairs: [{ ...first, status: 'proposed' }], left: 1 },
    { given: 'согласованная пара занимает', pairs: [{ ...first, status: 'agreed' }], left: 1 },
    { given: 'пара в приказе занимает', pairs: [{ ...first, status: 'inOrder' }], left: 1 },
    { given: 'отказ не занимает', pairs: [{ ...first, status: 'refused' }], left: 2 },
    { given: 'завершённая пара не занимает', pairs: [{ ...first, status: 'finished' }], left: 2 },
    {
      given: 'пара завершена досрочно, хотя срок ещё идёт',
      pairs: [{ ...first, status: 'finishedEarly', endedOn: day('2027-02-15') }],
      left: 2,
    },
    {
      given: 'наставника заменили, хотя срок ещё идёт',
      pairs: [{ ...first, status: 'replaced', endedOn: day('2027-02-15') }],
      left: 2,
    },
    {
      given: 'пара действует, но завершена на деле до начала',
      pairs: [{ ...term('2026-09-01', '2027-05-31'), endedOn: day('2026-12-31') }],
      left: 2,
    },
    {
      given: 'пара действует, но завершена на деле в первый день',
      pairs: [{ ...term('2026-09-01', '2027-05-31'), endedOn: day('2027-01-01') }],
      left: 1,
    },
    {
      given: 'две пары, первая завершена на деле накануне второй',
      pairs: [{ ...first, endedOn: day('2027-02-28') }, term('2027-03-01', '2027-05-31')],
      left: 1,
    },
    {
      given: 'три пары: две встречаются на один день, третья позже',
      set: { capacity: 5 },
      pairs: [first, term('2027-03-31', '2027-04-30'), term('2027-05-01', '2027-05-31')],
      left: undefined,
    },
    {
      given: 'две строки с одним наставляемым',
      pairs: [
        { ...first, mentee: 'e' },
        { ...first, mentee: 'e' },
      ],
      left: 1,
    },
    { given: 'срок пары не заполнен', pairs: [{}], left: 1 },
    { given: 'у пары нет окончания', pairs: [{ from: day('2026-09-01') }], left: 1 },
    { given: 'у пары нет начала, она кончилась накануне', pairs: [{ to: day('2026-12-31') }], left: 2 },
    { given: 'пара другой формы занимает', pairs: [{ ...first, form: 'form.teacherPupil' }], left: 1 },
  ])('$given', ({ set = {}, pairs = [], left }) => {
    expect(places(set, pairs)).toBe(left)
  })
})

describe('в форме работает тот, кто её назвал или чья категория для неё', () => {
  test.each<{ given: string; set: Partial<ValuesOf<'mentors'>>; works: boolean }>([
    { given: 'форма названа', set: { forms: ['form.pupilPupil'] }, works: true },
    { given: 'названа другая форма', set: { forms: ['form.teacherPupil'] }, works: false },
    { given: 'форма не названа, категория подходит', set: {}, works: true },
    {
      given: 'форма не названа, категория для других форм',
      set: { category: 'category.teacher' },
      works: false,
    },
    { given: 'ни формы, ни категории', set: { category: null }, works: false },
    { given: 'в архиве', set: { status: 'archived' }, works: false },
    { given: 'на рассмотрении', set: { status: 'pending' }, works: false },
    { given: 'строка ещё без кода', set: { code: '' }, works: false },
    { given: 'строка скопирована вместе с ID', set: { id: 'a#7' }, works: false },
  ])('$given', ({ set, works }) => {
    expect(places(set) !== undefined).toBe(works)
  })
})

const inGroups = { groups: true, objective: 'coverage' } as const
const member = (set: Partial<ValuesOf<'pairs'>> = {}): Partial<ValuesOf<'pairs'>> => ({
  ...first,
  kind: 'group',
  group: 'Робототехника',
  ...set,
})
const asked = (
  set: Partial<ValuesOf<'mentors'>>,
  pairs: Partial<ValuesOf<'pairs'>>[] = [],
  asks: Parameters<typeof offers>[2] = inGroups,
) =>
  offers(
    programme({
      mentors: [mentor('a', 'Воронцова Дарья', set)],
      pairs: pairs.map((each, index) => pair({ id: `${index}`, mentor: 'a', mentee: `e${index}`, ...each })),
    }),
    pupilRun,
    asks,
  )

describe('кто ведёт группу, предлагает и её', () => {
  test.each<{
    given: string
    set: Partial<ValuesOf<'mentors'>>
    pairs?: Partial<ValuesOf<'pairs'>>[]
    group: { capacity: number; minGroup: number } | undefined
  }>([
    { given: 'группа не указана', set: {}, group: undefined },
    { given: 'указано только «от»', set: { groupFrom: 3 }, group: undefined },
    { given: 'указано только «до»', set: { groupTo: 6 }, group: { capacity: 6, minGroup: 2 } },
    { given: 'от трёх до шести', set: { groupFrom: 3, groupTo: 6 }, group: { capacity: 6, minGroup: 3 } },
    { given: 'ровно двое', set: { groupFrom: 2, groupTo: 2 }, group: { capacity: 2, minGroup: 2 } },
    { given: 'до пятидесяти', set: { groupTo: 50 }, group: { capacity: 50, minGroup: 2 } },
    { given: '«от» больше, чем «до»', set: { groupFrom: 6, groupTo: 5 }, group: undefined },
    {
      given: 'вести одних не готов, а группу ведёт',
      set: { capacity: 0, groupTo: 4 },
      group: { capacity: 4, minGroup: 2 },
    },
    {
      given: 'пары мест в группе не занимают',
      set: { groupTo: 4 },
      pairs: [first],
      group: { capacity: 4, minGroup: 2 },
    },
    {
      given: 'группа уже идёт: в неё войдёт и один',
      set: { groupFrom: 3, groupTo: 4 },
      pairs: [member(), member()],
      group: { capacity: 2, minGroup: 0 },
    },
    { given: 'группа уже полна', set: { groupTo: 2 }, pairs: [member(), member()], group: undefined },
    {
      given: 'группа больше, чем можно',
      set: { groupTo: 2 },
      pairs: [member(), member(), member()],
      group: undefined,
    },
    {
      given: 'две группы: места считаются в обеих',
      set: { groupTo: 4 },
      pairs: [member(), member({ group: 'Шахматы' })],
      group: { capacity: 2, minGroup: 0 },
    },
    {
      given: 'группа другой формы',
      set: { groupTo: 4 },
      pairs: [member({ form: 'form.teacherPupil' })],
      group: { capacity: 4, minGroup: 2 },
    },
    {
      given: 'группа кончилась накануне',
      set: { groupTo: 4 },
      pairs: [member(term('2026-09-01', '2026-12-31'))],
      group: { capacity: 4, minGroup: 2 },
    },
    {
      given: 'группа кончается в первый день',
      set: { groupTo: 4 },
      pairs: [member(term('2026-09-01', '2027-01-01'))],
      group: { capacity: 3, minGroup: 0 },
    },
    {
      given: 'из группы отказались',
      set: { groupTo: 4 },
      pairs: [member({ status: 'refused' })],
      group: { capacity: 4, minGroup: 2 },
    },
  ])('$given', ({ set, pairs = [], group }) => {
    const found = asked(set, pairs).find(({ kind }) => kind === 'group')
    expect(found && { capacity: found.capacity, minGroup: found.minGroup }).toEqual(group)
  })

  test('два предложения одного человека под разными кодами, каждое со своими местами', () => {
    const both = asked({ groupTo: 4 })
    expect(new Map(both.map(({ kind, capacity }) => [kind, capacity]))).toEqual(
      new Map([
        ['single', 2],
        ['group', 4],
      ]),
    )
    expect(new Set(both.map(({ code }) => code)).size).toBe(2)
    expect(both.every(({ mentor: { id } }) => id === 'a')).toBe(true)
    expect(both.map(({ code }) => code)).toEqual(both.map(({ code }) => code).sort())
  })

  test.each([
    { given: 'групп не подбирают', asks: { groups: false, objective: 'coverage' } as const },
    { given: 'участники выбирают сами', asks: { groups: true, objective: 'stable' } as const },
  ])('$given: групп нет', ({ asks }) => {
    expect(asked({ groupTo: 4 }, [], asks).map(({ kind }) => kind)).toEqual(['single'])
  })
})

describe('о группе, у которой «от» больше, чем «до», сказано', () => {
  const says = (set: Partial<ValuesOf<'mentors'>>, asks: Parameters<typeof offers>[2] = inGroups) =>
    groupsOutOfBounds(
      programme({ mentors: [{ ...mentor('a', 'Воронцова Дарья', set), row: 12 }] }),
      pupilRun,
      asks ?? inGroups,
    ).map(({ id, sentence }) => [id, plain(sentence)])
  test('с листом, строкой и столбцами', () => {
    expect(says({ groupFrom: 6, groupTo: 5 })).toEqual([
      [
        'a',
        'Группа не учтена: Воронцова Дарья. На листе «Наставники» в строке 12 «Группа: от» больше, чем «Группа: до»: 6 и 5. Исправьте одно из чисел',
      ],
    ])
  })
  test.each([
    { given: 'поровну', set: { groupFrom: 5, groupTo: 5 } },
    { given: 'только «от»', set: { groupFrom: 5 } },
    { given: 'в архиве', set: { groupFrom: 6, groupTo: 5, status: 'archived' as const } },
    { given: 'другая форма', set: { groupFrom: 6, groupTo: 5, forms: ['form.teacherPupil'] } },
  ])('$given: нечего говорить', ({ set }) => {
    expect(says(set)).toEqual([])
  })
  test('групп не подбирают: нечего говорить', () => {
    expect(says({ groupFrom: 6, groupTo: 5 }, { groups: false, objective: 'coverage' })).toEqual([])
  })
})
