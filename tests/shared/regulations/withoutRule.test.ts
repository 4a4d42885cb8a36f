import { expect, test } from 'vitest'
import { type Clause, clauses } from '#shared/regulations/clauses.ts'
import { clauseTexts } from '#shared/regulations/clauseTexts.ts'
import { partsWithoutRule, withoutRule } from '#shared/regulations/withoutRule.ts'
import { rules } from '#shared/rules/index.ts'

const checked = new Set<string>(rules.map(({ clause }) => clause))
const reasons = Object.entries(withoutRule)

test.each(Object.keys(clauses) as Clause[])(
  '%s: его проверяет правило или сказано, почему не проверяет',
  clause => {
    expect(checked.has(clause)).toBe(withoutRule[clause] === undefined)
  },
)

test.each(reasons)('почему нет правила к %s, сказано целыми предложениями', (_, reason) => {
  expect(reason).toMatch(/^[А-Я][^A-Za-z]*(SWOT[^A-Za-z]*)?\.$/)
  expect(reason).not.toMatch(/ {2}| - /)
})

test.each(partsWithoutRule)(
  '$clause, «$part»: сказано, почему это не проверяется',
  ({ clause, part, reason }) => {
    expect(clauseTexts[clause]).toContain(part)
    expect(reason).toMatch(/^[А-Я][^A-Za-z]*\.$/)
    expect(reason).not.toMatch(/ {2}| - /)
  },
)

test('причины идут в порядке положения', () => {
  const order = Object.keys(clauses)
  const places = reasons.map(([clause]) => order.indexOf(clause))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})
