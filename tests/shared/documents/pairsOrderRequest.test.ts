import { expect, test } from 'vitest'
import { orderRequest } from '#shared/contract/orders.ts'
import {
  type OrderDeviation,
  type OrderedPair,
  pairsOrderRequest,
} from '#shared/documents/pairsOrderRequest.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { addDays, day } from '#shared/programme/civilDate.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { settingRows } from '#shared/programme/defaults/settingRows.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables, type ValuesOf } from '#shared/programme/tables.ts'

const on = day('2026-11-23')
const act = (set: Partial<ValuesOf<'legalActs'>>) => blankRow(tables.legalActs, set)
const law = act({ kind: 'law', number: '273-ФЗ', citation: 'Законом\n№ 273-ФЗ' })

const facts = (known: Parameters<typeof settingRows>[0] = {}, acts = [law]) => ({
  settings: settingsOf({
    settings: settingRows({ place: 'с. Заречное', curatorCode: 'p_curatorabc', ...known }),
  }),
  dictionary: dictionaryOf({ dictionaries: dictionaryEntries }),
  acts,
  deviations: [] as OrderDeviation[],
  on,
})

const letters = 'abcdefghij'
function pair(n: number, set: Partial<ValuesOf<'pairs'>> = {}): OrderedPair {
  const from = day('2026-12-01')
  const row = blankRow(tables.pairs, {
    id: `пара-${n}`,
    mentor: `м${n}`,
    mentee: `н${n}`,
    kind: 'pair',
    ...set,
  })
  return {
    pair: { ...row, form: row.form ?? 'form.pupilPupil', from: row.from ?? from, to: addDays(from, 180) },
    mentor: blankRow(tables.mentors, {
      id: `м${n}`,
      code: `p_mentoraaa${letters.charAt(n)}`,
      lastName: `Н${n}`,
      schoolClass: '9 «Б»',
    }),
    mentee: blankRow(tables.mentees, {
      id: `н${n}`,
      code: `p_menteeaaa${letters.charAt(n)}`,
      lastName: `У${n}`,
      post: 'учитель физики',
    }),
  }
}

test('a text stands once, on one line, with its short words stuck', () => {
  const { request, texts } = pairsOrderRequest([pair(1), pair(2)], facts())
  expect(texts).toEqual([
    'с.\u00a0Заречное',
    'Законом №\u00a0273\u2011ФЗ',
    '9\u00a0«Б» класс',
    'учитель физики',
    'ученик\u00a0– ученик',
    '–',
  ])
  expect(request.texts).toBe(6)
  expect(
    request.rows.map(({ mentorPost, menteePost, form, role }) => [mentorPost, menteePost, form, role]),
  ).toEqual([
    [2, 3, 4, 5],
    [2, 3, 4, 5],
  ])
})

test.each([
  { given: 'положение без номера преамбула называет сама', number: '', basis: 1 },
  { given: 'положение с номером стоит среди оснований', number: '8\\1', basis: 2 },
])('$given', ({ number, basis }) => {
  const own = act({ kind: 'regulations', number, citation: 'Положением о наставничестве' })
  expect(pairsOrderRequest([pair(1)], facts({}, [law, own])).request.basis).toHaveLength(basis)
})

test.each([
  { given: 'от начала пары', starts: ['2026-12-01'], due: '2026-12-15' },
  { given: 'от самого позднего начала', starts: ['2026-12-01', '2027-01-11'], due: '2027-01-25' },
  { given: 'пара уже началась: от дня приказа', starts: ['2026-10-01'], due: '2026-12-07' },
])('план: $given', ({ starts, due }) => {
  const pairs = starts.map((from, n) => pair(n, { from: day(from) }))
  expect(pairsOrderRequest(pairs, facts()).request.fields.planDue).toBe(due)
})

test.each([
  { given: 'not said', set: {}, says: 'head' },
  { given: 'said', set: { orderControl: 'curator' }, says: 'curator' },
] as const)('control, $given: $says', ({ set, says }) => {
  expect(pairsOrderRequest([pair(1)], facts(set)).request.fields.controlBy).toBe(says)
})

test('rows stand by form, then by mentor; a group stays together', () => {
  const group = { kind: 'group', group: 'Физика', mentor: 'м1' } as const
  const one = { ...pair(5, group), mentor: pair(1).mentor }
  const two = { ...pair(4, group), mentor: pair(1).mentor }
  const given = [pair(3, { form: 'form.teacherPupil' }), one, pair(2), two, pair(1)]
  const { rows } = pairsOrderRequest(given, facts()).request
  expect(rows.map(({ mentee }) => mentee.slice(-1))).toEqual(['b', 'e', 'f', 'c', 'd'])
})

test('no order without pairs', () => {
  expect(() => pairsOrderRequest([], facts())).toThrow(RangeError)
})

test('what the school lets stand goes as codes, numbers of texts and a day', () => {
  const deviation: OrderDeviation = {
    clause: '4.13',
    people: ['p_mentoraaab', 'p_menteeaaab'],
    reason: 'Практика\nдо октября. ',
    until: day('2026-12-31'),
  }
  const { request, texts } = pairsOrderRequest([pair(1)], { ...facts(), deviations: [deviation, deviation] })
  const [first, second] = request.deviations ?? []
  expect(first).toMatchObject({ people: deviation.people, until: '2026-12-31' })
  expect(second).toEqual(first)
  expect(
    [texts[first?.clause ?? -1], texts[first?.reason ?? -1]].map(text => text?.replaceAll('\u00a0', ' ')),
  ).toEqual(['пункта 4.13 Положения о наставничестве', 'Практика до октября'])
  expect(orderRequest.safeParse(request).success).toBe(true)
  expect(JSON.stringify(request)).not.toMatch(/[А-яё]/)
  expect(pairsOrderRequest([pair(1)], facts()).request).not.toHaveProperty('deviations')
})

test.each([
  { given: 'only pairs of pedagogues', own: true, forms: ['form.teacherTeacher'], act: true },
  { given: 'pairs of both', own: true, forms: ['form.teacherTeacher', 'form.pupilPupil'], act: false },
  { given: 'one положение for all', own: false, forms: ['form.teacherTeacher'], act: false },
])('by which act the pairs are made: $given', ({ own, forms, act: named }) => {
  const pairs = forms.map((form, n) => pair(n + 1, { form }))
  const { request, texts } = pairsOrderRequest(pairs, facts({ teachersOwn: own }))
  expect(texts[request.fields.act ?? -1]).toBe(
    named ? noBreak('Положением о наставничестве педагогов') : undefined,
  )
  expect(orderRequest.parse(request)).toEqual(request)
})
