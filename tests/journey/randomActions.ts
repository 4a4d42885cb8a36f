import type { Page } from 'playwright-core'
import { tableNames, tableOf } from '#shared/programme/tables.ts'
import { type Chance, chanceFrom } from '#tests/school/chance.ts'
import type { Curator } from './curator.ts'
import { FileWatch } from './fileWatch.ts'
import { windowsAgree } from './windowsAgree.ts'

export interface ActionsDone {
  /** how often each was done */
  done: Record<string, number>
  /** how often the file was another one afterwards */
  written: Record<string, number>
  /** what the program said it would not do */
  refused: number
}

/**
 * Two hands at two windows do whatever a spreadsheet offers, and after each action both windows must draw what the file
 * holds. @throws with the action and the first cell that differs
 */
export async function randomActions(
  windows: readonly [Curator, Curator],
  o: { seed: number; count: number; told?: (done: number) => void },
): Promise<ActionsDone> {
  const chance = chanceFrom(o.seed)
  const file = new FileWatch(windows[0].page)
  const done: Record<string, number> = {}
  const written: Record<string, number> = {}
  let refused = 0
  let revision = 0
  for (let number = 0; number < o.count; number++) {
    if (number % 50 === 0) {
      const open = (await file.sheets()).filter(({ hidden }) => !hidden)
      const own = open.filter(({ title }) => !programmes.has(title))
      const { title } = chance.pick(chance.number(3) === 0 || own.length === 0 ? open : own)
      for (const window of windows) await window.openSheet(title)
    }
    const [name, act] = chance.pick(actions)
    const { page } = chance.pick(windows)
    // What lies behind another window is drawn seldom.
    await page.bringToFront()
    await act(page, chance)
    done[name] = (done[name] ?? 0) + 1
    refused += await closeMessages(windows)
    try {
      await windowsAgree(windows, file)
    } catch (error) {
      throw new Error(`Seed ${o.seed}, action ${number + 1}, «${name}»: ${(error as Error).message}`)
    }
    const now = (await file.openIn(page))?.revision ?? revision
    if (now !== revision) written[name] = (written[name] ?? 0) + 1
    revision = now
    o.told?.(number + 1)
  }
  return { done, written, refused }
}

const programmes = new Set(tableNames.map(name => tableOf(name).title))

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
  ...often(2, 'height', async (page, chance) => {
    const { x, y } = await canvas(page)
    const edge = y + 22 + 28 * (1 + chance.number(5)) + chance.number(3) - 1
    await page.mouse.move(x + 20, edge)
    await page.mouse.down()
    await page.mouse.move(x + 20, edge + chance.number(40) - 10, { steps: 3 })
    await page.mouse.up()
  }),
  ...often(2, 'drag columns', async (page, chance) => {
    const { x, y } = await canvas(page)
    const from = x + 80 + chance.number(500)
    await page.mouse.click(from, y + 12)
    await page.mouse.down()
    await page.mouse.move(from + chance.number(400) - 200, y + 14, { steps: 5 })
    await page.mouse.up()
  }),
  ...often(2, 'drag rows', async (page, chance) => {
    const { x, y } = await canvas(page)
    const from = y + 90 + chance.number(200)
    await page.mouse.click(x + 20, from)
    await page.mouse.down()
    await page.mouse.move(x + 22, from + chance.number(160) - 80, { steps: 5 })
    await page.mouse.up()
  }),
  ...often(1, 'add sheet', async page => {
    if ((await page.getByRole('tab').count()) < 12)
      await page.getByRole('button', { name: 'Добавить лист' }).click()
  }),
  ...often(1, 'rename sheet', async (page, chance) => {
    await ofSheet(page, /^Переименовать лист/)
    const field = page.getByRole('dialog').getByLabel('Название')
    if ((await field.count()) === 0) return
    await field.fill(`Мой лист ${chance.number(1000)}`)
    await page.keyboard.press('Enter')
  }),
  ...often(1, 'remove sheet', page => ofSheet(page, /^Удалить лист/)),
]

/** A line of the menu of the open sheet, where there is one. */
async function ofSheet(page: Page, line: RegExp): Promise<void> {
  await page.getByRole('button', { name: /: что сделать$/ }).click()
  const item = page.getByRole('menu').getByRole('menuitem', { name: line })
  if ((await item.count()) > 0 && (await item.isEnabled())) await item.click()
  else await page.keyboard.press('Escape')
}

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
