import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import * as z from 'zod/mini'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bundleSidebar } from '#addon/build.ts'
import { orderRequest } from '#shared/contract/orders.ts'
import { toBase64 } from '#shared/documents/base64.ts'
import { pairsOrder } from '#shared/documents/pairsOrder.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import {
  everybody,
  lisin,
  panin,
  programmeOf,
  readySchool,
  today,
  twoPairs,
  vorontsova,
} from '#tests/addon/features/orderSchool.ts'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { readDocx } from '#tests/worker/documents/readDocx.ts'
import { writeDocx } from '#worker/documents/docx.ts'
import { type FakeAddon, fakeAddon, showSidebar } from './fakeAddon.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; nodes: { html: string }[] }

const engine = (request: unknown) => toBase64(writeDocx(pairsOrder(z.parse(orderRequest, request))))

describe.runIf(chromiumIsHere)('the sidebar «Документы»', () => {
  let browser: Browser
  let html: string
  let page: Page
  let addon: FakeAddon
  beforeAll(async () => {
    const folder = join(import.meta.dirname, '../../../addon/sidebars/documents')
    ;[browser, { html }] = await Promise.all([launchBrowser(), bundleSidebar(folder)])
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 283, height: 800 }, reducedMotion: 'reduce' })
    page.setDefaultTimeout(10_000)
    return () => page.close()
  })

  async function show(programme: WholeProgramme) {
    addon = fakeAddon(programme, { today, engine })
    await showSidebar(page, html, () => addon)
    await page.getByRole('heading', { name: /Нужно составить|Приказов пока нет/ }).waitFor()
  }

  const button = (name: string | RegExp) => page.getByRole('button', { name })

  async function isSound() {
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
    await page.evaluate(axe)
    const violations = await page.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)')
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])
  }

  test('it is small', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(120 * 1024)
  })

  test('from the draft to the signed order', async () => {
    await show(programmeOf(twoPairs(), everybody))
    await page.getByText('2 пары ждут приказа').waitFor()
    expect(await page.locator('.paper mark.q').allTextContents()).toEqual(['Ли Саша'])
    await isSound()

    await button('Указать пол').click()
    await isSound()
    await button('Мужской').click()
    await page.locator('.paper mark', { hasText: 'Ли Сашей' }).waitFor()
    expect(await page.getByText('Проверьте одно имя').count()).toBe(0)

    await button('Скачать приказ .docx').click()
    await page.getByRole('heading', { name: 'Будет записано' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Будет записано')
    expect(addon.written.map(({ name }) => name)).toEqual(['saveGender'])
    await isSound()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button('Записать и скачать').click(),
    ])
    expect(download.suggestedFilename()).toBe('Приказ об утверждении пар, 23.11.2026 (проект).docx')
    const { lines } = readDocx(readFileSync(await download.path()))
    expect(lines.join()).toContain('за Ли Сашей')
    await page.getByText('Составлен приказ').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('toast')
    expect(addon.programme.pairs.map(({ status }) => status)).toEqual(['inOrder', 'inOrder'])

    await button(/Об утверждении наставнических пар.*проект на подписи с 23.ноября/).click()
    await button('Зарегистрировать приказ').click()
    await page.getByText('Номер приказа не указан').waitFor()
    await isSound()
    await page.getByLabel('Номер').fill('112-од')
    await button('Зарегистрировать приказ').click()
    await button('Записать').click()
    await page.getByText('зарегистрирован', { exact: true }).waitFor()
    expect(addon.programme.orders).toMatchObject([
      { number: '112-од', signedOn: today, status: 'registered' },
    ])
    expect(addon.programme.pairs.map(({ status }) => status)).toEqual(['active', 'active'])

    await button('Отменить').click()
    await page.getByText(/проект на подписи с/).waitFor()
    expect(addon.programme.pairs.map(({ status }) => status)).toEqual(['inOrder', 'inOrder'])
  }, 60_000)

  test('pairs that the rules stop can be left for another order', async () => {
    await show(programmeOf(twoPairs(), [vorontsova, panin, lisin]))
    await page.getByText('1 пара не проходит проверку').waitFor()
    expect(await button('Скачать приказ .docx').isDisabled()).toBe(true)
    await isSound()
    await button('Составить без этой пары').click()
    await page.getByText('В приказе 1 пара.').waitFor()
    await page.getByText('Вернуть остальные').waitFor()
    expect(await button('Скачать приказ .docx').isDisabled()).toBe(false)
    expect(await page.locator('.paper').textContent()).not.toContain('Ли Саша')
    await isSound()
  }, 60_000)

  test('the forms of a name are kept and stand in the text', async () => {
    await show(programmeOf(twoPairs(), everybody))
    await page.getByText('Исправить падежи имени').click()
    await page.getByLabel('Чьё имя').selectOption({ label: vorontsova })
    await page.getByLabel('Винительный: кого').fill('Воронцовую')
    await isSound()
    await button('Сохранить формы').click()
    await page.locator('.paper mark', { hasText: 'Воронцовую Дарью' }).waitFor()
    expect(addon.programme.declensions).toMatchObject([{ part: 'last', nom: 'Воронцова', acc: 'Воронцовую' }])
  }, 60_000)

  test('going back leaves everything as it was, and the keyboard where it stood', async () => {
    await show(programmeOf(twoPairs(), everybody))
    await page.locator('.paper').waitFor()
    await button('Скачать приказ .docx').press('Enter')
    await button('Назад').press('Enter')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Скачать приказ .docx')
    expect(addon.written).toEqual([])
  }, 60_000)

  test.each([
    { given: 'ни пар, ни приказов', programme: () => programmeOf(readySchool()), says: 'Приказов пока нет' },
    {
      given: 'нет оснований',
      programme: () => ({ ...programmeOf(twoPairs(), everybody), legalActs: [] }),
      says: 'Нет ни одного действующего основания',
    },
    {
      given: 'директор не указан',
      programme: () => {
        const built = programmeOf(twoPairs(), everybody)
        return {
          ...built,
          settings: built.settings.map(row => (row.id === 'headLast' ? { ...row, value: '' } : row)),
        }
      },
      says: 'Для приказа не хватает настроек',
    },
  ])(
    '$given: сказано, что делать',
    async ({ programme, says }) => {
      await show(programme())
      await page.getByText(says).first().waitFor()
      expect(await button('Скачать приказ .docx').count()).toBe(0)
      await isSound()
    },
    60_000,
  )

  test('an engine that is silent loses nothing', async () => {
    await show(programmeOf(twoPairs(), everybody))
    await page.locator('.paper').waitFor()
    const { call } = addon
    addon.call = request =>
      request.phase === 'fetch'
        ? {
            ok: false,
            refusal: { code: 'engineAway', message: 'Подбор не отвечает', next: 'Ничего не изменено.' },
          }
        : call(request)
    await button('Скачать приказ .docx').click()
    await page.getByText('Подбор не отвечает').waitFor()
    expect(await page.locator('.paper').isVisible()).toBe(true)
    expect(addon.written).toEqual([])
    await isSound()
  }, 60_000)

  test('printed, only the whole order is on the paper', async () => {
    await show(programmeOf(twoPairs(), everybody))
    await page.locator('.paper').waitFor()
    await page.evaluate(() =>
      Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }),
    )
    await button('Напечатать проект').click()
    await page.waitForSelector('[data-printed]')
    await page.emulateMedia({ media: 'print' })
    const isShown = (text: string) => page.getByText(text).first().isVisible()
    expect(await isShown('Ролевая модель')).toBe(true)
    expect(await isShown('Реестр приказов')).toBe(false)
    expect(await isShown('Показать начало приказа')).toBe(false)
  }, 60_000)
})
