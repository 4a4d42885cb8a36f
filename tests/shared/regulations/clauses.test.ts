import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { type Clause, clauses } from '#shared/regulations/clauses.ts'
import { clauseTexts } from '#shared/regulations/clauseTexts.ts'

const names = Object.keys(clauses) as Clause[]
const isArticle = (clause: Clause) => clause.includes(' ')
const all = names.map(clause => [clause, clauseTexts[clause]] as const)

/** How many clauses each section of the положение has. */
const sections: Record<string, number> = { 1: 4, 2: 1, 3: 3, 4: 21, 5: 2, 6: 2, 7: 2, 8: 4, 9: 3 }

test('все пункты положения по порядку, за ними статьи законов', () => {
  const own = Object.entries(sections).flatMap(([section, size]) =>
    Array.from({ length: size }, (_, i) => `${section}.${i + 1}`),
  )
  expect(names).toEqual([...own, '152-ФЗ 9', '152-ФЗ 10.1', 'ТК 351.8'])
  expect(Object.keys(clauseTexts)).toEqual(names)
})

test.each(names)('у %s есть начало действия, источник и день сверки', clause => {
  const { from, source, lastReadOn } = clauses[clause]
  expect(from < lastReadOn).toBe(true)
  expect(source).toMatch(isArticle(clause) ? / ст\. \d+/ : /^Положение о наставничестве.* № 8\\1$/)
})

test.each([
  { clause: '4.12', from: '2021-01-21' },
  { clause: '152-ФЗ 9', from: '2007-01-26' },
  { clause: '152-ФЗ 10.1', from: '2021-03-01' },
  { clause: 'ТК 351.8', from: '2025-03-01' },
] as const)('$clause действует с $from', ({ clause, from }) => {
  expect(clauses[clause].from).toBe(day(from))
})

test.each(all)('%s читается целыми предложениями', (_, text) => {
  expect(text).toMatch(/^[А-Я].*[.…]$/)
  // Traces of scanning: noughts for «ОО», stray Latin, doubled spaces, spaces before commas, hyphens for dashes.
  expect(text).not.toMatch(/\b0 ?0\b|(?!SWOT)\b[A-Za-z]+\b| {2}| [,.;:]| - |[■•]/)
  expect(text).not.toMatch(/"|'/)
})

test.each(all)('%s короче страницы, а статьи пересказаны кратко', (clause, text) => {
  expect(text.length).toBeLessThan(isArticle(clause) ? 400 : 1900)
})
