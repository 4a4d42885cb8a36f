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
  const takenBack = vi.fn()
  let sheet: Sheet = aSheet([['m1', 'Анна']])
  const outbox = new Outbox({
    host: {
      edit: edits => {
        asked.push(edits)
        return new Promise(resolve => answers.push(resolve))
      },
      takenBack,
    } as Partial<GridHost> as GridHost,
    file: () => sheet,
    settled,
  })
  const turn = () => new Promise(resolve => setTimeout(resolve))
  return {
    outbox,
    asked,
    settled,
    takenBack,
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

test('what fills other cells need not wait until the earlier is seen', async () => {
  const file = aFile()
  file.outbox.send([fill('1,50')], 1)
  file.outbox.send(
    [{ ...fill('8 900'), blocks: [{ row: 9, column: 2, was: [['']], text: [['8 900']] }] } as GridEdit],
    1,
  )
  await file.turn()
  expect(file.asked).toHaveLength(1)
  await file.answer({ revision: 5, left: [] })
  expect(file.asked).toHaveLength(2)
})

test('a refused one lets go at once', async () => {
  const file = aFile()
  file.outbox.send([fill('Ольга')], 1)
  await file.turn()
  await file.answer({ refused: 'invalid', message: '…' })
  expect(file.outbox.held(7)).toEqual(new Set())
  expect(file.settled).toHaveBeenCalledWith(new Set([7]))
})

test('what was made on top of a refused insertion goes with it, and is named', async () => {
  const file = aFile()
  file.outbox.send([insert], 1)
  file.outbox.send([fill('Ольга')], 1)
  await file.turn()
  expect(file.outbox.held(7)).toBeNull()
  await file.answer({ refused: 'managed', message: '…' })
  await file.turn()
  expect(file.asked).toEqual([[insert]])
  expect(file.outbox.held(7)).toEqual(new Set())
  expect(file.takenBack.mock.calls).toEqual([
    [
      'Предыдущее действие не выполнено, поэтому не записано и введённое после него: «Ольга». Введите это ещё раз.',
    ],
  ])
})

test('results of formulas hold nothing', async () => {
  const file = aFile()
  file.outbox.send([{ kind: 'results', sheetId: 7, cells: [] }], 1)
  expect(file.outbox.held(7)).toEqual(new Set())
})

test('of many texts that went with a refused insertion the first twenty are named', async () => {
  const file = aFile()
  file.outbox.send([insert], 1)
  for (let number = 1; number <= 22; number += 1) file.outbox.send([fill(`${number}`)], 1)
  await file.turn()
  await file.answer({ refused: 'managed', message: '…' })
  expect(file.takenBack.mock.calls[0]?.[0]).toMatch(/: «1», «2», .*«20» и ещё 2\u00a0значения\. Введите/)
})

test.each([
  { after: [insert], says: 1 },
  { after: [fill('')], says: 1 },
  { after: [{ kind: 'results', sheetId: 7, cells: [] } as GridEdit], says: 0 },
])('what was done after a refused insertion without typing: %o', async ({ after, says }) => {
  const file = aFile()
  file.outbox.send([insert], 1)
  file.outbox.send(after, 1)
  await file.turn()
  await file.answer({ refused: 'managed', message: '…' })
  expect(file.takenBack).toHaveBeenCalledTimes(says)
})

test('a refused fill takes nothing with it', async () => {
  const file = aFile()
  file.outbox.send([fill('Ольга')], 1)
  file.outbox.send([fill('Пётр')], 1)
  await file.turn()
  await file.answer({ refused: 'invalid', message: '…' })
  await file.turn()
  expect(file.takenBack).not.toHaveBeenCalled()
  expect(file.asked).toHaveLength(2)
})

test('an edit of two sheets holds in each its own cells, until that sheet has shown them', async () => {
  const file = aFile()
  const other: GridEdit = {
    kind: 'fill',
    sheetId: 8,
    blocks: [{ row: 9, column: 1, was: [['Анна']], text: [['']] }],
  }
  file.outbox.send([fill('Анна', ''), other], 1)
  await file.turn()
  expect(file.asked).toEqual([[fill('Анна', ''), other]])
  expect([file.outbox.held(7), file.outbox.held(8)]).toEqual([new Set(['3 2']), new Set(['9 1'])])
  await file.answer({ revision: 5, left: [] })
  file.holds(5, 'Анна')
  expect([file.outbox.held(7), file.outbox.held(8)]).toEqual([new Set(), new Set(['9 1'])])
})
