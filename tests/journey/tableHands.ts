import type { Page } from 'playwright-core'
import { bounded } from './bounded.ts'
import { pressKey } from './pressKey.ts'
import { type StoredSheet, storedSheet } from './storedSheet.ts'
import { until } from './until.ts'

interface Place {
  row: number
  column: number
}

/** Goes to a cell of the open sheet as a person does, and types into it. */
export interface TableHands {
  /** by the number of the row and the title of the column */
  select(row: number, title: string): Promise<void>
  type(row: number, title: string, text: string): Promise<void>
}

abstract class Hands implements TableHands {
  protected readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  protected abstract goTo(place: Place, sheet: StoredSheet): Promise<void>

  async select(row: number, title: string): Promise<void> {
    const sheet = await storedSheet(this.page)
    const column = sheet.columns.find(each => each.title.startsWith(title))?.column
    if (column === undefined) throw new Error(`No column «${title}»`)
    await this.goTo({ row, column }, sheet)
    await until(
      () => this.selected(),
      at => at.row === row && at.column === column,
    )
  }

  async type(row: number, title: string, text: string): Promise<void> {
    await this.select(row, title)
    for (const key of ['F2', 'Control+A']) await pressKey(this.page, key)
    await this.page.keyboard.insertText(text)
    await pressKey(this.page, 'Enter')
  }

  /** What the line above the table says is selected: «C3». */
  protected async selected(): Promise<Place> {
    const address = (await this.page.locator('.cell-bar b').textContent()) ?? ''
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address.trim()) ?? []
    return {
      row: Number(row),
      column: [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0),
    }
  }
}

/** By arrows, in either table. */
export class TableKeys extends Hands {
  async goTo(to: Place, sheet: StoredSheet): Promise<void> {
    await this.#enter()
    // What is selected is told a moment later: who has gone astray looks and goes on from there.
    for (let round = 0; round < 5; round++) {
      await this.#walk(await this.selected(), to, sheet)
      const isThere = (at: Place) => at.row === to.row && at.column === to.column
      if (
        await until(() => this.selected(), isThere, 1000).then(
          () => true,
          () => false,
        )
      )
        return
    }
  }

  async #walk(from: Place, to: Place, { columns, rows, titleRow }: StoredSheet): Promise<void> {
    const lines = rows.filter(row => row >= Math.min(titleRow, from.row))
    const [down, right] = [
      steps(from.row, to.row, lines),
      steps(
        from.column,
        to.column,
        columns.map(({ column }) => column),
      ),
    ]
    const press = async (key: string, times: number) => {
      for (let step = 0; step < times; step++) await pressKey(this.page, key)
    }
    await press(down > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(down))
    await press(right > 0 ? 'ArrowRight' : 'ArrowLeft', Math.abs(right))
  }

  /** Esc leads from a sidebar to the sheet, F6 from part to part of the window. */
  async #enter(): Promise<void> {
    for (let round = 0; round < 8; round++) {
      const at = await this.page.evaluate(() => {
        const { activeElement } = document
        if (activeElement?.closest('.sheet-grid, [role=gridcell]')) return 'table'
        return activeElement?.tagName === 'IFRAME' ? 'frame' : 'elsewhere'
      })
      if (at === 'table') return
      await pressKey(this.page, at === 'frame' ? 'Escape' : 'F6')
    }
    throw new Error('The table is not reached by keyboard')
  }
}

/** How many lines in sight lie between two; below the last one all are in sight. */
function steps(from: number, to: number, shown: number[]): number {
  const place = (line: number) =>
    shown.includes(line) ? shown.indexOf(line) : shown.length + line - (shown.at(-1) ?? 0) - 1
  return place(to) - place(from)
}

/** A click on a cell of the plain table. */
export class PlainMouse extends Hands {
  protected async goTo({ row, column }: Place, { columns }: StoredSheet): Promise<void> {
    const line = this.page.locator('tbody tr', { has: this.page.locator(`th:text-is("${row}")`) })
    await line
      .getByRole('gridcell')
      .nth(columns.findIndex(each => each.column === column))
      .click()
  }
}

/** The spreadsheet draws its cells on a canvas: where each one is follows from widths and heights. */
const HEADER = { width: 44, height: 22 }
const USUAL = { width: 120, height: 28, title: 44 }

/** A click on a cell of the spreadsheet, scrolled back to its beginning; what is out of sight there is walked to. */
export class GridMouse extends Hands {
  readonly #keys: TableKeys

  constructor(page: Page) {
    super(page)
    this.#keys = new TableKeys(page)
  }

  protected async goTo(place: Place, sheet: StoredSheet): Promise<void> {
    const box = await this.page.locator('.sheet-grid canvas[id^=univer-sheet-main]').boundingBox()
    if (box === null) throw new Error('The spreadsheet is not on the screen')
    await bounded(this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2))
    for (const [x, y] of [
      [-100_000, 0],
      [0, -100_000],
    ] as const)
      await bounded(this.page.mouse.wheel(x, y))
    const left = sheet.columns.map(({ column }) => column).filter(column => column < place.column)
    const above = sheet.rows.filter(row => row < place.row)
    const x = left.reduce((sum, column) => sum + (sheet.widths[column] ?? USUAL.width), HEADER.width) + 20
    const y =
      above.reduce(
        (sum, row) => sum + (sheet.heights[row] ?? (row <= sheet.titleRow ? USUAL.title : USUAL.height)),
        HEADER.height,
      ) + 12
    if (x < box.width - 20 && y < box.height - 20) await bounded(this.page.mouse.click(box.x + x, box.y + y))
    // A cell out of sight, or below a row that grew with its text, is walked to.
    await this.#keys.goTo(place, sheet)
  }
}
