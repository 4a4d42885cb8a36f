import { expect, test } from 'vitest'
import { readWorkbookLists } from '#shared/programme/lists/readWorkbookLists.ts'
import { splitTable } from '#shared/programme/lists/splitTable.ts'
import { foreignWorkbook } from './foreignWorkbook.ts'

const rows = [
  ['Отметка времени', 'ФИО', 'Дата рождения', 'Класс'],
  [{ moment: '2026-11-20T09:15:02' }, 'Лисин Артём', { day: '2013-02-28' }, '7 Б'],
  [{ moment: '2026-11-20T23:59:59' }, 'Рудь Соня', { day: '2012-09-01' }, '8 А'],
]
const cells = async (times: boolean) => {
  const [sheet] = readWorkbookLists(await foreignWorkbook(rows), { times })
  return splitTable(sheet?.text ?? '').rows.map(row => row.cells)
}

test('a moment keeps its time to the second where answers are read, a day stays a day', async () => {
  expect(await cells(true)).toEqual([
    rows[0],
    ['20.11.2026 09:15:02', 'Лисин Артём', '28.02.2013', '7 Б'],
    ['20.11.2026 23:59:59', 'Рудь Соня', '01.09.2012', '8 А'],
  ])
})

test('a list of people needs the days alone', async () => {
  expect((await cells(false))[1]).toEqual(['20.11.2026', 'Лисин Артём', '28.02.2013', '7 Б'])
})
