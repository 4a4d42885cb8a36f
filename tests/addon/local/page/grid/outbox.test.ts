import { expect, test, vi } from 'vitest'
import type { GridHost } from '#addon/local/page/grid/gridView.ts'
import { Outbox } from '#addon/local/page/grid/outbox.ts'
import type { Sheet } from '#addon/local/page/sheet.ts'
import type { GridAnswer, GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { aSheet } from './aSheet.ts'

const fill = (text: string, was = 'Анна'): GridEdit => ({
  kind: 'fill',
  sheetId: 7,
  blocks: [{ row: 3, column: 2, was: [[was]], text: [[text]] }],
})
const insert: GridEdit = { kind: 'insertRows', sheetId: 7, from: 3, count: 1 }

/** A file that answers when told to. */
function aFile() {
  const answers: ((answer: GridAnswer) => void)[] = []
  const asked: GridEdit[][] = []
  const settled = vi.fn()
  let sheet: Sheet = aSheet([['m1', 'Анна']])
  const outbox = new Outbox({
    host: {
      edit: edits => {
        asked.push(edits)
        return new Promise(resolve => answers.push(resolve))
      },
    } as Partial<GridHost> as GridHost,
    file: () => sheet,
    settled,
  })
  const turn = () => new Promise(resolve => setTimeout(resolve))
  return {
    outbox,
    asked,
    settled,
    turn,
    answer: async (answer: GridAnswer) => {
      answers.shift()?.(answer)
      await turn()
    },
    holds: (revision: number, text: string) => {
      sheet = { ...aSheet([['m1', text]]), revision }
      outbox.release(7)
    },
  }
}

test('a cell is held until the page has seen the revision with its edit', async () => {
  const file = aFile()
  file.outbox.send([fill('Ольга')], 1)
  await file.turn()
  expect(file.outbox.held(7)).toEqual(new Set(['3 2']))
  await file.answer({ revision: 5, left: [] })
  expect(file.outbox.held(7)?.size).toBe(1)
  file.holds(4, 'Анна')
  expect(file.outbox.held(7)?.size).toBe(1)
  file.holds(5, 'Ольга')
  expect(file.outbox.held(7)).toEqual(new Set())
})

test('edits go one after another; a later one learns what the earlier has made', async () => {
  const file = aFile()
  file.outbox.send([fill('1,50')], 1)
  file.outbox.send([fill('2', '1,50')], 1)
  await file.turn()
  expect(file.asked).toHaveLength(1)
  await file.answer({ revision: 5, left: [] })
  file.holds(5, '1,5')
  await file.turn()
  expect(file.asked[1]).toEqual([fill('2', '1,5')])
})

test('a refused one lets go at once', async () => {
  const file = aFile()
  file.outbox.send([fill('Ольга')], 1)
  await file.turn()
  await file.answer({ refused: 'invalid', message: '…' })
  expect(file.outbox.held(7)).toEqual(new Set())
  expect(file.settled).toHaveBeenCalledWith(new Set([7]))
})

test('what was made on top of a refused insertion goes with it', async () => {
  const file = aFile()
  file.outbox.send([insert], 1)
  file.outbox.send([fill('Ольга')], 1)
  await file.turn()
  expect(file.outbox.held(7)).toBeNull()
  await file.answer({ refused: 'managed', message: '…' })
  await file.turn()
  expect(file.asked).toEqual([[insert]])
  expect(file.outbox.held(7)).toEqual(new Set())
})

test('results of formulas hold nothing', async () => {
  const file = aFile()
  file.outbox.send([{ kind: 'results', sheetId: 7, cells: [] }], 1)
  expect(file.outbox.held(7)).toEqual(new Set())
})
