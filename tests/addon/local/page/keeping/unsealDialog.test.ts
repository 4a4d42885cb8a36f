import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { openScreens, type Screens } from './keepingScreens.ts'

describe.runIf(chromiumIsHere)('a copy that is opened by its password', () => {
  let browser: Browser
  let screens: Screens
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  afterEach(() => screens.page.close())

  const button = (name: string) => screens.page.getByRole('button', { name, exact: true })
  const password = () => screens.page.getByLabel('Пароль', { exact: true })
  const open = async (answer: Parameters<typeof openScreens>[2]) => {
    screens = await openScreens(browser, '', answer)
    await button('Открыть копию').click()
    await expect.poll(() => password().evaluate(field => field === document.activeElement)).toBe(true)
  }

  test('opens', async () => {
    await open(() => ({ json: { id: 'copy-1', kind: 'copy', title: 'Берёзовка', begun: true } }))
    expect(await screens.faults()).toEqual([])
    await password().fill('лопата дождь орбита')
    await screens.page.keyboard.press('Enter')
    await screens.page.getByText('Открыта: Берёзовка').waitFor()
  })

  test('another password is named at its field', async () => {
    const refused = {
      status: 422,
      json: { code: 'password', detail: 'Пароль не подошёл. Наберите его ещё раз.' },
    }
    await open(() => refused)
    await screens.page.keyboard.press('Enter')
    await screens.page.getByText('Впишите пароль, с которым сделана копия').waitFor()
    await password().fill('другой пароль')
    await screens.page.keyboard.press('Enter')
    await screens.page.getByText('Пароль не подошёл. Наберите его ещё раз.').waitFor()
    expect(await password().getAttribute('aria-invalid')).toBe('true')
    expect(await screens.faults()).toEqual([])
  })
})
