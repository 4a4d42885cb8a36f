import { describe, expect, test } from 'vitest'
import { cellsOf, pastedBlocks } from '#addon/local/page/pastedBlocks.ts'
import { shownSheet } from './shownSheet.ts'

test.each([
  ['Лисин\tАртём', [['Лисин', 'Артём']]],
  ['Лисин\r\nИванова\r\n', [['Лисин'], ['Иванова']]],
  ['\tАртём\n\n', [['', 'Артём'], ['']]],
  ['"две\nстроки"\tодна', [['две\nстроки', 'одна']]],
  ['"7 ""Б"""', [['7 "Б"']]],
  ['6 "А" класс', [['6 "А" класс']]],
  ['', [['']]],
])('%j is read as other tables copy it', (text, cells) => expect(cellsOf(text)).toEqual(cells))

describe('a paste', () => {
  const place = { row: 3, column: 1 }

  test('goes over shown columns, past what the program fills itself', () => {
    const guard = {
      id: 1,
      area: { row: 1, column: 2, rows: 1000, columns: 1 },
      open: [],
      description: '',
      warningOnly: false,
    }
    const sheet = shownSheet({ hiddenColumns: [3], protections: [guard] })
    expect(pastedBlocks(sheet, place, 'а\tб\tв\tг')).toEqual([
      { row: 3, column: 1, text: [['а']] },
      { row: 3, column: 4, text: [['в', 'г']] },
    ])
  })

  test('goes over shown rows, and on below the last one', () => {
    const sheet = shownSheet({ hiddenRows: [1, 4] })
    const last = sheet.bodyRows.at(-1) ?? 0
    const rows = pastedBlocks(
      sheet,
      place,
      Array.from({ length: 40 }, (_, index) => String(index)).join('\n'),
    )
    expect(rows.slice(0, 3).map(({ row }) => row)).toEqual([3, 5, 6])
    expect(rows.at(-1)?.row).toBe(last + 40 - sheet.bodyRows.length)
  })
})
