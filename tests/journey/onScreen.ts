import type { Page } from 'playwright-core'
import type { SEEN, SeenAsked } from '#addon/local/page/grid/seenCells.ts'

export type Drawn = Required<Omit<SeenAsked, 'sheetId' | 'look' | 'rows' | 'columns'>>

/** By which the spreadsheet is asked; its module is made for browsers only. */
const event: typeof SEEN = 'grid-seen'

/** What the spreadsheet draws of a sheet: the canvas itself has no text to read. */
export function drawn(page: Page, sheetId: number, look = { rows: 400, columns: 60 }): Promise<Drawn> {
  return page.evaluate(
    ({ event, sheetId, look }) => {
      const detail: SeenAsked = { sheetId, look }
      for (const box of document.querySelectorAll('.sheet-grid, .sheet-grid *'))
        if (detail.cells === undefined) box.dispatchEvent(new CustomEvent(event, { detail }))
      const {
        cells = [],
        backgrounds = [],
        heights = [],
        widths = [],
        hiddenRows = [],
        hiddenColumns = [],
      } = detail
      return { cells, backgrounds, heights, widths, hiddenRows, hiddenColumns }
    },
    { event, sheetId, look },
  )
}
