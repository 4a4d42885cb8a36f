import { heightOf, widthOf } from '#addon/local/page/grid/drawSheet.ts'
import { backgroundAt, cellAt, type Sheet } from '#addon/local/page/sheet.ts'
import type { Curator } from './curator.ts'
import type { FileWatch } from './fileWatch.ts'
import { type Drawn, drawn } from './onScreen.ts'
import { until } from './until.ts'

/** Waits until both windows draw what the file holds. @throws with the first cells that differ, and in which window */
export async function windowsAgree(windows: readonly Curator[], file: FileWatch): Promise<void> {
  for (const { page } of windows) {
    const differs = async () => {
      const sheet = await file.openIn(page)
      if (sheet === null) return 'the open sheet is not in the file'
      // Below the last text the programme keeps rows ready for thousands of people.
      const look = { rows: Math.min(sheet.rows, sheet.lastRow + 10), columns: Math.min(sheet.columns, 40) }
      const shown = windows.map(window => drawn(window.page, sheet.sheetId, look))
      return (await Promise.all(shown))
        .map(each => difference(each, sheet, look))
        .map((said, window) => (said === '' ? '' : `Window ${window + 1}: ${said}`))
        .join('')
    }
    // A machine that does much else draws late; what is never drawn is a fault.
    await until(differs, said => said === '', 120_000)
  }
}

function difference(
  shown: Drawn,
  sheet: Sheet,
  { rows, columns }: { rows: number; columns: number },
): string {
  const compare = (what: string, seen: unknown, held: unknown) =>
    `${seen}` === `${held}` ? '' : `${what}: «${seen}» for «${held}». `
  const hidden = [
    compare('hidden rows', shown.hiddenRows, [...sheet.hiddenRows].sort(ascending)),
    compare('hidden columns', shown.hiddenColumns, [...sheet.hiddenColumns].sort(ascending)),
  ]
  const sizes = [
    ...lines(rows, sheet.hiddenRows).map(row =>
      compare(`height of row ${row}`, shown.heights[row - 1], heightOf(sheet, row)),
    ),
    ...lines(columns, sheet.hiddenColumns).map(column =>
      compare(`width of column ${column}`, shown.widths[column - 1], widthOf(sheet, column)),
    ),
  ]
  const cells = lines(rows, []).flatMap(row =>
    lines(columns, []).map(column => {
      const [text, background] = [
        shown.cells[row - 1]?.[column - 1],
        shown.backgrounds[row - 1]?.[column - 1],
      ]
      const place = `row ${row}, column ${column}`
      const held = cellAt(sheet, row, column).text
      // Titles stand on paper of their own.
      const paint = row <= sheet.frozenRows ? background : (backgroundAt(sheet, row, column) ?? '')
      return (
        compare(place, text ?? '', held) + compare(`background of ${place}`, background ?? '', paint ?? '')
      )
    }),
  )
  return [...hidden, ...sizes, ...cells].join('').slice(0, 500)
}

const ascending = (one: number, other: number) => one - other
const lines = (count: number, hidden: readonly number[]): number[] =>
  Array.from({ length: count }, (_, index) => index + 1).filter(line => !hidden.includes(line))
