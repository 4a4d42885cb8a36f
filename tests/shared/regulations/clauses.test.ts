import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { clauses } from '#shared/regulations/clauses.ts'
import { clauseTexts } from '#shared/regulations/clauseTexts.ts'

const all = Object.entries(clauseTexts).map(
  ([clause, text]) => [clause, { text, from: clauses[clause as keyof typeof clauses].from }] as const,
)

test('разделы IV целиком и пункты, на которые ссылаются документы', () => {
  const fourth = Array.from({ length: 21 }, (_, i) => `4.${i + 1}`)
  expect(Object.keys(clauses)).toEqual([
    ...['2.1', '3.3', ...fourth, '5.1', '6.1', '6.2', '7.1', '7.2'],
    ...['8.1', '8.2', '8.3', '8.4', '9.1'],
  ])
})

test.each(all)('п. %s действует с утверждения положения и читается как предложение', (_, { text, from }) => {
  expect(from).toBe(day('2021-01-21'))
  expect(text).toMatch(/^[А-Я].*[.…]$/)
  // Traces of scanning: noughts for «ОО», stray Latin, doubled spaces, spaces before commas.
  expect(text).not.toMatch(/\b0 ?0\b|(?!SWOT)\b[A-Za-z]+\b| {2}| [,.;:]/)
})
