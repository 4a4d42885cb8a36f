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

export async function storedSheet(page: Page): Promise<StoredSheet> {
  const sent = await page.evaluate(async () => {
    const programme = location.hash.slice(1)
    const ask = async (path: string) => (await fetch(`/api/${path}`)).json()
    const title = document.querySelector('[role=tab][aria-selected=true]')?.textContent
    const sheets: { sheetId: number; title: string }[] = await ask(`sheets?programme=${programme}`)
    const { sheetId } = sheets.find(sheet => sheet.title === title) ?? { sheetId: -1 }
    return (await ask(`view?programme=${programme}&sheet=${sheetId}&since=0`)) as SentView
  })
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
