import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPage } from '#addon/local/server/buildPage.ts'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { type TinyHost, tinyHost } from '../../server/tinyHost.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.runIf(chromiumIsHere)('«Анкеты в сети школы…»', () => {
  let host: TinyHost
  let browser: Browser
  let page: Page
  let addresses = [{ address: '127.0.0.1', card: 'Ethernet' }]
  beforeAll(async () => {
    host = await tinyHost({ page: buildPage, addresses: () => addresses })
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
    page.setDefaultTimeout(15_000)
    await page.goto(host.url)
    await page.getByRole('heading').first().waitFor()
    await page.goto(`${host.base}/#school`)
    await page.getByRole('tab', { name: 'Лист1' }).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await host?.end()
  })

  const open = async () => {
    await page.getByRole('menuitem', { name: 'Файл' }).click()
    await page.getByRole('menuitem', { name: 'Анкеты в сети школы…' }).click()
    return page.getByRole('dialog', { name: 'Анкеты в сети школы' })
  }
  const faults = async () => {
    await page.evaluate(axe)
    return page.evaluate(
      `axe.run(document.querySelector('dialog')).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
    )
  }

  test('opens the forms, shows the way to try it, and shuts them again', async () => {
    const dialog = await open()
    await expect.poll(() => dialog.textContent()).toContain('Сейчас анкеты открываются только')
    expect(await faults()).toEqual([])
    await dialog.getByRole('button', { name: 'Открыть анкеты в сети' }).click()
    const link = dialog.getByRole('link')
    const address = (await link.getAttribute('href')) ?? ''
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/f\/try$/)
    await dialog.getByRole('img', { name: 'QR-код проверочной страницы' }).waitFor()
    expect(await (await fetch(address)).text()).toContain('Связь со школой есть')
    expect(await faults()).toEqual([])
    await dialog.getByRole('button', { name: 'Закрыть анкеты для сети' }).click()
    await dialog.getByRole('button', { name: 'Открыть анкеты в сети' }).waitFor()
    await expect(fetch(address)).rejects.toThrow()
    await page.keyboard.press('Escape')
  })

  test('a computer without a network says so and opens nothing', async () => {
    addresses = []
    const dialog = await open()
    await expect.poll(() => dialog.textContent()).toContain('сейчас не\u00a0подключён к\u00a0сети школы')
    expect(await dialog.getByRole('button', { name: 'Открыть анкеты в сети' }).isDisabled()).toBe(true)
    expect(await faults()).toEqual([])
  })
})
