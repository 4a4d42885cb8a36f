import { describe, expect, test } from 'vitest'
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

describe('what would not be taken back is said before it is downloaded', () => {
  const next =
    ': в Excel файл откроется, но обратно в программу не загрузится. Чтобы перенести всё, выберите «Файл» – «Сохранить копию на диск».'
  const filled = { v: 'я' }
  const column = (row: number) => Array.from({ length: row }, (_, at) => (at === row - 1 ? [filled] : []))
  const row = (column: number) => [
    Array.from({ length: column }, (_, at) => (at === column - 1 ? filled : null)),
  ]

  test.each([
    { grid: column(20_000), notes: [] },
    { grid: column(20_001), notes: [`На листе «Мой» заняты строки ниже 20\u00a0000-й${next}`] },
    { grid: [...column(20_000), [{ background: '#fff2b8' }]], notes: [] },
    { grid: row(100), notes: [] },
    { grid: row(101), notes: [`На листе «Мой» больше 100 столбцов${next}`] },
  ])('$grid.length rows: $notes', ({ grid, notes }) => {
    expect(unfitForXlsx([ownSheet('Мой', grid)])).toEqual({ stops: [], notes })
  })

  test.each([
    { sheets: 100, notes: [] },
    { sheets: 101, notes: [`В книге больше 100 листов${next}`] },
  ])('$sheets sheets', ({ sheets, notes }) => {
    const all = Array.from({ length: sheets }, (_, at) => ownSheet(`Лист ${at + 1}`, []))
    expect(unfitForXlsx(all).notes).toEqual(notes)
  })
})
