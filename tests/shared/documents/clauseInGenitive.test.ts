import { expect, test } from 'vitest'
import { clauseInGenitive } from '#shared/documents/clauseInGenitive.ts'
import type { Citation } from '#shared/regulations/clauseName.ts'
import { type Clause, clauses } from '#shared/regulations/clauses.ts'

test.each<[Citation, string]>([
  ['4.13', 'пункта 4.13 Положения о наставничестве'],
  ['152-ФЗ 9', 'статьи 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных»'],
  ['152-ФЗ 10.1', 'статьи 10.1 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных»'],
  ['ofTeachers', 'Положения о наставничестве педагогов'],
  ['ТК 351.8', 'статьи 351.8 Трудового кодекса Российской Федерации'],
])('%s: отступление от %s', (clause, words) => {
  expect(clauseInGenitive(clause).replaceAll('\u00a0', ' ')).toBe(words)
})

test('каждый акт назван словами', () => {
  for (const clause of Object.keys(clauses) as Clause[])
    expect(clauseInGenitive(clause)).toMatch(
      /^(пункта|статьи)\u00a0[\d.]+ (Положения|Федерального|Трудового)/,
    )
})
