import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumIsHere } from '#tests/journey/browser.ts'
import { both, type GridWindow, gridIsReady, gridWindow } from './gridWindow.ts'

// Random hands in two windows; after each step both show what the file holds. GRID_STEPS=5000 walks the long way.
const STEPS = Number(process.env.GRID_STEPS ?? 12)
const SEED = Number(process.env.GRID_SEED ?? 7)

describe.runIf(chromiumIsHere)('random hands', { timeout: 60_000 + STEPS * 10_000 }, () => {
  let window: GridWindow
  let pages: Page[]

  beforeAll(async () => {
    window = await gridWindow()
    const second = await window.page.context().newPage()
    await second.goto(window.page.url())
    await gridIsReady(second)
    pages = [window.page, second]
    for (const page of pages) await page.getByRole('tab', { name: 'Наставники', exact: true }).click()
  })
  afterAll(() => window?.end())

  test(`${STEPS} steps`, async () => {
    const done: string[] = []
    const next = numbers(SEED)
    for (let step = 0; step < STEPS; step += 1) {
      const page = pages[next(2)] as Page
      const hands = HANDS[next(HANDS.length)] as Hand
      done.push(`${pages.indexOf(page)} ${hands.name}`)
      await goSomewhere(page, next)
      await hands(page, next)
      for (const each of pages)
        await expect
          .poll(async () => (await both(each)).differences, {
            timeout: 20_000,
            interval: 150,
            message: `after ${done.slice(-4).join(', ')}`,
          })
          .toEqual([])
    }
    expect(window.complaints).toEqual([])
  })
})

type Chance = (below: number) => number
type Hand = (page: Page, next: Chance) => Promise<void>

/** The same numbers on every run. */
function numbers(seed: number): Chance {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % below
  }
}

/** Clicks a cell in sight under the titles. */
async function goSomewhere(page: Page, next: Chance): Promise<void> {
  await page.bringToFront()
  await page.keyboard.press('Escape')
  const { x, y } = (await page.locator('.grid-sheet').boundingBox()) ?? { x: 0, y: 0 }
  await page.mouse.click(x + 60 + next(600), y + 80 + next(400))
  if (next(3) === 0) await page.keyboard.press('Shift+ArrowDown')
  if (next(3) === 0) await page.keyboard.press('Shift+ArrowRight')
}

const press = (page: Page, key: string) => page.keyboard.press(key)

async function choose(page: Page, name: RegExp): Promise<void> {
  await press(page, 'Shift+F10')
  const item = page.locator('.grid-drop').getByRole('menuitem', { name }).first()
  if ((await item.count()) > 0 && (await item.isEnabled())) await item.click()
  else await press(page, 'Escape')
}

const HANDS: Hand[] = [
  async function type(page, next) {
    await page.keyboard.type(['Орлов', '7Б', '12.03.2026', '1,5', '=A3', '0'][next(6)] ?? '')
    await press(page, 'Enter')
  },
  async function paste(page, next) {
    const lines = Array.from({ length: 1 + next(4) }, (_, row) => `стр ${row}\t${next(100)}\tда`)
    await page.evaluate(text => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, lines.join('\n'))
  },
  async function clear(page) {
    await press(page, 'Delete')
  },
  async function fillDown(page) {
    await press(page, 'Control+d')
  },
  async function insertRow(page, next) {
    await choose(
      page,
      next(2) === 0 ? /строку.* выше|строки выше|строк выше/ : /строку ниже|строки ниже|строк ниже/,
    )
  },
  async function removeRow(page) {
    await choose(page, /^Удалить (строку|\d+ стр)/)
  },
  async function insertColumn(page, next) {
    await choose(page, next(2) === 0 ? /столбец слева/ : /столбец справа/)
  },
  async function removeColumn(page) {
    await choose(page, /^Удалить столб/)
  },
  async function hideColumn(page) {
    await choose(page, /^Скрыть столб/)
  },
  async function sort(page, next) {
    await choose(page, next(2) === 0 ? /от А до Я/ : /от Я до А/)
  },
  async function bold(page) {
    await press(page, 'Control+b')
  },
  async function undo(page) {
    await press(page, 'Control+z')
  },
  async function redo(page) {
    await press(page, 'Control+y')
  },
]
