import { expect, test } from 'vitest'
import { writtenSchema } from '#addon/local/server/keeping/writtenSchema.ts'

const head = [
  ['id', 'title', 'value', 'note'],
  ['ID', 'Настройка', 'Значение', 'Пояснение'],
]
const row = (value: string) => ['schema', 'Версия таблицы', value, '']

test.each([
  ['as it is made', [...head, ['schoolShort', 'Школа', 'Школа № 5', ''], row('1')], 1],
  ['of a later version', [...head, row('12')], 12],
  ['with a blank around it', [...head, row(' 3 ')], 3],
  [
    'in columns that were moved',
    [
      ['note', 'value', 'id'],
      ['', '', ''],
      ['', '7', 'schema'],
    ],
    7,
  ],
  ['spoilt by hand', [...head, row('два')], null],
  ['nought', [...head, row('0')], null],
  ['emptied', [...head, row('')], null],
  ['gone', head, null],
  ['of an empty sheet', [], null],
])('the version %s', (_name, cells, found) => {
  expect(writtenSchema(cells)).toBe(found)
})
