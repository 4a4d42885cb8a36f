import { expect, test } from 'vitest'
import { localeOf } from '#addon/local/workbook/locale.ts'
import { civilToSerial } from '#addon/local/workbook/serial.ts'
import type { Cell } from '#addon/local/workbook/sheet.ts'
import type { ValidationRule } from '#addon/local/workbook/storeRequest.ts'
import { accepts } from '#addon/local/workbook/validation.ts'
import { desk } from './bookDesk.ts'

const september = civilToSerial({ year: 2026, month: 9, day: 1 })
const n = 'dd.MM.yyyy'

test.each<{ criteria: string; args?: ValidationRule['args']; yes: Cell[]; no: Cell[] }>([
  {
    criteria: 'VALUE_IN_LIST',
    args: [['да', '7']],
    yes: [{}, { v: '' }, { v: 'да' }, { v: 7 }],
    no: [{ v: 'Да' }],
  },
  { criteria: 'CHECKBOX', yes: [{ v: true }, { v: false }], no: [{ v: 'да' }, { v: 1 }] },
  {
    criteria: 'NUMBER_BETWEEN',
    args: [1, 9],
    yes: [{ v: 1 }, { v: 9 }],
    no: [{ v: 0 }, { v: 9.1 }, { v: '5' }],
  },
  { criteria: 'NUMBER_GREATER_THAN', args: [0], yes: [{ v: 1 }], no: [{ v: 0 }] },
  { criteria: 'NUMBER_LESS_THAN_OR_EQUAL_TO', args: [3], yes: [{ v: 3 }], no: [{ v: 4 }] },
  { criteria: 'DATE_IS_VALID_DATE', yes: [{ v: september, n }], no: [{ v: september }, { v: '31.02.2026' }] },
  {
    criteria: 'DATE_ON_OR_BEFORE',
    args: [{ serial: september }],
    yes: [
      { v: september, n },
      { v: september + 0.5, n },
    ],
    no: [{ v: september + 1, n }],
  },
  { criteria: 'TEXT_IS_VALID_EMAIL', yes: [{ v: 'a@school.ru' }], no: [{ v: 'a@school' }, { v: 'нет' }] },
  { criteria: 'CUSTOM_FORMULA', args: ['=A1>0'], yes: [{ v: -1 }], no: [] },
])('$criteria', ({ criteria, args = [], yes, no }) => {
  const rule: ValidationRule = { criteria, args, allowInvalid: false, help: null }
  const judge = (cell: Cell) => accepts(rule, cell, localeOf('ru_RU'), () => null)
  expect(yes.filter(cell => !judge(cell))).toEqual([])
  expect(no.filter(judge)).toEqual([])
})

test('a list taken from a range follows the range', () => {
  const { ask, put, values } = desk()
  put(1, 3, [['физика'], ['химия'], ['']])
  const source = { sheetId: 0, row: 1, column: 3, rows: 10, columns: 1 }
  const value = {
    criteria: 'VALUE_IN_RANGE',
    args: [source],
    allowInvalid: false,
    help: 'Предмет из справочника.',
  }
  ask('fill', { area: { sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 }, what: 'validations', value })
  expect(() => put(1, 1, [['музыка']])).toThrow('Предмет из справочника.')
  put(3, 3, [['музыка']])
  put(1, 1, [['музыка']])
  expect(values(1, 1)).toEqual([['музыка']])
})
