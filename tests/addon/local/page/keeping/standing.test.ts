import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { openScreens } from './keepingScreens.ts'

describe.runIf(chromiumIsHere)('what hinders keeping the data', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  test('is told at once, with what to do, and stays', async () => {
    const { page, faults } = await openScreens(browser, 'standing', () => ({}))
    const [full, network] = await page.getByRole('alert').allTextContents()
    expect(full).toBe('Место на диске закончилось. Освободите место и повторите.')
    expect(network).toMatch(/^Папка с данными лежит в сети\. .*Перенесите папку «Тандем»/)
    expect(await faults()).toEqual([])
    await page.close()
  })
})
