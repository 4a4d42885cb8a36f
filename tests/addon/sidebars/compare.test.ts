import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { saveScenario } from '#addon/features/saveScenario.ts'
import { defaultPreferences } from '#shared/matching/run.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { apply } from '#shared/programme/apply.ts'
import { given } from '#tests/addon/features/given.ts'
import { done, pairingSchool } from '#tests/addon/features/pairingSchool.ts'
import { chromiumIsHere } from '#tests/journey/browser.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import type { OpenFake, Options } from './openFake.ts'
import { sidebarOnPage } from './sidebarOnPage.ts'

const wide = { width: 960, height: 640 }
const form = 'form.pupilPupil'
const usual = defaultPreferences(form)
const strict = { ...usual, floor: 500 }

/** The sample school without its own scenarios, and one of ours. */
const withScenario = () => {
  const programme = { ...sampleSchool(), scenarios: [] }
  const input = { scenario: null, form, name: 'Строгий порог', usual: false, preferences: strict }
  return apply(programme, done(saveScenario.run(given(programme, input))).edits)
}

describe.runIf(chromiumIsHere)('the dialog «Сравнение вариантов»', () => {
  let page: Page
  let shown: OpenFake
  const sidebar = sidebarOnPage('compare')
  const { button, isSound } = sidebar

  const open = async (...[programme, options]: [WholeProgramme, Options?]) => {
    shown = await sidebar.open(programme, { ...wide, ...options })
    page = shown.page
    await page.getByText('Что сравнить').waitFor()
  }
  const heads = () => page.locator('.figures thead th').allTextContents()
  const line = (title: string) =>
    page
      .locator('.figures tr', { has: page.getByRole('rowheader', { name: title }) })
      .locator('td')
      .allTextContents()

  test('the usual settings, the other aims and what is saved stand side by side', async () => {
    await open(withScenario())
    await isSound()
    await button('Сравнить 4 варианта').click()
    await page.getByRole('heading', { name: 'Варианты в числах' }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Варианты в числах')
    expect((await heads()).map(text => text.replace(/Взять.*/, ''))).toEqual([
      'Обычные настройки',
      'Лучшее качество',
      'Выбор участников',
      'Строгий порог',
    ])
    const counts = (await line('Пары')).map(text => Number(/^\d+/.exec(text)?.[0]))
    expect(counts[3]).toBeLessThan(counts[0] ?? 0)
    expect((await line('Отличий от первого'))[0]).toBe('–')
    for (const worst of [(await line('У самой слабой пары'))[3] ?? ''])
      expect(Number(/^\d+/.exec(worst)?.[0])).toBeGreaterThanOrEqual(500)
    expect(shown.calls.filter(call => call === 'suggestPairs fetch')).toHaveLength(4)
    await isSound()
  }, 60_000)

  test('rows in which the variants differ say so, and stand alone when asked for', async () => {
    await open(withScenario())
    await button('Сравнить 4 варианта').click()
    const rows = page.locator('table:has(caption:text("Наставляемые и их")) tbody tr')
    await rows.first().waitFor()
    const all = await rows.count()
    const marked = await rows.filter({ hasText: 'отличается' }).count()
    expect(marked).toBeGreaterThan(0)
    expect(marked).toBeLessThan(all)
    await page.getByText(`отличий: ${marked} из ${all}`).waitFor()
    await page.getByLabel('Только отличия').check()
    expect(await rows.count()).toBe(marked)
    await isSound()
  }, 60_000)

  test('begins with what the sidebar hands it', async () => {
    const setup = { ...strict, form, from: '01.12.2026', to: '30.04.2027' }
    await open(withScenario(), { start: { setup } })
    expect(await page.getByLabel('Окончание').inputValue()).toBe('30.04.2027')
    await button('Сравнить 4 варианта').click()
    await page.locator('.figures').waitFor()
    expect((await heads())[0]).toContain('Нынешние настройки')
    expect((await line('Отличий от первого'))[3]).toBe('0')
  }, 60_000)

  test('a plan is taken with its settings', async () => {
    await open(withScenario())
    await button('Сравнить 4 варианта').click()
    await button('Взять этот план по варианту «Строгий порог»').click()
    expect(await shown.opened()).toMatchObject([
      ['openPairing', { setup: { form, floor: 500, objective: 'coverage' } }],
    ])
  }, 60_000)

  test('one variant alone, or six, are not compared', async () => {
    await open(withScenario())
    for (const name of ['Лучшее качество', 'Выбор участников', 'Строгий порог'])
      await page.getByLabel(name).uncheck()
    expect(await button('Сравнить варианты').isDisabled()).toBe(true)
    await page.getByLabel('Лучшее качество').check()
    expect(await button('Сравнить 2 варианта').isEnabled()).toBe(true)
  }, 60_000)

  test('an impossible day is told at its field', async () => {
    await open(withScenario())
    await page.getByLabel('Окончание').fill('31.02.2027')
    await button('Сравнить 4 варианта').click()
    await page.getByText('31 февраля не бывает').waitFor()
    expect(shown.calls.filter(call => call.startsWith('suggestPairs'))).toEqual([])
    await page.getByLabel('Окончание').fill('31.12.2027')
    await button('Сравнить 4 варианта').click()
    await page.getByText('Срок пары больше календарного года').waitFor()
    await isSound()
  }, 60_000)

  test('work that takes long can be stopped', async () => {
    let isStuck = true
    await open(withScenario(), {
      between: ({ phase, name }) =>
        isStuck && name === 'suggestPairs' && phase === 'fetch' ? new Promise(() => {}) : undefined,
    })
    await button('Сравнить 4 варианта').click()
    await page.getByText('Подбираем пары: Обычные настройки').waitFor()
    await page.getByText('1 из 4').waitFor()
    await isSound()
    await button('Остановить').click()
    await expect.poll(() => page.getByText('Подбираем пары:').count()).toBe(0)
    isStuck = false
    await button('Сравнить 4 варианта').click()
    await page.locator('.figures').waitFor()
  }, 60_000)

  test('where nobody waits the refusal says what to do', async () => {
    await open({ ...pairingSchool().build(), mentees: [] })
    await button('Сравнить 3 варианта').click()
    await page.getByText('нет наставляемых без пары').waitFor()
    await button('Повторить').waitFor()
    await isSound()
  }, 60_000)

  test('on paper nobody is left out', async () => {
    await open(withScenario())
    await button('Сравнить 4 варианта').click()
    const cut = page.locator('.figures td', { hasText: /и ещё \d+/ })
    await cut.first().waitFor()
    await button('Напечатать сравнение').click()
    await expect.poll(() => cut.count()).toBe(0)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await cut.first().waitFor()
  }, 60_000)

  test('on paper the tables stand alone and fit the page', async () => {
    await open(withScenario())
    await button('Сравнить 4 варианта').click()
    await page.locator('.figures').waitFor()
    // A4 landscape less the margins: 275 mm at 96 dpi.
    await page.setViewportSize({ width: 1039, height: 700 })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.figures').isVisible()).toBe(true)
    expect(await page.locator('footer').isVisible()).toBe(false)
    expect(await button('Взять этот план по варианту «Строгий порог»').isVisible()).toBe(false)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
  }, 60_000)
})
