import { describe, expect, test } from 'vitest'
import { type Haste, hasteOf, hasteText } from '#shared/people/haste.ts'
import { day } from '#shared/programme/civilDate.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'

const dictionary = dictionaryOf({
  dictionaries: dictionaryEntries.map(entry =>
    entry.id === 'ground.behaviour'
      ? { ...entry, haste: 8 }
      : entry.id === 'ground.apart'
        ? { ...entry, haste: null, enabled: false }
        : entry,
  ),
})
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

interface Case {
  who: string
  grounds?: string[]
  joined?: string
  priority?: number
  today?: string
  step?: number
  haste: [value: number, grounds: number, waiting: number, days: number]
  says: string
}

function haste({ grounds = [], joined, priority, today = '2026-11-23', step = 60 }: Case): Haste {
  const mentee = blankRow(tables.mentees, {
    grounds: grounds.map(name => `ground.${name}`),
    joinedOn: joined === undefined ? null : day(joined),
    priority: priority ?? null,
  })
  return hasteOf(mentee, { dictionary, settings: { waitingStepDays: step }, today: day(today) })
}

const cases: Case[] = [
  { who: 'ничего не известно', haste: [1, 0, 0, 0], says: '1' },
  {
    who: 'основание и ожидание',
    grounds: ['newPlace'],
    joined: '2026-09-10',
    haste: [3, 1, 1, 74],
    says: '3: основание +1, ждёт 74 дня +1',
  },
  {
    who: 'из нескольких оснований – самое веское',
    grounds: ['results', 'health', 'gifted'],
    haste: [4, 3, 0, 0],
    says: '4: основание +3',
  },
  { who: 'основание без очерёдности', grounds: ['apart'], haste: [1, 0, 0, 0], says: '1' },
  { who: 'основания, которого больше нет', grounds: ['gone'], haste: [1, 0, 0, 0], says: '1' },
  { who: 'за день до первого шага', joined: '2026-09-25', haste: [1, 0, 0, 59], says: '1' },
  { who: 'в день первого шага', joined: '2026-09-24', haste: [2, 0, 1, 60], says: '2: ждёт 60 дней +1' },
  { who: 'за день до второго', joined: '2026-07-27', haste: [2, 0, 1, 119], says: '2: ждёт 119 дней +1' },
  { who: 'в день второго', joined: '2026-07-26', haste: [3, 0, 2, 120], says: '3: ждёт 120 дней +2' },
  { who: 'вошёл сегодня', joined: '2026-11-23', haste: [1, 0, 0, 0], says: '1' },
  { who: 'войдёт завтра', joined: '2026-11-24', haste: [1, 0, 0, 0], says: '1' },
  {
    who: 'войдёт через год',
    joined: '2027-11-23',
    grounds: ['young'],
    haste: [4, 3, 0, 0],
    says: '4: основание +3',
  },
  {
    who: '29 февраля считается',
    joined: '2028-02-28',
    today: '2028-03-06',
    step: 7,
    haste: [2, 0, 1, 7],
    says: '2: ждёт 7 дней +1',
  },
  {
    who: 'в обычном году на день меньше',
    joined: '2027-02-28',
    today: '2027-03-06',
    step: 7,
    haste: [1, 0, 0, 6],
    says: '1',
  },
  {
    who: 'вошёл 29 февраля',
    joined: '2028-02-29',
    today: '2029-02-28',
    step: 365,
    haste: [2, 0, 1, 365],
    says: '2: ждёт 365 дней +1',
  },
  {
    who: 'восемь и один – ещё девять',
    grounds: ['behaviour'],
    joined: '2026-11-01',
    haste: [9, 8, 0, 22],
    says: '9: основание +8',
  },
  {
    who: 'больше девяти не бывает',
    grounds: ['health'],
    joined: '2024-11-23',
    haste: [9, 3, 12, 730],
    says: '9, наибольшая: основание +3, ждёт 730 дней +12',
  },
  {
    who: 'своя ячейка важнее всего',
    priority: 2,
    grounds: ['health'],
    joined: '2026-09-10',
    haste: [2, 3, 1, 74],
    says: '2, поставлена вручную',
  },
  {
    who: 'своя единица – тоже своя',
    priority: 1,
    grounds: ['young'],
    haste: [1, 3, 0, 0],
    says: '1, поставлена вручную',
  },
]

describe('очерёдность', () => {
  test.each(cases)('$who: $says', each => {
    const [value, grounds, waiting, days] = each.haste
    const found = haste(each)
    expect(found).toEqual({ value, own: each.priority !== undefined, grounds, waiting, days })
    expect(spaced(hasteText(found))).toBe(each.says)
  })
})

test('у каждого основания положения очерёдность задана', () => {
  const grounds = dictionaryEntries.filter(entry => entry.dictionary === 'ground')
  expect(grounds).toHaveLength(10)
  expect(grounds.filter(({ haste }) => haste === null)).toEqual([])
})
