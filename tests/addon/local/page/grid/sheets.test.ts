import { expect, test } from 'vitest'
import type { Brush } from '#addon/local/page/grid/brush.ts'
import type { GridHost } from '#addon/local/page/grid/gridView.ts'
import { Sheets } from '#addon/local/page/grid/sheets.ts'
import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { aSheet } from './aSheet.ts'

const people = [
  ['m1', 'Анна', ''],
  ['m2', 'Борис', ''],
]
const typed: GridEdit = {
  kind: 'fill',
  sheetId: 7,
  blocks: [{ row: 4, column: 3, was: [['']], text: [['звонить вечером']] }],
}

/** Sheets over a grid that draws nothing; `seen` is what the file is told of each edit. */
function shownSheets() {
  const seen: number[] = []
  const host = {
    edit: (_edits: GridEdit[], revision: number) => {
      seen.push(revision)
      return new Promise(() => undefined)
    },
  } as Partial<GridHost> as GridHost
  const sheets = new Sheets({ draw: () => undefined, add: () => undefined } as unknown as Brush, host)
  sheets.update(aSheet(people, { revision: 3 }), 0)
  const elsewhere = () => sheets.update(aSheet([['m0', 'Яна', ''], ...people], { revision: 9 }), 0)
  const said = async () => {
    await new Promise(resolve => setTimeout(resolve))
    return seen
  }
  return { sheets, elsewhere, said }
}

test('an edit says which revision was shown when it was made', async () => {
  const { sheets, elsewhere, said } = shownSheets()
  sheets.send([typed])
  elsewhere()
  expect(await said()).toEqual([3])
})

test('what is typed into an open cell speaks of the rows as they stood when it was opened', async () => {
  const { sheets, elsewhere, said } = shownSheets()
  sheets.typing(7)
  elsewhere()
  sheets.typing(7)
  sheets.send([typed])
  expect(await said()).toEqual([3])
})

test('a cell that was left without typing binds nothing', async () => {
  const { sheets, elsewhere, said } = shownSheets()
  sheets.typing(7)
  sheets.typing(null)
  elsewhere()
  sheets.send([typed])
  expect(await said()).toEqual([9])
})

test('lines are moved where they are seen, also while a cell is open', async () => {
  const { sheets, elsewhere, said } = shownSheets()
  sheets.typing(7)
  elsewhere()
  sheets.send([{ kind: 'removeRows', sheetId: 7, from: 3, count: 1 }])
  expect(await said()).toEqual([9])
})
