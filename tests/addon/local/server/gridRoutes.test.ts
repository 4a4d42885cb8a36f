import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TinyHost, tinyHost } from './tinyHost.ts'

let host: TinyHost
beforeAll(async () => {
  host = await tinyHost()
})
afterAll(() => host.end())

const here = { programme: 'school', window: 'window0001' }
const post = (path: string, body: object) =>
  host.post<Record<string, unknown> & { detail: string }>(`/api/${path}`, { ...here, ...body })
const edited = (edits: unknown, seen: unknown = Number.MAX_SAFE_INTEGER) => post('edit', { seen, edits })
const fill = (row: number, was: string[][], text: string[][]) => ({
  kind: 'fill',
  sheetId: 0,
  blocks: [{ row, column: 1, was, text }],
})
const firstColumn = async () => (await host.cells('school')).map(([cell]) => cell)

describe('edits', () => {
  test('are in the file when they are answered, and come back by undoing', async () => {
    const { status, body } = await edited([fill(1, [[''], ['']], [['Лисин'], ['Рудь']])])
    expect(status).toBe(200)
    expect(body).toEqual({ revision: expect.any(Number), left: [] })
    expect(await firstColumn()).toEqual(['Лисин', 'Рудь'])
    expect((await post('undo', { redo: false })).body).toMatchObject({ left: [] })
    expect((await firstColumn()).filter(Boolean)).toEqual([])
    expect((await post('undo', { redo: true })).body).toMatchObject({ left: [] })
    expect(await firstColumn()).toEqual(['Лисин', 'Рудь'])
  })

  test('of another window are not undone', async () => {
    const { body } = await post('undo', { window: 'window0002', redo: false })
    expect(body).toEqual({ nothing: true })
  })

  test('that somebody was quicker with are refused in words', async () => {
    const { status, body } = await edited([fill(1, [['Иванова']], [['Орлов']])])
    expect(status).toBe(200)
    expect(body).toMatchObject({ refused: 'changed', message: expect.stringMatching(/^[А-ЯЁ].*\.$/) })
    expect((await firstColumn())[0]).toBe('Лисин')
  })

  test('a text that is too long for a cell is the workbook’s to refuse, not a broken request', async () => {
    const { status, body } = await edited([fill(9, [['']], [['ы'.repeat(50_001)]])])
    expect(status).toBe(200)
    expect(JSON.stringify(body)).toContain('50 000')
  })

  test('a list of 10,000 rows is taken', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`ученик ${index}`])
    const { status, body } = await edited([
      fill(
        20,
        rows.map(() => ['']),
        rows,
      ),
    ])
    expect({ status, left: body.left }).toEqual({ status: 200, left: [] })
    expect((await host.cells('school')).at(-1)?.[0]).toBe('ученик 9999')
  })

  test('more cells than can be changed at once are refused with a way on', async () => {
    const cells = Array.from({ length: 6001 }, () => Array(100).fill(''))
    const { status, body } = await edited([fill(1, cells, cells)])
    expect({ status, refused: body.refused }).toEqual({ status: 200, refused: 'tooMuch' })
    expect(body.message).toContain('Разделите таблицу на части')
  })

  test('more bytes than are read are refused with a way on', async () => {
    const { status, body } = await edited([fill(1, [['']], [['ы'.repeat(33 * 1024 * 1024)]])])
    expect(status).toBe(413)
    expect(body.detail).toContain('по частям')
  })
})

const sheet = { sheetId: 0 }
const area = { row: 1, column: 1, rows: 1, columns: 1 }
test.each([-1, 0.5, 'вчера', null])('the revision seen can’t be %s', async seen => {
  expect((await edited([fill(1, [['']], [['x']])], seen)).status).toBe(400)
})

test('an edit of a place that has moved since it was seen is refused', async () => {
  const { body: before } = await edited([fill(15_000, [['']], [['Рудь']])])
  await post('edit', {
    window: 'window0002',
    seen: before.revision,
    edits: [{ kind: 'insertRows', sheetId: 0, from: 1, count: 1 }],
  })
  expect((await edited([fill(15_010, [['']], [['Лисин']])], before.revision)).body).toMatchObject({
    refused: 'moved',
  })
})

test.each([
  ['no edit', []],
  ['an edit that is not in the list', [{ kind: 'merge', ...sheet, area }]],
  ['an edit with something more', [{ kind: 'removeSheet', ...sheet, force: true }]],
  ['row 0', [fill(0, [['']], [['x']])]],
  ['a block that is seen otherwise than it is filled', [fill(1, [['']], [['x', 'y']])]],
  ['a block with an edge that is not straight', [fill(1, [['', ''], ['']], [['x', 'y'], ['z']])]],
  ['an empty block', [fill(1, [], [])]],
  ['half a row', [{ kind: 'insertRows', ...sheet, from: 1.5, count: 1 }]],
  ['no rows', [{ kind: 'removeRows', ...sheet, from: 1, count: 0 }]],
  ['a colour that is CSS', [{ kind: 'background', ...sheet, area, color: 'url(x)' }]],
  ['a width of a mile', [{ kind: 'widths', ...sheet, from: 1, count: 1, size: 100_000 }]],
  ['a filter by a name', [{ kind: 'filter', ...sheet, filter: { area, shown: { __proto__x: ['a'] } } }]],
])('a request with %s is not read', async (_name, edits) => {
  expect((await edited(edits)).status).toBe(400)
})

describe('who is where', () => {
  const b27 = { sheetId: 0, row: 27, column: 2, typing: true }

  test('reaches the other windows and is forgotten with the window', async () => {
    const other = await listen('window0003')
    const own = await listen('window0004')
    await post('presence', { window: 'window0004', ...b27 })
    expect(await other.next('others')).toEqual({ people: [{ window: 'window0004', ...b27 }] })
    own.leave()
    expect(await other.next('others')).toEqual({ people: [] })
    other.leave()
  })

  test('is a place in a sheet', async () => {
    expect((await post('presence', { ...b27, row: -1 })).status).toBe(400)
    expect((await post('presence', { ...b27, name: 'Анна' })).status).toBe(400)
  })
})

/** The events of one window, read as they come. */
async function listen(window: string) {
  const stop = new AbortController()
  const response = await fetch(`${host.base}/api/events?programme=school&window=${window}`, {
    headers: { cookie: host.cookie },
    signal: stop.signal,
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  return {
    next: async (event: string): Promise<unknown> => {
      const found = new RegExp(`event: ${event}\\ndata: (.*)\\n\\n`)
      for (;;) {
        const match = found.exec(heard)
        if (match !== null) {
          heard = heard.slice(match.index + match[0].length)
          return JSON.parse(match[1] ?? '')
        }
        heard += (await reader?.read())?.value ?? ''
      }
    },
    leave: () => stop.abort(),
  }
}
