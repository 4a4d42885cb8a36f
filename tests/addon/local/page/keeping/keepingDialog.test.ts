import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { words } from '#tests/journey/screen.ts'
import { keeping, openScreens, type Screens } from './keepingScreens.ts'

describe.runIf(chromiumIsHere)('«Данные и копии»', () => {
  let browser: Browser
  let screens: Screens
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  afterEach(() => screens.page.close())

  const button = (name: string | RegExp) => screens.page.getByRole('button', { name, exact: true })
  const focused = () => screens.page.evaluate(() => document.activeElement?.textContent ?? '')
  const open = async (answer: Parameters<typeof openScreens>[2] = () => ({ json: keeping })) => {
    screens = await openScreens(browser, '', answer)
    await button('Данные и копии').click()
    await screens.page.getByRole('dialog', { name: 'Данные и копии' }).waitFor()
  }

  test('says where the data lies and lists the copies, newest first', async () => {
    await open()
    await screens.page.getByText('C:\\Users\\Мария\\Documents\\Тандем').waitFor()
    await screens.page.getByText('0.1.0').waitFor()
    const rows = screens.page.locator('.keeping-copy b')
    expect(await rows.allTextContents()).toEqual([
      'сегодня, 8:05',
      'вчера, 6:00',
      '20\u00a0ноября, 11:05',
      '19\u00a0ноября, 11:05',
      '18\u00a0ноября, 11:05',
    ])
    expect(await screens.faults()).toEqual([])
    await button(/^Показать ещё 2/).click()
    expect(await rows.count()).toBe(7)
  })

  test('before the first copy says that there is none', async () => {
    await open(() => ({ json: { ...keeping, copies: [] } }))
    await screens.page.getByText('Копий пока нет').waitFor()
    await screens.page.getByText('ещё не было').waitFor()
    expect(await screens.faults()).toEqual([])
  })

  test('makes a copy and says so', async () => {
    const made = { name: 'z', kind: 'hand', at: '2026-11-23T12:00', size: 5000 }
    await open(path => ({
      json: path === 'keeping/copy' ? { ...keeping, copies: [made, ...keeping.copies] } : keeping,
    }))
    await button('Сделать копию сейчас').click()
    await screens.page.getByRole('status').getByText('Копия сделана и проверена').waitFor()
    expect(await screens.page.locator('.keeping-copy b').first().textContent()).toBe('сегодня, 12:00')
    expect(screens.asked).toContain('POST keeping/copy {"programme":"school"}')
  })

  test('a copy that was not made is told with the sentence of the host', async () => {
    const refused = { status: 507, json: { code: 'full', detail: 'Место на диске закончилось.' } }
    await open(path => (path === 'keeping/copy' ? refused : { json: keeping }))
    await button('Сделать копию сейчас').click()
    await screens.page.getByRole('alert').getByText('Место на диске закончилось.').waitFor()
    expect(await screens.faults()).toEqual([])
  })

  test('tells what restoring does before it is done; the way back returns focus', async () => {
    await open()
    await button('Восстановить копию: вчера, 6:00').press('Enter')
    await expect.poll(focused).toBe('Копия: вчера, 6:00')
    await screens.page.getByText('Сначала программа сделает копию').waitFor()
    expect(await screens.faults()).toEqual([])
    await button('Назад').press('Enter')
    await expect
      .poll(() => screens.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Восстановить копию: вчера, 6:00')
    expect(screens.asked.filter(each => each.startsWith('POST'))).toEqual([])
  })

  test('says when a cloud takes the data away', async () => {
    await open(() => ({ json: { ...keeping, troubles: ['cloud'] } }))
    await screens.page.getByRole('alert').getByText('Папка с данными копируется в облако').waitFor()
    expect(await screens.faults()).toEqual([])
  })

  test('says when the clock of the computer was set back', async () => {
    await open(() => ({ json: { ...keeping, troubles: ['clock'] } }))
    await screens.page.getByRole('alert').getByText('Часы компьютера переведены назад').waitFor()
    expect(await screens.faults()).toEqual([])
  })

  test('a copy brought from elsewhere can become the school’s own table', async () => {
    screens = await openScreens(browser, '', () => ({ json: { ...keeping, copies: [] } }))
    await button('Данные копии').click()
    await button('Сделать своей школой').click()
    await screens.page.getByText('Сначала программа сделает копию').waitFor()
    expect(await screens.faults()).toEqual([])
    await button('Восстановить эту копию').click()
    await screens.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(screens.asked).toContain('POST keeping/restore {"programme":"school","copy":"copy-1"}')
    expect(new URL(screens.page.url()).hash).toBe('#school')
  })

  test('restores, and the page opens anew', async () => {
    await open()
    await button('Восстановить копию: вчера, 6:00').click()
    await button('Восстановить эту копию').click()
    await screens.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(screens.asked).toContain('POST keeping/restore {"programme":"school","copy":"b"}')
  })

  test('a copy that could not be restored leaves the table as it is, and says so', async () => {
    const refused = { status: 422, json: { code: 'damaged', detail: 'Копия повреждена. Выберите другую.' } }
    await open(path => (path === 'keeping/restore' ? refused : { json: keeping }))
    await button('Восстановить копию: вчера, 6:00').click()
    await button('Восстановить эту копию').click()
    const alert = screens.page.getByRole('alert')
    await alert.getByText('Копия не восстановлена, таблица прежняя').waitFor()
    await alert.getByText('Копия повреждена. Выберите другую.').waitFor()
  })

  test('a sealed copy wants a password of 8 characters, twice the same', async () => {
    await open(path => (path === 'keeping/sealed' ? { bytes: 'sealed' } : { json: keeping }))
    await screens.page.getByText('Копия под паролем').click()
    const [first, second] = ['Пароль', 'Ещё раз тот же пароль'].map(label =>
      screens.page.getByLabel(label, { exact: true }),
    ) as [ReturnType<typeof screens.page.getByLabel>, ReturnType<typeof screens.page.getByLabel>]
    await first.fill('чай')
    await button('Сохранить копию под паролем').click()
    await screens.page.getByText(words('Нужно не меньше 8 знаков, сейчас 3')).waitFor()
    await screens.page.getByText('Пароли не совпадают').waitFor()
    expect(await screens.faults()).toEqual([])
    expect(await first.getAttribute('type')).toBe('password')
    await screens.page.getByLabel('Показать пароль').check()
    expect(await first.getAttribute('type')).toBe('text')
    await first.fill('лопата дождь орбита')
    await second.fill('лопата дождь орбита')
    const [download] = await Promise.all([
      screens.page.waitForEvent('download'),
      button('Сохранить копию под паролем').click(),
    ])
    expect(download.suggestedFilename()).toBe('Берёзовская школа под паролем.tandem-lock')
    await screens.page.getByText('Копия под паролем сохранена').waitFor()
    expect(await first.inputValue()).toBe('')
  })

  test('Esc closes it and gives focus back', async () => {
    await open()
    await screens.page.keyboard.press('Escape')
    await screens.page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('Данные и копии')
  })
})
