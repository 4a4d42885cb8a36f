import { expect, test } from 'vitest'
import { clauseName } from '#shared/regulations/clauseName.ts'

test.each([
  { clause: '4.12', name: 'п. 4.12' },
  { clause: '152-ФЗ 9', name: 'ст. 9 152-ФЗ' },
  { clause: '152-ФЗ 10.1', name: 'ст. 10.1 152-ФЗ' },
  { clause: 'ТК 351.8', name: 'ст. 351.8 ТК РФ' },
] as const)('$clause – $name', ({ clause, name }) => {
  expect(clauseName(clause).replace(/\u00a0/g, ' ')).toBe(name)
})

test('номер не отрывается от слова', () => {
  expect(clauseName('4.12')).toBe('п.\u00a04.12')
})
