import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { emptyHost, openSidebar, schoolHost } from './liveAddon.ts'

describe.runIf(chromiumIsHere)('the sidebar «Помощь»', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  test('ticks the first steps and leads to the next one', async () => {
    const { page, faults, opened } = await openSidebar(browser, await schoolHost(), 'help')
    await page.getByText('1 из 7').waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Открыть «Загрузить список»' }).click()
    expect(await opened()).toEqual(['openImport'])
    await page.close()
  })

  test('finds a chapter by any of its words', async () => {
    const { page, faults } = await openSidebar(browser, await schoolHost(), 'help')
    const chapters = page.locator('summary')
    await chapters.first().waitFor()
    expect(await chapters.count()).toBeGreaterThan(10)
    await page.getByRole('searchbox').fill('152-ФЗ')
    expect(await chapters.allInnerTexts()).toEqual(['Где лежат данные'])
    expect(await faults()).toEqual([])
    await page.getByRole('searchbox').fill('квадрига')
    await page.getByText('Такого раздела нет').waitFor()
    await page.close()
  })

  test('before the first run leads to it', async () => {
    const { page, opened } = await openSidebar(browser, await emptyHost(), 'help')
    await page.getByRole('button', { name: 'Начать первый запуск' }).click()
    expect(await opened()).toEqual(['openSettings'])
    await page.close()
  })
})
