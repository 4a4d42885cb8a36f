import type { Page } from 'playwright-core'
import { type Chance, chanceFrom } from '#tests/school/chance.ts'
import type { Curator } from './curator.ts'
import { type Drawn, drawn } from './onScreen.ts'
import { type StoredSheet, storedSheet } from './storedSheet.ts'
import { until } from './until.ts'

export interface ActionsDone {
  /** how often each was done */
  done: Record<string, number>
  /** what the program said it would not do */
  refused: number
}

/**
 * Two hands at two windows do whatever a spreadsheet offers, and after each action both windows must draw what the file
 * holds. @throws with the action and the first cell that differs
 */
export async function randomActions(
  windows: readonly [Curator, Curator],
  o: { seed: number; count: number; sheets: readonly string[]; told?: (done: number) => void },
): Promise<ActionsDone> {
  const chance = chanceFrom(o.seed)
  const done: Record<string, number> = {}
  let refused = 0
  for (let number = 0; number < o.count; number++) {
    if (number % 50 === 0) {
      const sheet = chance.pick(o.sheets)
      for (const window of windows) await window.openSheet(sheet)
    }
    const [name, act] = chance.pick(actions)
    const { page } = chance.pick(windows)
    // What lies behind another window is drawn seldom.
    await page.bringToFront()
    await act(page, chance)
    done[name] = (done[name] ?? 0) + 1
    refused += await closeMessages(windows)
    try {
      await agree(windows)
    } catch (error) {
      throw new Error(`Seed ${o.seed}, action ${number + 1}, «${name}»: ${(error as Error).message}`)
    }
    o.told?.(number + 1)
  }
  return { done, refused }
}

type Action = readonly [name: string, act: (page: Page, chance: Chance) => Promise<void>]

const words = [
  'Ольга',
  '12',
  '3,5',
  '31.12.2026',
  'да',
  '00123',
  'a b',
  '«ёж»',
  '=A3',
  '=1+1',
  '-5',
  '',
  '1 500',
  '50%',
]

const often = (times: number, name: string, act: Action[1]): Action[] =>
  Array.from({ length: times }, () => [name, act] as const)

/** Every kind of edit of the list in gridEdit.ts that a hand can make, and back and forth. */
const actions: readonly Action[] = [
  ...often(10, 'type', async (page, chance) => {
    await click(page, chance)
    await page.keyboard.type(chance.pick(words))
    await page.keyboard.press(chance.pick(['Enter', 'Tab']))
  }),
  ...often(4, 'copy and paste', async (page, chance) => {
    await drag(page, chance)
    await page.keyboard.press(chance.pick(['Control+C', 'Control+C', 'Control+X']))
    await click(page, chance)
    await page.keyboard.press('Control+V')
  }),
  ...often(3, 'clear', async (page, chance) => {
    await drag(page, chance)
    await page.keyboard.press('Delete')
  }),
  ...often(3, 'fill down', async (page, chance) => {
    await drag(page, chance)
    await page.keyboard.press('Control+D')
  }),
  ...often(8, 'undo', async (page, chance) => {
    await click(page, chance)
    await page.keyboard.press('Control+Z')
  }),
  ...often(4, 'redo', async (page, chance) => {
    await click(page, chance)
    await page.keyboard.press('Control+Y')
  }),
  ...often(3, 'insert row', menu('Правка', /^Вставить строку ниже/)),
  ...often(2, 'remove row', menu('Правка', /^Удалить строк/)),
  ...often(2, 'insert column', menu('Правка', /^Вставить свой столбец слева/)),
  ...often(1, 'remove column', menu('Правка', /^Удалить столб/)),
  ...often(1, 'hide column', menu('Правка', /^Скрыть столб/)),
  ...often(1, 'show columns', menu('Правка', /^Показать скрытые столбцы/)),
  ...often(2, 'sort', async (page, chance) => {
    await click(page, chance)
    await strip(page, chance.pick(['Сортировать от А до Я', 'Сортировать от Я до А']))
  }),
  ...often(2, 'background', async (page, chance) => {
    await drag(page, chance)
    await strip(page, 'Заливка', chance.pick(['Жёлтая', 'Зелёная', 'Без заливки']))
  }),
  ...often(2, 'number format', async (page, chance) => {
    await drag(page, chance)
    await strip(page, 'Формат числа', chance.pick(['Целое: 1 500', 'Проценты: 15 %', 'Как введено']))
  }),
  ...often(1, 'filter', async (page, chance) => {
    await click(page, chance)
    await strip(page, 'Отбор')
  }),
  ...often(2, 'width', async (page, chance) => {
    const { x, y } = await canvas(page)
    const edge = x + 164 + chance.number(3)
    await page.mouse.move(edge, y + 12)
    await page.mouse.down()
    await page.mouse.move(edge + chance.number(60) - 20, y + 12, { steps: 3 })
    await page.mouse.up()
  }),
]

async function canvas(page: Page) {
  const box = await page.locator('.sheet-grid canvas[id^=univer-sheet-main]').boundingBox()
  if (box === null) throw new Error('The spreadsheet is not on the screen')
  return box
}

/** Some point on the cells: under the titles and above the messages. */
async function somewhere(page: Page, chance: Chance) {
  const { x, y, width } = await canvas(page)
  return { x: x + 60 + chance.number(Math.min(700, width - 100)), y: y + 80 + chance.number(260) }
}

async function click(page: Page, chance: Chance): Promise<void> {
  const at = await somewhere(page, chance)
  await page.mouse.click(at.x, at.y)
}

async function drag(page: Page, chance: Chance): Promise<void> {
  const at = await somewhere(page, chance)
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + chance.number(200), at.y + chance.number(90), { steps: 3 })
  await page.mouse.up()
}

function menu(head: string, line: RegExp): Action[1] {
  return async (page, chance) => {
    await click(page, chance)
    await page.getByRole('menuitem', { name: head, exact: true }).click()
    const item = page.getByRole('menu').getByRole('menuitem', { name: line })
    if ((await item.count()) > 0 && (await item.isEnabled())) await item.click()
    else await page.keyboard.press('Escape')
  }
}

async function strip(page: Page, button: string, line?: string): Promise<void> {
  await page.getByRole('toolbar').getByRole('button', { name: button }).click()
  if (line === undefined) return
  const item = page.getByRole('menu').getByRole('menuitem', { name: line })
  if (await item.isEnabled()) await item.click()
  else await page.keyboard.press('Escape')
}

/** What the program has said is closed, as it lies over the cells. */
async function closeMessages(windows: readonly Curator[]): Promise<number> {
  const closed = windows.map(({ page }) =>
    page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.messages button')]
      const close = buttons.filter(({ textContent }) => textContent?.trim() === 'Закрыть')
      for (const button of close) button.click()
      return close.length
    }),
  )
  return (await Promise.all(closed)).reduce((sum, count) => sum + count, 0)
}

/** Both windows draw what the file holds. */
async function agree(windows: readonly [Curator, Curator]): Promise<void> {
  const differs = async () => {
    const sheet = await storedSheet(windows[0].page)
    // Below the last text the programme keeps rows ready for thousands of people.
    const rows = sheet.texts.findLastIndex(row => row.some(text => text !== '')) + 10
    const columns = Math.max(...sheet.texts.slice(0, rows).map(row => row.length)) + 2
    const shown = windows.map(({ page }) => drawn(page, sheet.sheetId, { rows, columns }))
    return (await Promise.all(shown)).map(each => difference(each, sheet, { rows, columns })).join('')
  }
  await until(differs, said => said === '')
}

function difference(
  shown: Drawn,
  sheet: StoredSheet,
  { rows, columns }: { rows: number; columns: number },
): string {
  for (const what of ['hiddenRows', 'hiddenColumns'] as const)
    if (`${shown[what]}` !== `${sheet[what]}`) return `${what} ${shown[what]} for ${sheet[what]}`
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [onScreen, inFile] = [shown.cells[row]?.[column] ?? '', sheet.texts[row]?.[column] ?? '']
      if (onScreen !== inFile) return `row ${row + 1}, column ${column + 1}: «${onScreen}» for «${inFile}»`
    }
  return ''
}
