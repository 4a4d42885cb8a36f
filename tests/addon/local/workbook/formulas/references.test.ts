import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { a1 } from '#shared/xlsx/a1.ts'
import {
  dropReferences,
  followRow,
  moveReferences,
  renameReferences,
} from '#addon/local/workbook/formulas/references.ts'
import { type Moved, pulled, pushed, rearranged } from '#addon/local/workbook/lines.ts'

const rows = (formula: string, moved: Moved, here = 'Лист1') =>
  moveReferences(formula, here, 'Лист1', 'rows', moved)
const columns = (formula: string, moved: Moved) => moveReferences(formula, 'Лист1', 'Лист1', 'columns', moved)

describe('formulas point at the same cells', () => {
  test.each([
    { formula: '=A4+B5', after: '=A6+B7' },
    { formula: '=A3', after: '=A3' },
    { formula: '=$A$4', after: '=$A$6' },
    { formula: '=SUM(A3:A4)', after: '=SUM(A3:A6)' },
    { formula: '=SUM(4:5)', after: '=SUM(6:7)' },
    { formula: '=SUM($4:$5)', after: '=SUM($6:$7)' },
    { formula: '=SUM(A:A)', after: '=SUM(A:A)' },
    { formula: '=Лист1!A4', after: '=Лист1!A6' },
    { formula: "='Лист1'!A4", after: '=Лист1!A6' },
    { formula: '=Пары!A4', after: '=Пары!A4' },
    { formula: "='Мой лист'!A4&A4", after: "='Мой лист'!A4&A6" },
    { formula: '="A4 и "&A4', after: '="A4 и "&A6' },
    { formula: '="""A4"""', after: '="""A4"""' },
    { formula: '=LOG10(A4)', after: '=LOG10(A6)' },
    { formula: '=ТАБ4+A4', after: '=ТАБ4+A6' },
    { formula: '=1.5E4+A4', after: '=1.5E4+A6' },
    { formula: '=ДАТА4(1)', after: '=ДАТА4(1)' },
    { formula: '=A4:A3', after: '=A6:A3' },
  ])('two rows inserted before row 4: $formula', ({ formula, after }) => {
    expect(rows(formula, pushed(4, 2))).toBe(after)
  })

  test.each([
    { formula: '=A3', after: '=A3' },
    { formula: '=A4', after: '=#REF!' },
    { formula: '=A5+A6', after: '=#REF!+A4' },
    { formula: '=SUM(A1:A9)', after: '=SUM(A1:A7)' },
    { formula: '=SUM(A4:A5)', after: '=SUM(#REF!)' },
    { formula: '=SUM(A5:A6)', after: '=SUM(A4:A4)' },
    { formula: '=SUM(A3:A4)', after: '=SUM(A3:A3)' },
    { formula: '=Лист1!A4', after: '=#REF!' },
  ])('rows 4 and 5 removed: $formula', ({ formula, after }) => {
    expect(rows(formula, pulled(4, 2))).toBe(after)
  })

  test.each([
    { formula: '=C1', after: '=A1' },
    { formula: '=A1&B1', after: '=B1&C1' },
    { formula: '=$C$1:$C$9', after: '=$A$1:$A$9' },
    { formula: '=D1', after: '=D1' },
  ])('column C moved before A: $formula', ({ formula, after }) => {
    expect(columns(formula, rearranged(1, [3, 1, 2]))).toBe(after)
  })

  test('of another sheet, when its lines move', () => {
    expect(rows('=A4+Лист1!A4', pushed(4, 2), 'Пары')).toBe('=A4+Лист1!A6')
  })

  test('any reference, wherever lines come and go', () => {
    const line = fc.integer({ min: 1, max: 40 })
    const move = fc.oneof(
      fc.tuple(line, fc.integer({ min: 1, max: 5 })).map(([at, count]) => pushed(at, count)),
      fc.tuple(line, fc.integer({ min: 1, max: 5 })).map(([at, count]) => pulled(at, count)),
    )
    fc.assert(
      fc.property(line, line, move, (row, column, moved) => {
        const [down, across] = [moved(row), moved(column)]
        expect(rows(`=${a1(row, column)}*2`, moved)).toBe(
          down === null ? '=#REF!*2' : `=${a1(down, column)}*2`,
        )
        expect(columns(`=${a1(row, column)}*2`, moved)).toBe(
          across === null ? '=#REF!*2' : `=${a1(row, across)}*2`,
        )
      }),
    )
  })

  test('any formula comes back when lines that came are taken away again', () => {
    const formula = fc.constantFrom(
      '=A4',
      '=SUM(B2:C9)',
      '=A:C',
      '=2:7',
      "='А б'!A1&$D$4",
      '="B4"&B4',
      '=Ж4(A5)',
    )
    fc.assert(
      fc.property(
        formula,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (text, at, count) => {
          expect(rows(rows(text, pushed(at, count)), pulled(at, count))).toBe(text)
          expect(columns(columns(text, pushed(at, count)), pulled(at, count))).toBe(text)
        },
      ),
    )
  })
})

test.each([
  { formula: '=B3*2', after: '=B7*2' },
  { formula: '=SUM(B3:D3)', after: '=SUM(B7:D7)' },
  { formula: '=B4', after: '=B4' },
  { formula: '=B$3', after: '=B$3' },
  { formula: '=Лист1!B3', after: '=Лист1!B3' },
  { formula: '=SUM(B3:B4)', after: '=SUM(B3:B4)' },
])('row 3 sorted into row 7: $formula', ({ formula, after }) => {
  expect(followRow(formula, 3, 7)).toBe(after)
})

test.each([
  { formula: '=Черновик!A1+A1', after: "='Мой лист'!A1+A1" },
  { formula: "='черновик'!A1", after: "='Мой лист'!A1" },
  { formula: '="Черновик!A1"', after: '="Черновик!A1"' },
])('a renamed sheet: $formula', ({ formula, after }) => {
  expect(renameReferences(formula, 'Черновик', 'Мой лист')).toBe(after)
})

test('a removed sheet leaves #REF! behind', () => {
  expect(dropReferences('=Черновик!A1+Пары!A1+A1', 'Черновик')).toBe('=#REF!+Пары!A1+A1')
})
