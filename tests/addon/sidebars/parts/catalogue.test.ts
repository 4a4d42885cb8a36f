import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bundleSidebar } from '#addon/build.ts'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; nodes: { html: string }[] }

describe.runIf(chromiumIsHere)('the parts in a browser', () => {
  let browser: Browser
  let html: string
  let page: Page
  beforeAll(async () => {
    const folder = join(import.meta.dirname, 'catalogue')
    ;[browser, { html }] = await Promise.all([launchBrowser(), bundleSidebar(folder)])
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 283, height: 800 }, reducedMotion: 'reduce' })
    await page.clock.install()
    await page.setContent(html)
    await page.clock.runFor(1000)
    return () => page.close()
  })

  const sidewaysPixels = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

  test.each([283, 300])('at %i px nothing scrolls sideways and axe finds nothing', async width => {
    await page.setViewportSize({ width, height: 800 })
    expect(await sidewaysPixels()).toBe(0)
    await page.evaluate(axe)
    const violations = await page.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)')
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])
  })

  test('at twice the size of text nothing scrolls sideways', async () => {
    await page.setViewportSize({ width: 600, height: 800 })
    await page.evaluate(() => {
      document.documentElement.style.zoom = '2'
    })
    expect(await sidewaysPixels()).toBe(0)
  })

  test('every target is at least 24 px', async () => {
    const small = await page.$$eval('button, input, select, textarea, summary', targets =>
      targets
        .map(target => target.closest('label') ?? target)
        .filter(
          ({ offsetHeight, offsetWidth }: Element & Partial<HTMLElement>) =>
            Math.min(offsetHeight ?? 0, offsetWidth ?? 0) < 24,
        )
        .map(target => target.outerHTML),
    )
    expect(small).toEqual([])
  })

  test('a preview counts per sheet, and its heading takes the focus', async () => {
    for (const says of ['+12\u00a0строк', '12\u00a0ячеек', '+1\u00a0строка']) {
      expect(await page.getByText(says, { exact: true }).count()).toBe(1)
    }
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Будет записано')
  })

  test('a list opens by Enter, moves by arrows, closes by Esc and shows the rest when asked', async () => {
    const row = (name: RegExp) => page.getByRole('button', { name })
    await row(/Белова Ксения/).focus()
    await page.keyboard.press('Enter')
    expect(await row(/Белова Ксения/).getAttribute('aria-expanded')).toBe('true')
    expect(await row(/Лисин Артём/).getAttribute('aria-expanded')).toBe('false')
    await page.getByRole('button', { name: 'Запретить' }).focus()
    await page.keyboard.press('Escape')
    expect(await row(/Белова Ксения/).getAttribute('aria-expanded')).toBe('false')
    await expect
      .poll(() => row(/Белова Ксения/).evaluate(button => button === document.activeElement))
      .toBe(true)
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/Гайсин Марат/)
    expect(await row(/Валеев Тимур/).count()).toBe(0)
    await page.getByRole('button', { name: 'Показать ещё 1' }).click()
    expect(await row(/Валеев Тимур/).count()).toBe(1)
  })

  test('a date is read on leaving the field, not while typing', async () => {
    const field = page.getByLabel('Дата рождения')
    const says = page.getByText('31 февраля не бывает')
    await field.pressSequentially('31.02.2013')
    expect(await says.count()).toBe(0)
    await field.blur()
    expect(await says.count()).toBe(1)
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await field.inputValue()).toBe('31.02.2013')
    await field.fill('1.3.2013')
    // Gone before the field is left: on leaving, a button under the mouse would move away.
    await expect.poll(() => says.count()).toBe(0)
    await field.blur()
    expect(await says.count()).toBe(0)
    expect(await field.inputValue()).toBe('01.03.2013')
    expect(await page.getByLabel('Прочитанная дата').textContent()).toBe('2013-03-01')
  })

  test('a text is checked on leaving the field and clean as soon as it is right', async () => {
    const field = page.getByLabel('Класс', { exact: true })
    const says = page.getByText('Начните с числа')
    await field.fill('А')
    expect(await says.count()).toBe(0)
    await field.blur()
    expect(await says.count()).toBe(1)
    await field.fill('8')
    expect(await says.count()).toBe(0)
  })

  test('of a dictionary several are picked, and what is picked stays in sight', async () => {
    const group = page.getByRole('group', { name: 'Предметы' })
    await group.getByPlaceholder('Найти').fill('татар')
    expect(await group.getByRole('checkbox').count()).toBe(3)
    await group.getByLabel('Татарский язык').click()
    await group.getByLabel('Физика').click()
    await group.getByLabel('Химия').click()
    await group.getByLabel('Татарский язык').click()
    expect(await group.getByText('Отметьте хотя бы один предмет.').count()).toBe(1)
  })

  test('a weight speaks in words', async () => {
    const slider = page.getByLabel('Выбор наставляемого', { exact: true })
    await slider.press('ArrowLeft')
    expect(await slider.getAttribute('aria-valuetext')).toBe('важно')
  })

  test('a short work shows no bar, a long one does', async () => {
    const fresh = await browser.newPage()
    await fresh.clock.install({ time: 0 })
    await fresh.clock.pauseAt(1000)
    await fresh.setContent(html)
    const bar = fresh.getByRole('progressbar', { name: 'Подбираем пары' })
    await fresh.clock.runFor(399)
    expect(await bar.count()).toBe(0)
    await fresh.clock.runFor(101)
    expect(await bar.count()).toBe(1)
    await fresh.close()
  })

  test('a toast goes after 20 s, but not while it has the focus', async () => {
    const toast = page.getByText('Записано 12 пар')
    await page.getByRole('button', { name: 'Проверить и записать' }).click()
    await page.clock.runFor(10_000)
    await page.getByRole('button', { name: 'Отменить' }).focus()
    await page.clock.runFor(60_000)
    expect(await toast.count()).toBe(1)
    await page.keyboard.press('Enter')
    expect(await page.getByText('Запись отменена').count()).toBe(1)
    await page.getByLabel('Класс', { exact: true }).focus()
    await page.clock.runFor(21_000)
    expect(await toast.count()).toBe(0)
  })
})
