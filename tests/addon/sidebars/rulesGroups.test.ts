import { describe, expect, test } from 'vitest'
import { type Checked, groupsOf, linesIn, ruleOf } from '#addon/sidebars/rules/groups.ts'
import { breachTable, rulesTables } from '#addon/sidebars/rules/rulesTables.ts'
import { checkedAtSays, checkedSays, ended } from '#addon/sidebars/rules/words.ts'

type Line = Checked['breaches'][number]
const plain = (text: string) => text.replace(/\u00a0/g, ' ')

const line = (rule: string, set: Partial<Line> = {}): Line => ({
  key: `${rule} ${set.who ?? ''}`,
  rule,
  subject: { table: 'pairs', id: 'пара-1' },
  cited: rule === 'labour' ? 'ст. 351.8 ТК РФ' : 'п. 4.13',
  severity: 'error',
  who: 'Тихонова Дарья и Лисин Артём',
  facts: 'Срок на 40 дней дольше года.',
  todo: 'Сократите срок.',
  at: { table: 'pairs', id: 'пара-1', column: 'to', cell: 'Пары, строка 3, «Окончание»' },
  fix: null,
  opens: '',
  card: null,
  elsewhere: null,
  people: [],
  sheet: 'Пары',
  isNew: true,
  ...set,
})
const artem = { id: 'н1', name: 'Лисин Артём' }
const sonya = { id: 'н2', name: 'Рудь Соня' }
const checked: Checked = {
  rules: [
    { id: 'pairPeriod', clause: '4.13', clauseName: 'п. 4.13', title: 'Срок не больше года', text: '' },
    {
      id: 'labour',
      clause: 'ТК 351.8',
      clauseName: 'ст. 351.8 ТК РФ',
      title: 'Согласие работника',
      text: '',
    },
  ],
  breaches: [
    line('pairPeriod', { people: [sonya, artem] }),
    line('pairPeriod', { who: 'Рудь Соня', people: [sonya], severity: 'warning', isNew: false }),
    line('labour', { who: 'Школа', sheet: 'Настройки', at: null }),
  ],
  unread: [],
  allowed: [],
  chosen: [],
  pairs: 74,
  people: 172,
  changed: false,
  paper: { school: '', curatorPost: '', curator: '', today: '2026-11-23' as never },
  schoolYear: '2026/27',
  dataPlace: 'local',
}

describe('the list is put together', () => {
  const told = (by: 'clause' | 'person' | 'sheet') =>
    groupsOf(checked, { by, severity: null, onlyNew: false }).map(({ lead, title, errors, warnings }) =>
      [lead, title, errors, warnings].join(' | '),
    )
  test.each([
    {
      by: 'clause' as const,
      says: ['4.13 | Срок не больше года | 1 | 1', 'ст. 351.8 ТК РФ | Согласие работника | 1 | 0'],
    },
    {
      by: 'person' as const,
      says: [' | Лисин Артём | 1 | 0', ' | Рудь Соня | 1 | 1', ' | Школа в целом | 1 | 0'],
    },
    { by: 'sheet' as const, says: [' | Настройки | 1 | 0', ' | Пары | 1 | 1'] },
  ])('by $by', ({ by, says }) => {
    expect(told(by)).toEqual(says)
  })

  test.each([
    { given: 'всё', severity: null, onlyNew: false, left: 3 },
    { given: 'запреты', severity: 'error' as const, onlyNew: false, left: 2 },
    { given: 'новые предупреждения', severity: 'warning' as const, onlyNew: true, left: 0 },
  ])('$given', ({ severity, onlyNew, left }) => {
    expect(linesIn(checked, { severity, onlyNew })).toHaveLength(left)
  })
})

test.each([
  { pairs: 74, people: 172, says: 'Проверены 74 пары и 172 участника' },
  { pairs: 1, people: 1, says: 'Проверена 1 пара и 1 участник' },
  { pairs: 25, people: 50, says: 'Проверено 25 пар и 50 участников' },
  { pairs: 0, people: 1, says: 'Проверен 1 участник' },
  { pairs: 0, people: 2, says: 'Проверены 2 участника' },
  { pairs: 0, people: 0, says: 'Проверено 0 участников' },
])('$says', ({ says, ...counts }) => {
  expect(plain(checkedSays(counts))).toBe(says)
  expect(plain(checkedAtSays(counts, new Date(2026, 10, 23, 9, 5)))).toBe(
    `Сегодня в 9:05 ${says.charAt(0).toLowerCase()}${says.slice(1)}`,
  )
})

test('a row of the table says all; where there is no cell, the sheet', () => {
  const [first, , third] = breachTable(checked, checked.breaches).rows
  expect(first).toEqual([
    '4.13',
    'Тихонова Дарья и Лисин Артём',
    'Срок на 40 дней дольше года.',
    'Сократите срок.',
    'Пары, строка 3, «Окончание»',
    'запрет',
  ])
  expect(third?.[4]).toBe('Настройки')
})

test('where pedagogues have a положение of their own, their breaches stand apart, without a clause', () => {
  const own = line('pairPeriod', {
    cited: 'положение о наставничестве педагогов',
    who: 'Рудь Анна и Ли Саша',
  })
  const both = { ...checked, breaches: [...checked.breaches, own] }
  const groups = groupsOf(both, { by: 'clause', severity: null, onlyNew: false })
  expect(groups.map(({ lead, items }) => [lead, items.length])).toEqual([
    ['4.13', 2],
    ['ст. 351.8 ТК РФ', 1],
    ['Положение о наставничестве педагогов', 1],
  ])
  expect(new Set(groups.map(({ key }) => key)).size).toBe(3)
  expect(breachTable(both, [own]).rows[0]?.[0]).toBe('Положение о наставничестве педагогов')
  const rules = new Map(
    checked.rules.map(rule => [rule.id, { ...rule, text: 'Не более 1 календарного года.' }]),
  )
  expect(ruleOf(rules, own)).toMatchObject({ id: 'pairPeriod', text: '', title: 'Срок не больше года' })
  expect(ruleOf(rules, line('pairPeriod'))).toMatchObject({ text: 'Не более 1 календарного года.' })
})

test('cells that could not be read and deviations have sheets of their own in the file', () => {
  const titles = (set: Partial<Checked>) =>
    rulesTables({ ...checked, ...set }, checked.breaches).map(({ title }) => title)
  const unread = [{ at: null, cell: 'Пары, строка 3', says: 'такого дня нет', blind: [] }]
  const allowed = [
    {
      id: 'отс1',
      rule: 'pairPeriod',
      clauseName: 'п. 4.13',
      title: 'Срок',
      who: 'Лисин Артём',
      facts: 'Долго.',
      reason: 'олимпиада',
      decidedBy: 'директор',
      until: '31.12.2026',
    },
  ]
  expect(titles({})).toEqual(['Нарушения'])
  expect(titles({ unread, allowed })).toEqual(['Нарушения', 'Не прочитано', 'Отступления'])
})

test.each([
  ['директор', 'директор.'],
  ['Директор Лучникова Е. В.', 'Директор Лучникова Е. В.'],
  ['Решит педсовет…', 'Решит педсовет…'],
])('«%s» ends with one full stop', (text, says) => {
  expect(ended(text)).toBe(says)
})
