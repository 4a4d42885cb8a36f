import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EditQueue } from '#addon/local/page/editQueue.ts'
import { cellAt } from '#addon/local/page/sheet.ts'
import type { FilledBlock, GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { shownSheet } from './shownSheet.ts'

/** The host: requests wait until they are answered. */
const asked: { edits: GridEdit[]; answer(body: object, status?: number): void }[] = []
const sheet = shownSheet({ length: 3, changed: [[3, ['Лисин', 'Артём']]] })
const changed = vi.fn()
let queue: EditQueue

beforeEach(() => {
  asked.length = 0
  changed.mockReset()
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    const { edits } = JSON.parse(String(init.body))
    return new Promise(resolve =>
      asked.push({ edits, answer: (body, status = 200) => resolve(Response.json(body, { status })) }),
    )
  })
  queue = new EditQueue({ programme: 'school', window: 'window0001', changed })
})
afterEach(() => vi.unstubAllGlobals())

const type = (text: string, look = async () => shownSheet()) => {
  const edits = queue.fill(sheet, [{ row: 3, column: 1, text: [[text]] }], look)
  return { edits, said: queue.push(edits, 1) }
}
const block = (edit: GridEdit | undefined): FilledBlock | undefined =>
  edit?.kind === 'fill' ? edit.blocks[0] : undefined
const requests = (count: number) => expect.poll(() => asked.length).toBe(count)

describe('what is typed', () => {
  test('goes with what the person saw, and stands in the table at once', async () => {
    type('Лисина')
    expect(cellAt(queue.over(sheet), 3, 1).text).toBe('Лисина')
    expect(cellAt(queue.over(sheet), 3, 2).text).toBe('Артём')
    expect(queue.pending).toBe(1)
    await requests(1)
    expect(block(asked[0]?.edits[0])).toEqual({ row: 3, column: 1, was: [['Лисин']], text: [['Лисина']] })
  })

  test('waits for what was typed before', async () => {
    type('а')
    void queue.push([{ kind: 'removeSheet', sheetId: 4 }], 1)
    await requests(1)
    asked[0]?.answer({ revision: 2, left: [] })
    await requests(2)
    expect(asked[1]?.edits[0]?.kind).toBe('removeSheet')
  })

  test('over a cell that is still on its way is compared with what that cell became', async () => {
    type('5,0')
    const look = vi.fn(async () => shownSheet({ length: 3, changed: [[3, ['5']]] }))
    type('6', look)
    await requests(1)
    expect(look).not.toHaveBeenCalled()
    asked[0]?.answer({ revision: 2, left: [] })
    await requests(2)
    expect(block(asked[1]?.edits[0])?.was).toEqual([['5']])
  })

  test('is on its way until the sheet has come with it', async () => {
    const { said } = type('Лисина')
    await requests(1)
    asked[0]?.answer({ revision: 5, left: [] })
    await said
    queue.arrived({ sheetId: 1, revision: 4 })
    expect(cellAt(queue.over(sheet), 3, 1).text).toBe('Лисина')
    queue.arrived({ sheetId: 1, revision: 5 })
    expect(queue.over(sheet)).toBe(sheet)
    expect(queue.pending).toBe(0)
  })
})

describe('what is refused', () => {
  test('is taken out of the table again', async () => {
    const { said } = type('Лисина')
    await requests(1)
    asked[0]?.answer({ refused: 'moved', message: 'Найдите строку.' })
    expect(await said).toEqual({ refused: 'moved', message: 'Найдите строку.' })
    expect(queue.over(sheet)).toBe(sheet)
  })

  test('by a host that cannot write is a trouble until something is written', async () => {
    const { said } = type('Лисина')
    await requests(1)
    asked[0]?.answer({ code: 'full', detail: 'Место на диске закончилось.' }, 507)
    expect(await said).toEqual({ refused: 'invalid', message: 'Место на диске закончилось.' })
    expect(queue.trouble?.code).toBe('full')
    const next = type('Лисина')
    await requests(2)
    asked[1]?.answer({ revision: 6, left: [] })
    await next.said
    expect(queue.trouble).toBeNull()
  })
})
