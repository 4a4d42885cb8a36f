import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { keeping, openScreens, type Screens } from './keepingScreens.ts'

describe.runIf(chromiumIsHere)('a file that is damaged or lost', () => {
  let browser: Browser
  let screens: Screens
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  afterEach(() => screens.page.close())

  const open = async (json: unknown) => {
    screens = await openScreens(browser, 'damaged', () => ({ json }))
    await screens.page.getByRole('heading', { name: '«Берёзовская школа»: таблица не открылась' }).waitFor()
    await screens.page.getByText('его переместили или удалили').waitFor()
  }

  test('is called what the host says it is', async () => {
    await open(keeping)
    expect(await screens.page.getByText('повреждён').count()).toBe(0)
  })

  test('gives way to its last copy', async () => {
    await open(keeping)
    await screens.page.getByText('C:\\Users\\Мария\\Documents\\Тандем').waitFor()
    expect(await screens.faults()).toEqual([])
    await Promise.all([
      screens.page.waitForEvent('load'),
      screens.page.getByRole('button', { name: 'Открыть последнюю копию: сегодня, 8:05' }).click(),
    ])
    expect(screens.asked).toContain('POST keeping/restore {"programme":"school","copy":"a"}')
  })

  test('gives way to an older one', async () => {
    await open(keeping)
    await screens.page.getByText('Копии старше').click()
    expect(await screens.faults()).toEqual([])
    await Promise.all([
      screens.page.waitForEvent('load'),
      screens.page.getByRole('button', { name: 'Открыть копию: 16 ноября 2025' }).click(),
    ])
    expect(screens.asked).toContain('POST keeping/restore {"programme":"school","copy":"g"}')
  })

  test('without a copy leads to the flash drive', async () => {
    await open({ ...keeping, copies: [] })
    await screens.page.getByText('Чтобы открыть копию с флешки').waitFor()
    expect(await screens.faults()).toEqual([])
  })
})
