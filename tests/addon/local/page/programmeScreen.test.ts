// Long because it is one sitting before one page.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { buildPage } from '#addon/local/server/buildPage.ts'
import { type TinyHost, tinyBundle, tinyHost } from '../server/tinyHost.ts'

// The window of a programme with the spreadsheet in it. What the spreadsheet draws is a picture; what is selected in it
// stands in words in the line above, and what was written stands in the file.

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A bundle whose panel writes a command that can be taken back, into A20 of the first sheet. */
const bundle = {
  ...tinyBundle,
  code: `${tinyBundle.code}
function setUp() {
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['да', 'нет'], true).setAllowInvalid(false)
  sheet().getRange(2, 3, 40, 1).setDataValidation(rule.build())
  sheet().setFrozenRows(1)
  return { made: [] }
}
function call(request) {
  const undone = request.name === 'undoCommand'
  sheet().getRange(20, 1).setValue(undone ? '' : 'пары')
  const written = undone
    ? { command: 'u', said: 'Отменено: принятие пар', undoable: false }
    : { command: 'c1', said: 'Записано 2 пары', undoable: true }
  return { ok: true, view: {}, problems: [], written }
}`,
  html: {
    'sidebar.html': `<!doctype html><html lang="ru"><head><title>Сегодня</title></head><body><main>
<h1>Сегодня</h1><input aria-label="Заметка"><button id="accept">Принять пары</button><p id="changes">0</p></main><script>
let changes = 0
addEventListener('message', ({ data }) => {
  if (data.type === 'tandem:changed') document.getElementById('changes').textContent = ++changes
})
document.getElementById('accept').onclick = () =>
  google.script.run.call({ name: 'acceptPairs', input: {}, mode: 'write' })
</script></body></html>`,
  },
}

let browser: Browser
let context: BrowserContext
let host: TinyHost
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  host = await tinyHost({ page: buildPage, bundle: async () => bundle })
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  })
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  await fill(1, [['Фамилия', 'Имя', 'Согласие']])
  await fill(2, [['Лисин', 'Артём', '']])
  await fill(3, [['Иванова', 'Дарья', '']])
  await (await context.newPage()).goto(host.url)
  page = await open()
})
afterAll(async () => {
  await browser?.close()
  await host?.end()
})
afterEach(() => expect(complaints.splice(0)).toEqual([]))

const fill = (row: number, text: string[][], was = text.map(line => line.map(() => ''))) =>
  host.post('/api/edit', {
    programme: 'school',
    window: 'testwindow',
    seen: Number.MAX_SAFE_INTEGER,
    edits: [{ kind: 'fill', sheetId: 0, blocks: [{ row, column: 1, was, text }] }],
  })
const cell = async (row: number, column: number) => (await host.cells('school'))[row - 1]?.[column - 1] ?? ''
const grid = (of: Page) => of.locator('.sheet-grid:not(.waiting)')
/** the selected cell as the line above the table names it */
const place = (of: Page) => of.locator('.cell-bar .num')
/** A busy machine takes its time. */
const patience = { timeout: 10_000 }
const inGrid = (of: Page) =>
  expect
    .poll(() => of.evaluate(() => document.activeElement?.closest('.sheet-grid') != null), patience)
    .toBe(true)
const toast = (of: Page) => of.locator('.toast')
const menu = async (of: Page, ...titles: (string | RegExp)[]) => {
  for (const name of titles) await of.getByRole('menuitem', { name }).click()
}

async function open(before: (opened: Page) => Promise<unknown> = async () => undefined): Promise<Page> {
  const opened = await context.newPage()
  opened.on('pageerror', error => complaints.push(error.message))
  opened.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  await before(opened)
  await opened.goto(`${host.base}/#school`)
  await opened.getByRole('tab', { name: 'Лист1' }).waitFor()
  return opened
}

/** The window opened with its spreadsheet ready, A2 selected. */
async function ready(of: Page): Promise<Page> {
  await grid(of).waitFor()
  await of.keyboard.press('F6')
  await grid(of).focus()
  await of.keyboard.press('Control+Home')
  await expect.poll(() => place(of).textContent(), patience).toMatch(/^A\d$/)
  return of
}

const goTo = async (of: Page, address: string) => {
  const [, column = 'A', row = '1'] = /([A-Z])(\d+)/.exec(address) ?? []
  const at = (await place(of).textContent()) ?? 'A1'
  const down = Number(row) - Number(at.slice(1))
  const right = column.charCodeAt(0) - at.charCodeAt(0)
  for (let step = 0; step < Math.abs(down); step += 1)
    await of.keyboard.press(down > 0 ? 'ArrowDown' : 'ArrowUp')
  for (let step = 0; step < Math.abs(right); step += 1)
    await of.keyboard.press(right > 0 ? 'ArrowRight' : 'ArrowLeft')
  await expect.poll(() => place(of).textContent(), patience).toBe(address)
}

describe('one history', () => {
  test('typing in the spreadsheet reaches the file, comes back and goes again', async () => {
    await ready(page)
    await goTo(page, 'A5')
    await page.keyboard.insertText('Рудь')
    await page.keyboard.press('Enter')
    await expect.poll(() => cell(5, 1), patience).toBe('Рудь')
    await page.getByText(/сохранено \d\d:\d\d/).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('Отменено: ввод').waitFor()
    expect(await cell(5, 1)).toBe('')
    await expect.poll(() => place(page).textContent(), patience).toBe('A5')
    await page.keyboard.press('Control+y')
    await page.getByText('Возвращено: ввод').waitFor()
    expect(await cell(5, 1)).toBe('Рудь')
  })

  test('the menu names what it takes back, the message offers it again', async () => {
    await menu(page, 'Правка', 'Отменить ввод')
    await page.getByText('Отменено: ввод').waitFor()
    await toast(page).getByRole('button', { name: 'Вернуть' }).click()
    await page.getByText('Возвращено: ввод').waitFor()
    expect(await cell(5, 1)).toBe('Рудь')
  })

  test('a command of a panel stands among what was typed', async () => {
    await menu(page, 'Тандем', 'Панель')
    const frame = page.getByRole('complementary').frameLocator('iframe')
    await frame.getByRole('button', { name: 'Принять пары' }).click()
    await expect.poll(() => cell(20, 1), patience).toBe('пары')
    await page.keyboard.press('Escape')
    await inGrid(page)
    await goTo(page, 'A6')
    await page.keyboard.insertText('Орлов')
    await page.keyboard.press('Enter')
    await expect.poll(() => cell(6, 1), patience).toBe('Орлов')
    await page.keyboard.press('Control+z')
    await expect.poll(() => cell(6, 1), patience).toBe('')
    await page.getByRole('menuitem', { name: 'Правка' }).click()
    await page.getByRole('menuitem', { name: 'Отменить: записано 2 пары' }).click()
    await page.getByText('Отменено: записано 2 пары').waitFor()
    expect(await cell(20, 1)).toBe('')
    expect(await toast(page).getByRole('button', { name: 'Вернуть' }).count()).toBe(0)
    await expect.poll(() => frame.locator('#changes').textContent(), patience).not.toBe('0')
    await page.getByRole('button', { name: 'Закрыть панель' }).click()
  })

  test('what somebody has changed since is not taken back, and says so', async () => {
    await fill(5, [['Рудь Анна']], [['Рудь']])
    await page.getByRole('menuitem', { name: 'Вид' }).focus()
    await page.evaluate(() => {
      const onRussianKeys = { key: 'я', code: 'KeyZ', ctrlKey: true, bubbles: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', onRussianKeys))
    })
    const alert = page.getByRole('alert')
    await alert.getByText('Не отменено: ввод').waitFor()
    expect(await cell(5, 1)).toBe('Рудь Анна')
    await alert.getByRole('button', { name: 'Закрыть' }).click()
  })
})

describe('two windows', () => {
  test('see what the other writes, and who is typing where', async () => {
    const other = await ready(await open())
    await goTo(other, 'B6')
    await other.keyboard.insertText('Пётр')
    await page.getByRole('status').getByText('В другом окне заполняют «Лист1», B6').waitFor()
    await other.keyboard.press('Enter')
    await ready(page)
    await goTo(page, 'B6')
    await expect.poll(() => page.locator('.cell-bar .value').textContent(), patience).toBe('Пётр')
    await other.close()
    await expect.poll(() => page.locator('.others').textContent(), patience).toBe('')
  })
})

describe('the plain table', () => {
  test('is chosen in the menu and remembered', async () => {
    await menu(page, 'Вид', 'Простая таблица')
    await page.getByRole('gridcell', { name: 'Лисин' }).waitFor()
    await page.reload()
    await page.getByRole('gridcell', { name: 'Лисин' }).waitFor()
    expect(await page.locator('.sheet-grid').count()).toBe(0)
  })

  test('takes what it can of a paste and lists the rest', async () => {
    await page.getByRole('gridcell', { name: 'Артём' }).click()
    await page.keyboard.press('ArrowRight')
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', 'да\r\nбыть может\r\nнет\r\n')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true }),
      )
    })
    const alert = page.getByRole('alert')
    await alert.getByText('Не записана 1 ячейка').waitFor()
    await alert.getByText('значение «быть может» сюда не подходит').waitFor()
    expect([await cell(2, 3), await cell(3, 3), await cell(4, 3)]).toEqual(['да', '', 'нет'])
    expect(await wants(page)).toEqual([])
    await alert.getByRole('button', { name: 'C3' }).click()
    await expect.poll(() => place(page).textContent(), patience).toBe('C3')
    await alert.getByRole('button', { name: 'Закрыть' }).click()
    await page.keyboard.press('Control+z')
    await page.getByText('Отменено: заполнение ячеек').waitFor()
    expect(await cell(2, 3)).toBe('')
  })

  test('gives way to the spreadsheet again', async () => {
    await menu(page, 'Вид', 'Таблица с листами')
    await grid(page).waitFor()
    await inGrid(page)
  })

  test('stands in when the spreadsheet does not start', async () => {
    const bare = await open(opened => opened.route('**/grid.js*', route => route.abort()))
    await bare.getByRole('alert').getByText('Открыта простая таблица').waitFor()
    await bare.getByRole('gridcell', { name: 'Лисин' }).waitFor()
    await bare.close()
    complaints.length = 0
  })

  test('is there at once, and what is typed while the spreadsheet is made ready is not lost', async () => {
    let goOn = () => {}
    const held = new Promise<void>(resolve => {
      goOn = resolve
    })
    const early = await open(opened =>
      opened.route('**/grid.js*', async route => {
        await held
        await route.continue()
      }),
    )
    await early.getByRole('gridcell', { name: 'Лисин' }).click()
    await early.keyboard.press('F2')
    await early.keyboard.press('End')
    await early.keyboard.insertText('а')
    goOn()
    await early.locator('.sheet-grid.waiting canvas').first().waitFor({ state: 'attached' })
    await early.waitForTimeout(500)
    expect(await grid(early).count()).toBe(0)
    expect(await early.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await early.keyboard.press('Enter')
    await grid(early).waitFor()
    await expect.poll(() => cell(2, 1), patience).toBe('Лисина')
    await expect.poll(() => place(early).textContent(), patience).toBe('A3')
    await inGrid(early)
    await early.close()
  })
})

test('who writes in a panel is not disturbed when the spreadsheet begins', async () => {
  let goOn = () => {}
  const held = new Promise<void>(resolve => {
    goOn = resolve
  })
  const early = await open(opened =>
    opened.route('**/grid.js*', async route => {
      await held
      await route.continue()
    }),
  )
  await menu(early, 'Тандем', 'Панель')
  const note = early.getByRole('complementary').frameLocator('iframe').getByLabel('Заметка')
  await note.click()
  goOn()
  for (let letter = 0; letter < 12; letter += 1) {
    await early.keyboard.type('а')
    await early.waitForTimeout(100)
  }
  await grid(early).waitFor()
  await early.keyboard.type('б')
  expect(await note.inputValue()).toBe(`${'а'.repeat(12)}б`)
  await early.close()
})

describe('sheets of one’s own', () => {
  const more = (of: Page) => of.getByRole('button', { name: /что сделать/ })

  test('are added, renamed and removed, and removing is taken back', async () => {
    await page.getByRole('button', { name: 'Добавить лист' }).click()
    await page.getByRole('tab', { name: 'Лист2', selected: true }).waitFor()
    await more(page).click()
    await page.getByRole('menuitem', { name: 'Переименовать лист…' }).click()
    await page.getByRole('textbox', { name: 'Название' }).fill('Заметки')
    expect(await wants(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'Заметки' }).waitFor()
    await more(page).click()
    await page.getByRole('menuitem', { name: 'Удалить лист' }).click()
    await page.getByRole('tab', { name: 'Заметки' }).waitFor({ state: 'detached' })
    await menu(page, 'Правка', 'Отменить удаление листа')
    await page.getByRole('tab', { name: 'Заметки' }).waitFor()
    await page.getByRole('tab', { name: 'Лист1' }).click()
    await page.getByRole('tab', { name: 'Лист1', selected: true }).waitFor()
  })
})

describe('on paper', () => {
  test('a sheet is a plain table under its title, and the window is not', async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    const isWindow = await page.locator('.screen').isVisible()
    const rows = await page.locator('.printed tr').allTextContents()
    const titles = await page.locator('.printed thead tr').count()
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(isWindow).toBe(false)
    expect(rows[0]).toMatch(/^Лист1Наша школа · \d\d\.\d\d\.\d{4}$/)
    expect(rows.slice(1, 4)).toEqual([
      'ФамилияИмяСогласие',
      expect.stringMatching(/^Лисина?Артём$/),
      'ИвановаДарья',
    ])
    expect(titles).toBe(2)
    expect(await page.locator('.printed').count()).toBe(0)
  })
})

test('everything beside the spreadsheet can be read by everybody', async () => {
  await page.keyboard.press('Escape')
  expect(await wants(page)).toEqual([])
})

test('F6 walks from the menu to the spreadsheet and to the sheets', async () => {
  await page.getByRole('menuitem', { name: 'Файл' }).focus()
  await page.keyboard.press('F6')
  await inGrid(page)
  await page.keyboard.press('F6')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')), patience)
    .toBe('tab')
})

/** What axe finds wanting outside what the spreadsheet draws and the box where it keeps what pops up, as sentences. */
async function wants(of: Page): Promise<string[]> {
  await of.evaluate(axe)
  const found = await of.evaluate(
    `axe.run({ exclude: ['.grid-sheet', 'body > div[dir]'] }, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(n => n.html.slice(0, 160)).join(' | ')))`,
  )
  return found as string[]
}
