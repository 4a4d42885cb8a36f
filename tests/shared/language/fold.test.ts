import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, hasMixedAlphabet, sameWord } from '#shared/language/fold.ts'

describe('одно и то же слово', () => {
  test.each([
    ['регистр и пробелы', ' ПАРЫ ', 'пары'],
    ['ё и е', 'Артём Королёв', 'артем королев'],
    ['ё из двух знаков', 'Арте\u0308м', 'Артем'],
    ['латинская a', 'Пaры', 'Пары'],
    ['латинские C, O, H, T, B', 'СOHЯ ВETPOBА', 'Соня Ветрова'],
    ['пробелы и неразрывный пробел', 'Лисин\u00a0 Артём', 'Лисин Артём'],
    ['дефис и тире', 'Анна-Мария', 'Анна — Мария'],
    ['инициалы слитно', 'Лучникова Е.В.', 'Лучникова Е. В.'],
    ['апостроф', 'О’Коннор', "О'Коннор"],
    ['кавычки', '«Пары»', '"Пары"'],
  ])('%s', (_given, one, other) => {
    expect(sameWord(one, other)).toBe(true)
  })

  test.each([
    ['разные слова', 'Пары', 'Пара'],
    ['целиком латинское слово не переписывается', 'CAP', 'САР'],
    ['й не равно и', 'май', 'маи'],
  ])('%s', (_given, one, other) => {
    expect(sameWord(one, other)).toBe(false)
  })
})

test.each([
  ['Пaры', true],
  ['Пары', false],
  ['Google Таблицы', false],
  ['7А', false],
  ['Лисин Apтём', true],
  ['', false],
])('в «%s» смешаны алфавиты: %s', (text, expected) => {
  expect(hasMixedAlphabet(text)).toBe(expected)
})

test('второй проход ничего не меняет', () => {
  const mixed = fc.array(fc.constantFrom(..."аеёзияПaeBHk\u0308\u0306'’-. 7«»İ")).map(all => all.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), mixed), text => fold(fold(text)) === fold(text)),
    { numRuns: 500 },
  )
})
