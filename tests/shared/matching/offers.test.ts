import { describe, expect, test } from 'vitest'
import { offers } from '#shared/matching/offers.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { mentor, pair, programme, pupilRun } from './pupils.ts'

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
