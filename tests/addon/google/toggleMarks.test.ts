import { expect, test } from 'vitest'
import { markedTables } from '#shared/programme/markedTables.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { columnOf } from './commands.ts'

test('столбец отметок виден на каждом листе, где он есть, а второй раз снова скрыт', async () => {
  const host = await schoolHost()
  const seen = () =>
    markedTables.filter(
      name => !host.workbook.view(host.sheetId(name)).hiddenColumns.includes(columnOf(host, name, 'mark')),
    )
  expect(seen()).toEqual([])
  host.run('toggleMarks')
  expect(seen()).toEqual(markedTables)
  host.run('toggleMarks')
  expect(seen()).toEqual([])
  expect(host.toasts.map(({ title }) => title)).toEqual(['Отметки показаны', 'Отметки скрыты'])
})
