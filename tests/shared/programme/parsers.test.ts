import { expect, test } from 'vitest'
import { parseList } from '#shared/programme/parseList.ts'
import { parseNumber } from '#shared/programme/parseNumber.ts'
import { classNumber, parseSchoolClass } from '#shared/programme/parseSchoolClass.ts'
import { parseYesNo } from '#shared/programme/parseYesNo.ts'

test.each([
  [5, 5],
  ['5', 5],
  [' 1 234 ', 1234],
  ['1 234', 1234],
  ['', null],
  ['—', null],
  ['н/д', null],
])('число: «%s» → %s', (cell, value) =>
  expect(parseNumber(cell, { min: 0, max: 5000, whole: true })).toEqual({ value }),
)

test.each([
  ['1,5', true, 'Здесь нужно целое число от 0 до 10'],
  ['11', true, 'Здесь может быть число от 0 до 10'],
  ['−1', true, 'Здесь может быть число от 0 до 10'],
  ['два', true, 'Это не число. Напишите число от 0 до 10'],
  ['1,2,3', false, 'Это не число. Напишите число от 0 до 10'],
  [Number.NaN, false, 'Это не число. Напишите число от 0 до 10'],
])('число: «%s» не читается', (cell, whole, problem) =>
  expect(parseNumber(cell, { min: 0, max: 10, whole })).toEqual({ problem }),
)

test('дробь читается и с запятой, и с точкой', () => {
  expect(parseNumber('1,5', { min: 0, max: 10, whole: false })).toEqual({ value: 1.5 })
  expect(parseNumber('1.5', { min: 0, max: 10, whole: false })).toEqual({ value: 1.5 })
})

test.each([
  ['да', true],
  ['Да', true],
  ['TRUE', true],
  ['есть', true],
  [true, true],
  ['нет', false],
  ['—', false],
  ['', null],
])('да/нет: «%s» → %s', (cell, value) => expect(parseYesNo(cell)).toEqual({ value }))

test('да/нет: «иногда» не читается', () =>
  expect(parseYesNo('иногда').problem).toBe('Здесь нужно «да» или «нет»'))

test.each([
  ['физика; химия', ['физика', 'химия']],
  ['физика, химия', ['физика', 'химия']],
  ['физика\nхимия', ['физика', 'химия']],
  ['работа с детьми (ОВЗ, инвалидность), химия', ['работа с детьми (ОВЗ, инвалидность)', 'химия']],
  ['общение, дружба; химия', ['общение, дружба', 'химия']],
  ['физика; ; физика;', ['физика']],
  ['', []],
])('список: %j', (cell, items) => expect(parseList(cell)).toEqual(items))

test.each([
  ['8а', '8 «А»'],
  ['8 А', '8 «А»'],
  ['8-А класс', '8 «А»'],
  ['8 «А»', '8 «А»'],
  ['11', '11'],
  [8, '8'],
  ['10A', '10 «А»'],
  ['', ''],
])('класс: «%s» → %s', (cell, value) => expect(parseSchoolClass(cell)).toEqual({ value }))

test.each(['12а', '0', 'восьмой', '8аб'])('класс: «%s» не читается', cell =>
  expect(parseSchoolClass(cell).problem).toBe(
    'Это не класс. Напишите число от 1 до 11 и букву, например 8 «А»',
  ),
)

test('номер класса — число в его начале', () => {
  expect(classNumber('10 «Б»')).toBe(10)
  expect(classNumber('')).toBeNull()
})
