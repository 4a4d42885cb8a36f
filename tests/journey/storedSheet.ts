import type { Page } from 'playwright-core'
import type { SentView } from '#addon/local/server/viewDeltas.ts'

/** Cells of one row by the title of their column; `row` is its number. */
export type ShownRow = Record<string, string> & { row: string }

/** What the file holds of the open sheet, asked as the window asks it. */
export interface StoredSheet {
  sheetId: number
  /** from the first row, which holds the keys */
  texts: string[][]
  /** those in sight, with their titles */
  columns: { title: string; column: number }[]
  /** rows in sight, the titles among them */
  rows: number[]
  hiddenRows: number[]
  hiddenColumns: number[]
  titleRow: number
  widths: Record<string, number>
  heights: Record<string, number>
}

/** Asked beside the window, which has work enough of its own. */
export async function storedSheet(page: Page): Promise<StoredSheet> {
  const { origin, hash } = new URL(page.url())
  const programme = hash.slice(1)
  const ask = async <Answer>(path: string, query: Record<string, string | number>): Promise<Answer> =>
    (await page.context().request.get(`${origin}/api/${path}`, { params: { programme, ...query } })).json()
  const open = await page.locator('[role=tab][aria-selected=true]').textContent()
  const sheets = await ask<{ sheetId: number; title: string }[]>('sheets', {})
  const sheet = sheets.find(({ title }) => title === open)?.sheetId ?? -1
  const sent = await ask<SentView>('view', { sheet, since: 0 })
  const texts: string[][] = Array.from({ length: sent.length }, () => [])
  for (const [row, cells] of sent.changed)
    texts[row - 1] = cells.map(cell => (typeof cell === 'string' ? cell : (cell?.text ?? '')))
  const titleRow = Math.max(1, sent.frozenRows)
  const title = (column: number) => texts[titleRow - 1]?.[column - 1]?.trim() ?? ''
  const columns = lines(sent.columns)
    .filter(column => !sent.hiddenColumns.includes(column))
    .map(column => ({ title: title(column), column }))
  const rows = lines(sent.rows).filter(row => !sent.hiddenRows.includes(row))
  const { sheetId, hiddenRows, hiddenColumns, widths, heights } = sent
  return { sheetId, texts, columns, rows, hiddenRows, hiddenColumns, titleRow, widths, heights }
}

const lines = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

/** The rows of the table with something in them. */
export function filledRows({ texts, columns, rows, titleRow }: StoredSheet): ShownRow[] {
  return rows
    .filter(row => row > titleRow)
    .map(row => {
      const titled = columns.filter(({ title }) => title !== '')
      const cells = titled.map(({ title, column }) => [title, texts[row - 1]?.[column - 1] ?? ''])
      return { ...Object.fromEntries(cells), row: String(row) } as ShownRow
    })
    .filter(({ row, ...cells }) => Object.values(cells).some(text => text !== ''))
}
