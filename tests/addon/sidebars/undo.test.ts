import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cut } from '#tests/addon/google/cut.ts'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { openSidebar, schoolHost, writeAs } from './liveAddon.ts'

describe.runIf(chromiumIsHere)('the dialog «Отменить действие»', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  test('shows what comes back, and brings it back', async () => {
    const host = await schoolHost()
    writeAs(host, 'saveSettings', { values: { place: 'г. Казань' } })
    const { page, faults } = await openSidebar(browser, host, 'undo', { width: 560, height: 520 })
    const rows = page.locator('.row')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(2)
    expect(await faults()).toEqual([])
    await rows.first().click()
    await page.getByText('«г. Казань» → «с. Заречное»').waitFor()
    expect(await page.getByText('_undo').count()).toBe(0)
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Отменить действие' }).click()
    await page.getByText('Отменено: изменение настроек').waitFor()
    const settings = host.call('showSettings', {})
    expect(settings.ok && settings.view.fields.find(({ key }) => key === 'place')?.value).toBe('с. Заречное')
    await expect.poll(() => rows.count()).toBe(1)
    await page.close()
  })

  test('stops where somebody has changed the row since, and names it', async () => {
    const host = await schoolHost()
    writeAs(host, 'saveSettings', { values: { place: 'г. Казань' } })
    writeAs(host, 'saveSettings', { values: { place: 'г. Пермь' } })
    const { page } = await openSidebar(browser, host, 'undo', { width: 560, height: 520 })
    await page.locator('.row').nth(1).click()
    await page.getByText('После этого действия').waitFor()
    await page.getByText('Настройки, строка').waitFor()
    await page.getByRole('button', { name: 'К списку действий' }).click()
    await page.locator('.row').first().waitFor()
    await page.close()
  })

  test('says how a command ended that was cut off, and shows the list as it is now', async () => {
    const host = await schoolHost()
    const command = { name: 'saveSettings', input: { values: { place: 'г. Казань' } } } as const
    cut(host, command, { name: 'Sheet.appendRow', nth: 1 })
    const { page, faults } = await openSidebar(browser, host, 'undo', { width: 560, height: 520 })
    const newest = page.locator('.row').first()
    await expect.poll(() => newest.textContent()).toContain('не завершено')
    await newest.click()
    await page.getByRole('button', { name: 'Отменить действие' }).click()
    await page.getByText('оборвалось, но записано полностью').waitFor()
    await expect.poll(() => newest.textContent()).toMatch(/^(?!.*не завершено).*настроек/i)
    await page.getByText('оборвалось, но записано полностью').waitFor()
    expect(await faults()).toEqual([])
    await newest.click()
    await page.getByRole('button', { name: 'Отменить действие' }).click()
    await page.getByText('Отменено: изменение настроек').waitFor()
    await page.close()
  })
})
