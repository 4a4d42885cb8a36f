import type { Page } from 'playwright-core'
import type { SentView } from '#addon/local/server/viewDeltas.ts'

/** Cells of one row by the title of their column; `row` is its number. */
export type ShownRow = Record<string, string> & { row: string }

/** What the file holds of the open sheet, asked as the window asks it. */
export interface StoredSheet {
  sheetId: number
  revision: number
  /** from the first row, which holds the keys */
  texts: string[][]
  /** the number of each column that is in sight, by its title */
  columns: Map<string, number>
  /** rows in sight, the titles among them */
  rows: number[]
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
  const columns = new Map<string, number>()
  for (const [at, title] of (texts[titleRow - 1] ?? []).entries())
    if (!sent.hiddenColumns.includes(at + 1)) columns.set(title.trim(), at + 1)
  const rows = texts.map((_, at) => at + 1).filter(row => !sent.hiddenRows.includes(row))
  const { sheetId, revision, widths, heights } = sent
  return { sheetId, revision, texts, columns, rows, titleRow, widths, heights }
}

/** The rows of the table with something in them. */
export function filledRows({ texts, columns, rows, titleRow }: StoredSheet): ShownRow[] {
  return rows
    .filter(row => row > titleRow)
    .map(row => {
      const cells = [...columns].map(([title, column]) => [title, texts[row - 1]?.[column - 1] ?? ''])
      return { ...Object.fromEntries(cells), row: String(row) } as ShownRow
    })
    .filter(({ row, ...cells }) => Object.values(cells).some(text => text !== ''))
}
