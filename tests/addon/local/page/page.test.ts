import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildPage } from '#addon/local/server/buildPage.ts'
import { type TinyHost, tinyHost } from '../server/tinyHost.ts'
import { typed } from '../server/typed.ts'
import { cutLine } from './cutLine.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
const still = ['--disable-background-networking', '--disable-component-update']

let browser: Browser
let context: BrowserContext
let host: TinyHost
let page: Page
/** what the browser complains about: refused by policy, thrown by a script */
const complaints: string[] = []
const elsewhere: string[] = []

beforeAll(async () => {
  host = await tinyHost({ page: buildPage })
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...quiet, ...still] })
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  await context.addInitScript(() => {
    if (self.origin !== 'null') localStorage.setItem('tandem:table', 'plain')
  })
  await write('school', 1, 'Фамилия')
  for (const [index, name] of ['Лисин', 'Иванова', 'Рудь'].entries()) await write('school', index + 2, name)
})
afterAll(async () => {
  await browser?.close()
  await host?.end()
})

const write = (programme: string, row: number, text: string, was = '') =>
  host.post('/api/edit', typed({ programme, row, was, text }))

async function open(address: string): Promise<Page> {
  const opened = await context.newPage()
  opened.on('pageerror', error => complaints.push(error.message))
  opened.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  opened.on('request', request => request.url().startsWith(host.base) || elsewhere.push(request.url()))
  await opened.goto(address)
  return opened
}

/** Serious wants of accessibility by axe, as sentences. */
async function wants(of: Page): Promise<string[]> {
  await of.evaluate(axe)
  const found = await of.evaluate(
    `axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(n => n.html.slice(0, 120)).join(' | ')))`,
  )
  return found as string[]
}

const cell = (of: Page, text: string) => of.locator('[role=gridcell]', { hasText: text }).first()
const focused = (of: Page) => of.evaluate(() => document.activeElement?.textContent ?? '')

describe('the first screen', () => {
  test('swaps the token for a session and forgets it', async () => {
    page = await open(host.url)
    await page.getByRole('button', { name: 'Открыть школу' }).waitFor()
    expect(page.url()).toBe(`${host.base}/`)
    expect(await wants(page)).toEqual([])
  })
  test('a window without a session says where to find the address', async () => {
    const stranger = await (await browser.newContext()).newPage()
    await stranger.goto(`${host.base}/`)
    await stranger.getByRole('heading', { name: 'Откройте адрес из окна программы' }).waitFor()
    expect(await wants(stranger)).toEqual([])
    await stranger.context().close()
  })
})

describe('the table', () => {
  beforeEach(async () => {
    if (!page.url().endsWith('#school')) {
      await page.getByRole('button', { name: 'Открыть школу' }).click()
    }
    await cell(page, 'Рудь').waitFor()
  })

  test('can be read by everybody', async () => expect(await wants(page)).toEqual([]))

  test('is walked and filled by keyboard', async () => {
    await cell(page, 'Лисин').click()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focused(page)).toBe('Иванова')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('Дарья')
    await page.keyboard.press('Enter')
    await cell(page, 'Дарья').waitFor()
    await page.getByText(/сохранено \d\d:\d\d/).waitFor()
    expect((await host.cells('school'))[2]?.[1]).toBe('Дарья')
  })

  test('Esc leaves a cell as it was', async () => {
    await cell(page, 'Лисин').click()
    await page.keyboard.press('F2')
    await page.keyboard.insertText('другое')
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toBe('Лисин')
  })

  test('typing begins a new value, Delete clears it, Tab goes on', async () => {
    await cell(page, 'Рудь').click()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('7')
    await page.keyboard.press('Tab')
    await expect.poll(async () => (await host.cells('school'))[3]?.[1]).toBe('7')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Delete')
    await expect.poll(async () => (await host.cells('school'))[3]?.[1] ?? '').toBe('')
  })

  test('a row is added under the last one', async () => {
    await page.getByRole('button', { name: 'Добавить строку' }).click()
    await page.keyboard.insertText('Ильин')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await host.cells('school'))[4]?.[0]).toBe('Ильин')
  })

  test('a block from another table is pasted cell by cell', async () => {
    await cell(page, 'Ильин').click()
    await page.keyboard.press('ArrowDown')
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', 'Орлов\tПётр\r\nВалеев\tТимур\r\n')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true }),
      )
    })
    await expect
      .poll(async () => (await host.cells('school')).slice(5))
      .toEqual([
        ['Орлов', 'Пётр'],
        ['Валеев', 'Тимур'],
      ])
  })

  test('two windows see each other', async () => {
    const second = await open(`${host.base}/#school`)
    await cell(second, 'Лисин').waitFor()
    await cell(page, 'Лисин').click()
    await page.keyboard.press('F2')
    await page.keyboard.insertText('Лисина')
    await page.keyboard.press('Enter')
    await cell(second, 'Лисина').waitFor()
    await second.close()
  })

  test('one whose line to the host was cut shows what it has missed', async () => {
    const line = await cutLine()
    const far = await browser.newContext({ proxy: { server: line.address, bypass: '<-loopback>' } })
    await far.addInitScript(() => localStorage.setItem('tandem:table', 'plain'))
    await far.addCookies(
      (await context.cookies()).map(({ name, value }) => ({ name, value, url: host.base })),
    )
    const second = await far.newPage()
    await second.goto(`${host.base}/#school`)
    await cell(second, 'Лисина').waitFor()
    await line.cut()
    await write('school', 12, 'Тихонов')
    await cell(page, 'Тихонов').waitFor()
    expect(await cell(second, 'Тихонов').count()).toBe(0)
    await line.mend()
    await cell(second, 'Тихонов').waitFor()
    await far.close()
    await line.end()
  })

  test('who edits a row that has changed meanwhile is told, and nothing of hers is lost', async () => {
    await page.route('**/api/view**', route => route.abort())
    await write('school', 4, 'Рудь Анна', 'Рудь')
    await cell(page, 'Рудь').dblclick()
    await page.keyboard.insertText('Рудь Софья')
    await page.keyboard.press('Enter')
    const alert = page.getByRole('alert')
    await alert.getByText('Строку 4 уже изменили. Ваша правка не записана').waitFor()
    await page.unroute('**/api/view**')
    expect((await host.cells('school'))[3]?.[0]).toBe('Рудь Анна')
    expect(await wants(page)).toEqual([])
    await cell(page, 'Тихонов').dblclick()
    await page.keyboard.insertText('Тихонова')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await host.cells('school')).at(-1)?.[0]).toBe('Тихонова')
    await alert.getByRole('button', { name: 'Записать «Рудь Софья» в строку 4' }).waitFor()
    await alert.getByRole('button', { name: 'Закрыть' }).click()
    await alert.waitFor({ state: 'detached' })
    complaints.length = 0
    await page.reload()
  })

  test('Tab at the end of a row leaves the table', async () => {
    await cell(page, 'Лисина').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab')
  })
})

describe('the add-on', () => {
  test('its menu is walked by keyboard and gives focus back', async () => {
    await page.getByRole('menuitem', { name: 'Файл' }).focus()
    for (const next of ['Правка', 'Вид']) {
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => focused(page)).toBe(next)
    }
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => focused(page)).toBe('Тандем')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focused(page)).toBe('Записать')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => focused(page)).toBe('Спросить')
    expect(await wants(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toBe('Тандем')
  })

  test('asks in a dialog that holds focus and is answered by keyboard', async () => {
    await page.getByRole('menuitem', { name: 'Тандем' }).click()
    await page.getByRole('menuitem', { name: 'Ещё' }).click()
    await page.getByRole('menuitem', { name: 'Спросить' }).click()
    const dialog = page.getByRole('dialog', { name: 'Закрыть год?' })
    await dialog.waitFor()
    expect(await wants(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('its sidebar hears the selection, calls the program and closes itself', async () => {
    await page.getByRole('menuitem', { name: 'Тандем' }).click()
    await page.getByRole('menuitem', { name: 'Панель' }).click()
    const sidebar = page.getByRole('complementary', { name: 'Сегодня' })
    const frame = sidebar.frameLocator('iframe')
    await frame
      .getByText('Строка не выбрана')
      .or(frame.getByText(/строка \d/))
      .waitFor()
    await cell(page, 'Иванова').click()
    await frame.getByText('Лист1, строка 3').waitFor()
    // Who was still loading when it was told asks again.
    await frame.getByRole('button', { name: 'Где я' }).click()
    await frame.getByText('Лист1, строка 3').waitFor()
    await frame.getByRole('button', { name: 'Спросить программу' }).click()
    await frame.getByText('слышу!').waitFor()
    await frame.getByRole('button', { name: 'Сбой' }).click()
    await frame.getByText('Лист «Пары» не найден.').waitFor()
    await write('school', 9, 'Новый')
    await expect.poll(() => frame.locator('#changes').textContent()).not.toBe('0')
    expect(await wants(page)).toEqual([])
    await frame.getByRole('button', { name: 'Закрыть' }).click()
    await sidebar.waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toBe('Иванова')
  })

  test('a long command can be stopped', async () => {
    await page.getByRole('menuitem', { name: 'Тандем' }).click()
    await page.getByRole('menuitem', { name: 'Зависнуть' }).click()
    await page.getByRole('button', { name: 'Остановить' }).click()
    await page.getByRole('alert').getByText('Команда «Зависнуть» остановлена').waitFor()
    expect(await cell(page, 'незаконченное').count()).toBe(0)
    await page.getByRole('alert').getByRole('button', { name: 'Закрыть' }).click()
  })
})

test('nothing was asked of another address, and no policy was broken', () => {
  expect(elsewhere).toEqual([])
  expect(complaints).toEqual([])
})

test('a window says when the program has stopped', async () => {
  await host.close()
  await page.getByRole('alert').getByText('Программа остановлена').waitFor()
})
