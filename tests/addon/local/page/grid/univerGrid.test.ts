// Long because it is one path through one window, which takes long to open.
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SentView } from '#addon/local/server/viewDeltas.ts'
import { chromiumIsHere } from '#tests/journey/browser.ts'
import { both, type GridWindow, gridIsReady, gridWindow } from './gridWindow.ts'

/** Places on «Наставники» as it is first seen, from the corner of the cells. */
const FILTER_OF_F = { x: 485, y: 44 }
const ARROW_OF_F3 = { x: 483, y: 81 }
const E5 = { x: 330, y: 137 }

async function click(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  const corner = (await page.locator('.grid-sheet').boundingBox()) ?? { x: 0, y: 0 }
  await page.mouse.click(corner.x + x, corner.y + y)
}

/** «editor» while the cells hear the keys. */
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.uComp)

/** The sample has no boxes to tick: the file's answer as if the add-on had put one in E3. */
async function withBoxInE3(route: Route): Promise<void> {
  const response = await route.fetch()
  const view: SentView = await response.json()
  const validation = view.validations.push({ kind: 'checkbox', options: [], help: '', strict: true }) - 1
  const changed = view.changed.map(([row, cells]): (typeof view.changed)[number] => {
    const cell = cells[4]
    if (row !== 3 || !cell) return [row, cells]
    const facts = typeof cell === 'string' ? { text: cell, kind: 'text' as const } : cell
    return [row, cells.with(4, { ...facts, validation })]
  })
  await route.fulfill({ response, json: { ...view, changed } })
}

describe.runIf(chromiumIsHere)('the grid in the page', { timeout: 90_000 }, () => {
  let window: GridWindow
  let page: Page

  beforeAll(async () => {
    window = await gridWindow()
    page = window.page
  })
  afterAll(() => window?.end())

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const paste = (text: string, html = '') =>
    page.evaluate(
      ([text = '', html = '']) => {
        const data = new DataTransfer()
        data.setData('text/plain', text)
        if (html !== '') data.setData('text/html', html)
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
        document.activeElement?.dispatchEvent(event)
      },
      [text, html],
    )
  const held = async (row: number, column: number) => (await both(page)).held[row - 1]?.[column - 1] ?? ''
  const seen = async (row: number, column: number) => (await both(page)).seen[row - 1]?.[column - 1]
  const soon = <Value>(look: () => Promise<Value>) => expect.poll(look, { timeout: 20_000, interval: 150 })
  const same = () => soon(async () => (await both(page)).differences).toEqual([])
  /** What is selected, as the line above the table says it: «C3». */
  const place = async () => {
    const address = (await page.locator('.cell-bar b').first().textContent())?.trim() ?? ''
    const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
    const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0)
    return { row: Number(row), column }
  }

  const openSheet = async (title: string) => {
    await page.getByRole('tab', { name: title, exact: true }).click()
    await soon(async () => (await both(page)).seen.length).toBeGreaterThan(0)
  }
  const menu = async (name: string) => {
    await press('Shift+F10')
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  const message = (text: RegExp) => page.getByText(text).first().waitFor()
  const dismiss = async () => {
    const close = page.getByRole('button', { name: 'Закрыть' })
    while ((await close.count()) > 0) await close.first().click()
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-u-comp=editor]')?.focus())
  }
  const another = async () => {
    const other = await page.context().newPage()
    await other.goto(page.url())
    await gridIsReady(other)
    return other
  }
  /** Frame on C3, the first surname of «Наставники». */
  const home = async () => {
    await press('Control+Home')
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-u-comp=editor]')?.focus())
  }

  test('ten rows pasted in the first frame are in the file', async () => {
    // «Настройки» open at B3; its own columns, where anybody writes, begin with E.
    await press('ArrowRight', 'ArrowRight', 'ArrowRight')
    const rows = Array.from({ length: 10 }, (_, row) => [`строка ${row + 1}`, String(row + 1)])
    await paste(rows.map(cells => cells.join('\t')).join('\n'))
    await soon(async () => (await both(page)).held.slice(2, 12).map(cells => cells.slice(4, 6))).toEqual(rows)
    await same()
  })

  test('shows what the file holds', async () => {
    await openSheet('Наставники')
    await soon(place).toEqual({ row: 3, column: 3 })
    const { x, y } = (await page.locator('.grid-sheet').boundingBox()) ?? { x: 0, y: 0 }
    await page.mouse.click(x + 100, y + 80)
    expect(await place()).toEqual({ row: 3, column: 3 })
    await same()
  })

  test('after a click on a tab its table is typed in; arrows stay among the tabs', async () => {
    await openSheet('Наставляемые')
    await soon(() => focused(page)).toBe('editor')
    await page.getByRole('tab', { name: 'Наставляемые', exact: true }).focus()
    await press('ArrowLeft')
    const tab = page.getByRole('tab', { name: 'Наставники', exact: true })
    await soon(() => tab.evaluate(tab => tab === document.activeElement && tab.ariaSelected)).toBe('true')
    await tab.click()
    await soon(() => focused(page)).toBe('editor')
  })

  test('Ctrl+F finds a surname and leaves nothing open', async () => {
    await press('Control+f')
    const dialog = page.getByRole('dialog', { name: 'Найти' })
    await dialog.getByRole('textbox').pressSequentially('Хасанов')
    await press('Enter')
    await soon(() => dialog.locator('[data-u-comp=pager]').textContent()).toMatch(/[1-9]\D+[1-9]/)
    await press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await soon(() => focused(page)).toBe('editor')
    await soon(async () => (await place()).row).toBeGreaterThan(3)
    const found = await place()
    expect(await held(found.row, found.column)).toContain('Хасанов')
    await home()
    await soon(place).toEqual({ row: 3, column: 3 })
  })

  test('a value is chosen from the list of a cell', async () => {
    await press('ArrowRight', 'ArrowRight', 'ArrowRight')
    await soon(place).toEqual({ row: 3, column: 6 })
    await click(page, ARROW_OF_F3)
    await page.locator('[data-u-comp=sheets-dropdown-list]').getByText('мужской', { exact: true }).click()
    await soon(() => held(3, 6)).toBe('мужской')
    await same()
    await press('Escape')
    await home()
  })

  test('rows are chosen by value, stay so after opening, and are shown whole again', async () => {
    const choose = page.getByRole('button', { name: 'Отбор', exact: true })
    const file = async () => (await both(page)).file
    await choose.click()
    await soon(async () => (await file()).filter?.shown).toEqual({})
    await click(page, FILTER_OF_F)
    const panel = page.locator('[data-u-comp=sheets-filter-panel]').first()
    await panel.getByText('женский', { exact: true }).waitFor()
    expect(
      await panel
        .getByText(/По цветам|По условиям/)
        .filter({ visible: true })
        .count(),
    ).toBe(0)
    await panel.locator('[data-u-comp=checkbox]').nth(2).click()
    await panel.getByRole('button', { name: 'Показать отмеченные' }).click()
    await soon(async () => (await file()).filter?.shown).toEqual({ 6: ['женский'] })
    const hidden = (await file()).hiddenRows
    expect(hidden).toContain(4)
    await same()
    await page.reload()
    await gridIsReady(page)
    await openSheet('Наставники')
    await same()
    expect(await file()).toMatchObject({ filter: { shown: { 6: ['женский'] } }, hiddenRows: hidden })
    await choose.click()
    await soon(async () => (await file()).filter).toBeNull()
    await same()
    expect((await file()).hiddenRows).not.toContain(4)
  })

  test('a label shows where another window is, and that it types', async () => {
    const label = page.locator('.grid-tag.is-other')
    const other = await another()
    await other.getByRole('tab', { name: 'Наставники', exact: true }).click()
    await soon(() => focused(other)).toBe('editor')
    await click(other, E5)
    await page.bringToFront()
    await soon(() => label.allTextContents()).toEqual(['Другое окно'])
    await other.bringToFront()
    await other.keyboard.type('Пр')
    await soon(() => label.allTextContents()).toEqual(['Другое окно пишет…'])
    await other.keyboard.press('Escape')
    await other.close()
    await page.bringToFront()
    await soon(() => label.count()).toBe(0)
    await same()
  })

  test('the space bar ticks a cell with a box, and unticks it', async () => {
    const other = await another()
    await other.route(/\/api\/view\?/, withBoxInE3)
    await other.reload()
    await gridIsReady(other)
    await other.bringToFront()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Space']) await other.keyboard.press(key)
    const text = async () => (await both(other)).held[2]?.[4]
    await soon(text).toBe('ИСТИНА')
    await soon(async () => (await both(other)).differences).toEqual([])
    await other.keyboard.press('Space')
    await soon(text).toBe('ЛОЖЬ')
    await other.close()
    await page.bringToFront()
    await home()
  })

  test.each([
    ['7Б', '7Б'],
    ['0012', '0012'],
    ['Ё-моё; «кавычки» & (скобки)', 'Ё-моё; «кавычки» & (скобки)'],
  ])('%s reaches the file as typed', async (text, kept) => {
    const cell = await place()
    await page.keyboard.type(text)
    await press('Enter')
    await soon(() => held(cell.row, cell.column)).toBe(kept)
    await same()
  })

  test('a block from Excel with merged cells comes as plain values', async () => {
    const { row, column } = await place()
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>
      <tr><td colspan=2>Орлов</td><td>Ильич</td></tr>
      <tr><td rowspan=2>Валеев</td><td>Тимур</td><td>Наилевич</td></tr><tr><td>Олег</td><td>Ринатович</td></tr>
    </table></body></html>`
    await paste('Орлов\t\tИльич\r\nВалеев\tТимур\tНаилевич\r\n\tОлег\tРинатович\r\n', html)
    await soon(() => held(row + 1, column + 1)).toBe('Тимур')
    expect(await held(row, column)).toBe('Орлов')
    expect(await held(row, column + 2)).toBe('Ильич')
    await same()
  })

  test('a block from Google Sheets too', async () => {
    const { row, column } = await place()
    await paste(
      'Рудь\tАнна',
      '<google-sheets-html-origin><table><tr><td data-sheets-value="{}">Рудь</td><td>Анна</td></tr></table></google-sheets-html-origin>',
    )
    await soon(() => held(row, column + 1)).toBe('Анна')
    await same()
  })

  test('Ctrl+Z and Ctrl+Y go back and forth', async () => {
    const { row, column } = await place()
    await press('Control+z')
    await soon(() => held(row, column + 1)).not.toBe('Анна')
    await same()
    await press('Control+y')
    await soon(() => held(row, column + 1)).toBe('Анна')
    await same()
    await press('Control+z')
    await soon(() => held(row, column + 1)).not.toBe('Анна')
  })

  test('Delete empties, Ctrl+D fills down', async () => {
    const { row, column } = await place()
    await press('Delete')
    await soon(() => held(row, column)).toBe('')
    await press('ArrowDown', 'Control+d')
    await soon(() => held(row + 1, column)).toBe('')
    await same()
  })

  test('Ctrl+C and Ctrl+V carry a cell on', async () => {
    await press('ArrowRight')
    const { row, column } = await place()
    const text = await held(row, column)
    await press('Control+c', 'ArrowDown', 'Control+v')
    await soon(() => held(row + 1, column)).toBe(text)
    await same()
  })

  test('a formula in a column of the program is not taken, and the cell shows what it held', async () => {
    const { row, column } = await place()
    const was = await held(row, column)
    await page.keyboard.type('=1+1')
    await press('Enter')
    await message(/формул/)
    expect(await held(row, column)).toBe(was)
    await same()
    await dismiss()
  })

  test('what the file does not keep is taken back with a sentence', async () => {
    await press('Control+b')
    await message(/Файл хранит только заливку/)
    await same()
    await dismiss()
  })

  test('a change from elsewhere shows', async () => {
    const { row, column } = await place()
    await page.evaluate(
      async ([row, column]) => {
        const programme = location.hash.slice(1)
        const title = document.querySelector('[role=tab][aria-selected=true]')?.textContent
        const sheets = await (await fetch(`/api/sheets?programme=${programme}`)).json()
        const { sheetId } = sheets.find((sheet: { title: string }) => sheet.title === title)
        const { changed } = await (
          await fetch(`/api/view?programme=${programme}&sheet=${sheetId}&since=0`)
        ).json()
        const cell = changed.find(([number]: [number]) => number === row)?.[1][(column ?? 0) - 1] ?? ''
        const was = typeof cell === 'string' ? cell : (cell?.text ?? '')
        const blocks = [{ row, column, was: [[was]], text: [['издалека']] }]
        await fetch('/api/edit', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({
            programme,
            window: 'anotherwindow',
            seen: Number.MAX_SAFE_INTEGER,
            edits: [{ kind: 'fill', sheetId, blocks }],
          }),
        })
      },
      [row, column],
    )
    await soon(() => seen(row, column)).toBe('издалека')
    await same()
  })

  test('rows and own columns come and go by the menu of the cell', async () => {
    const start = (await both(page)).file
    await menu('Вставить строку выше')
    await soon(async () => (await both(page)).file.rows).toBe(start.rows + 1)
    await same()
    await menu('Удалить строку')
    await soon(async () => (await both(page)).file.rows).toBe(start.rows)
    await same()
    await menu('Вставить свой столбец слева')
    await soon(async () => (await both(page)).file.columns).toBe(start.columns + 1)
    await same()
  })

  test('is sorted, and back again', async () => {
    await menu('Сортировать от Я до А')
    await same()
    await press('Control+z')
    await same()
  })

  test('is filtered, and shown whole again', async () => {
    await menu('Включить отбор')
    await soon(async () => (await both(page)).file.filter).not.toBeNull()
    await menu('Показать все строки')
    await soon(async () => (await both(page)).file.filter).toBeNull()
    await same()
  })

  test('a formula on an own sheet is calculated, kept, and calculated again after opening', async () => {
    await page.getByRole('button', { name: /лист/i }).and(page.locator('.foot-bar button')).first().click()
    await soon(async () => (await both(page)).file.managed.keyRow).toBeNull()
    await soon(async () => (await both(page)).seen.length).toBeGreaterThan(0)
    await home()
    await page.keyboard.type('2')
    await press('Enter')
    await page.keyboard.type('1,5')
    await press('Enter')
    await page.keyboard.type('=A1*A2+1')
    await press('Enter')
    await soon(() => held(3, 1)).toBe('4')
    await soon(() => seen(3, 1)).toBe('4')
    await home()
    await page.keyboard.type('10')
    await press('Enter')
    await soon(() => held(3, 1)).toBe('16')
    await same()
  })

  test('what is cut from one sheet and pasted on another leaves the first, in one step', async () => {
    const own = (await page.locator('[role=tab][aria-selected=true]').textContent()) ?? ''
    await home()
    await press('Control+x')
    await openSheet('Наставники')
    await home()
    const { row, column } = await place()
    const was = await held(row, column)
    await press('Control+v')
    await soon(() => held(row, column)).toBe('10')
    await same()
    await openSheet(own)
    await soon(() => held(1, 1)).toBe('')
    await same()
    await press('Control+z')
    await soon(() => held(1, 1)).toBe('10')
    await openSheet('Наставники')
    await soon(() => held(row, column)).toBe(was)
    await same()
  })

  test('a result looks as the file formats it, not as what it was calculated from', async () => {
    await openSheet('Лист1')
    await home()
    await press('ArrowRight')
    await page.keyboard.type('50%')
    await press('Enter')
    await page.keyboard.type('=B1')
    await press('Enter')
    await soon(() => held(2, 2)).not.toBe('')
    await same()
    await press('ArrowUp', 'ArrowUp')
    await page.keyboard.type('=A1/4')
    await press('Enter')
    await soon(() => held(1, 2)).toBe('250%')
    await same()
  })

  test('a text of digits stays what it is when its colour changes', async () => {
    await openSheet('Наставники')
    await click(page, E5)
    const { row, column } = await place()
    await page.keyboard.type('00123')
    await press('Enter')
    await soon(() => held(row, column)).toBe('00123')
    await press('ArrowUp', 'Shift+ArrowDown', 'Control+d')
    await soon(() => held(row + 1, column)).toBe('00123')
    for (const paint of ['Жёлтая', 'Без заливки']) {
      await page.getByRole('toolbar').getByRole('button', { name: 'Заливка' }).click()
      await page.getByRole('menuitem', { name: paint }).click()
      await same()
    }
  })

  test('nothing was asked of another address, and no policy was broken', () => {
    expect(window.elsewhere).toEqual([])
    expect(window.complaints).toEqual([])
  })
})
