import { expect, test } from 'vitest'
import { breachOf, clauseName } from '#shared/regulations/clauseName.ts'

test.each([
  { clause: '4.12', name: 'п. 4.12' },
  { clause: '152-ФЗ 9', name: 'ст. 9 152-ФЗ' },
  { clause: '152-ФЗ 10.1', name: 'ст. 10.1 152-ФЗ' },
  { clause: 'ТК 351.8', name: 'ст. 351.8 ТК РФ' },
  { clause: 'ofTeachers', name: 'положение о наставничестве педагогов' },
] as const)('$clause – $name', ({ clause, name }) => {
  expect(clauseName(clause).replace(/\u00a0/g, ' ')).toBe(name)
})

test('номер не отрывается от слова', () => {
  expect(clauseName('4.12')).toBe('п.\u00a04.12')
})

test.each([
  { clause: '4.12', says: 'Нарушение п. 4.12' },
  { clause: 'ТК 351.8', says: 'Нарушение ст. 351.8 ТК РФ' },
  { clause: 'ofTeachers', says: 'Нарушение положения о наставничестве педагогов' },
] as const)('$says', ({ clause, says }) => {
  expect(breachOf(clause).replace(/\u00a0/g, ' ')).toBe(says)
})
