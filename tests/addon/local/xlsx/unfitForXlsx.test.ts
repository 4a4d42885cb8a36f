import { expect, test } from 'vitest'
import { unfitForXlsx } from '#addon/local/xlsx/unfitForXlsx.ts'
import { ownSheet } from './schoolBook.ts'

test('a text that a cell of Excel holds stops nothing', () => {
  expect(unfitForXlsx([ownSheet('Мой', [[{ v: 'я'.repeat(32_767) }]])])).toEqual({ stops: [], notes: [] })
})

test('a longer one is named with its place', () => {
  expect(unfitForXlsx([ownSheet('Мой', [[], [null, { v: 'я'.repeat(32_768) }]])]).stops).toEqual([
    'Лист «Мой», ячейка B2: 32\u00a0768\u00a0знаков, а в ячейку Excel входит 32 767. Сократите текст или разделите его на две ячейки.',
  ])
})

test('a sheet that is called otherwise in the file is named', () => {
  expect(unfitForXlsx([ownSheet('8/9 классы', [])]).notes).toEqual([
    'Лист «8/9 классы» в файле называется «8 9 классы».',
  ])
})
