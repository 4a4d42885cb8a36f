// Long because every test walks one way through the sidebar, in one browser.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import * as z from 'zod/mini'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bundleSidebar } from '#addon/build.ts'
import type { CallRequest, Reply } from '#addon/features/call.ts'
import { matchRequest } from '#shared/contract/match.ts'
import { scoreRequest } from '#shared/contract/score.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { pairingSchool } from '#tests/addon/features/pairingSchool.ts'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { match, score } from '#worker/matching/match.ts'
import { type FakeAddon, fakeAddon, showSidebar } from './fakeAddon.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; nodes: { html: string }[] }

const today = day('2026-11-23')
const engine = (request: unknown) => {
  const asked = z.safeParse(scoreRequest, request)
  return asked.success ? score(asked.data) : match(z.parse(matchRequest, request))
}
const away: Reply<never> = {
  ok: false,
  refusal: {
    code: 'engineAway',
    message: 'Подбор не отвечает',
    next: 'Ничего не изменено, введённое сохранено. Повторите через минуту',
  },
}

/** Two pupils who ask and two who can mentor, without parents' word: the story of a pair is short. */
const small = () => pairingSchool().setting({ parentAgrees: false, schoolShort: 'МБОУ «Заречная СОШ № 4»' })
const proposed = () =>
  small()
    .pair('Панин Глеб Юрьевич', 'с 01.12.2026 по 31.05.2027', {
      mentee: 'Лисин Артём Олегович',
      form: 'form.pupilPupil',
      status: 'proposed',
      mentorAgreedOn: null,
      menteeAgreedOn: null,
    })
    .pair('Воронцова Дарья Алексеевна', 'с 01.12.2026 по 31.05.2027', {
      mentee: 'Рудь Соня',
      form: 'form.pupilPupil',
      status: 'proposed',
      mentorAgreedOn: null,
      menteeAgreedOn: null,
    })

describe.runIf(chromiumIsHere)('the sidebar «Подбор пар»', () => {
  let browser: Browser
  let html: string
  let page: Page
  let addon: FakeAddon
  /** Stands between the sidebar and the add-on: an answer of its own, or undefined. */
  let between: (request: CallRequest) => Reply<unknown> | Promise<never> | undefined
  beforeAll(async () => {
    const folder = join(import.meta.dirname, '../../../addon/sidebars/pairing')
    ;[browser, { html }] = await Promise.all([launchBrowser(), bundleSidebar(folder)])
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    between = () => undefined
    page = await browser.newPage({ viewport: { width: 283, height: 800 }, reducedMotion: 'reduce' })
    page.setDefaultTimeout(10_000)
    await page.addInitScript(() => {
      window.print = () => {}
    })
    return () => page.close()
  })

  async function show(programme: WholeProgramme) {
    addon = fakeAddon(programme, { today, engine })
    const call = (request: CallRequest) => (between(request) ?? addon.call(request)) as Reply<unknown>
    await showSidebar(page, html, () => ({ ...addon, call }))
    await page.getByRole('group', { name: 'Подбор или согласование' }).waitFor()
  }

  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const heading = (name: string | RegExp) => page.getByRole('heading', { name })
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

  async function isSound() {
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
    await page.evaluate(axe)
    const violations = await page.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)')
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])
  }

  async function pair() {
    await button('Подобрать пары').click()
    await heading('Предложение').waitFor()
  }

  test('it is small', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(120 * 1024)
  })

  test('from two lists to two agreed pairs', async () => {
    await show(small().build())
    await page.getByText('2 наставляемых без пары, у 2 наставников 3 свободных места').waitFor()
    await isSound()
    await pair()
    await expect.poll(focused).toBe('Предложение')
    expect(await page.locator('.total').textContent()).toBe('2 из 2 наставляемых с парой')
    await isSound()

    await button(/^Лисин Артём, 7 «Б»/).click()
    const sum = await page.locator('.sum li:last-child').textContent()
    expect(sum).toMatch(/^Всего \d+ из 590$/)
    await button(/^Закрепить$/).click()
    await page.getByText('закреплена', { exact: true }).waitFor()
    expect(addon.programme.decisions).toMatchObject([{ kind: 'lock', form: 'form.pupilPupil' }])
    await isSound()

    await button('Проверить и записать 2 пары').click()
    await heading('Будет записано').waitFor()
    await expect.poll(focused).toBe('Будет записано')
    expect(addon.programme.pairs).toEqual([])
    await isSound()
    await button('Назад').click()
    await expect.poll(focused).toBe('Проверить и записать 2\u00a0пары')
    await button('Проверить и записать 2 пары').click()
    await button('Записать 2 пары').click()
    await page.getByText('Записано: 2 пары').waitFor()
    expect(addon.programme.pairs.map(({ status }) => status)).toEqual(['proposed', 'proposed'])
    expect(await page.getByText('записана', { exact: true }).count()).toBe(2)

    await button('Отменить').click()
    await button('Проверить и записать 2 пары').waitFor()
    expect(addon.programme.pairs).toEqual([])
    await button('Проверить и записать 2 пары').click()
    await button('Записать 2 пары').click()
    await button('Перейти к согласованию').click()

    await heading('Ждут согласия: 2').waitFor()
    await page.getByLabel('Выбрать все, выбрано 0').check()
    await isSound()
    await button('Записать согласие: 2 пары').click()
    await page.getByLabel('Когда').fill('24.11.2026')
    await button('Записать согласие').click()
    await page.getByText('Дата согласия ещё не наступила').waitFor()
    await isSound()
    await page.getByLabel('Когда').fill('31.11.2026')
    await button('Записать согласие').click()
    await page.getByText('31 ноября не бывает').waitFor()
    await page.getByLabel('Когда').fill('22.11.2026')
    await button('Записать согласие').click()
    await heading('Будет записано').waitFor()
    await button('Записать').click()
    await heading('Ждут приказа: 2').waitFor()
    expect(addon.programme.pairs).toMatchObject([
      { status: 'agreed', mentorAgreedOn: '2026-11-22', menteeAgreedOn: '2026-11-22' },
      { status: 'agreed', mentorAgreedOn: '2026-11-22', menteeAgreedOn: '2026-11-22' },
    ])
    await button('Составить приказ: «Документы»').waitFor()
    await isSound()
  }, 60_000)

  test('only the ticked pairs are written, and a forbidden one is not offered again', async () => {
    await show(small().build())
    await pair()
    await page.getByRole('checkbox', { name: /Выбрать: Рудь Соня/ }).uncheck()
    await button('Проверить и записать 1 пару').waitFor()
    await button(/^Лисин Артём, 7 «Б»/).click()
    const mentor = await page.locator('.opened .second').textContent()
    await button(/^Запретить$/).click()
    await page.getByText('запрещена', { exact: true }).waitFor()
    await page.getByText('Отметьте пары в списке').waitFor()
    await button('Пересчитать').click()
    await page.getByText(/План пересчитан: изменил/).waitFor()
    await button(/^Лисин Артём, 7 «Б»/).waitFor()
    expect(await button(/^Лисин Артём, 7 «Б»/).textContent()).not.toContain(mentor ?? '')
    await page.getByText('Закрепления и запреты: 1').click()
    await button('Снять').click()
    await page.getByText('Решение снято').waitFor()
    expect(addon.programme.decisions).toMatchObject([{ kind: 'forbid', lifted: true }])
    await isSound()
  }, 60_000)

  test('ticked pairs are locked and forbidden together, shown first and undone at once', async () => {
    await show(small().build())
    await pair()
    await isSound()
    await button('Закрепить выбранные').click()
    await heading('Будет записано').waitFor()
    expect(addon.programme.decisions).toEqual([])
    await isSound()
    await button('Закрепить 2 пары').click()
    await page.getByText('Закреплено: 2').waitFor()
    expect(await page.getByText('закреплена', { exact: true }).count()).toBe(2)
    expect(addon.programme.decisions.map(({ kind }) => kind)).toEqual(['lock', 'lock'])
    expect(await button('Закрепить выбранные').isDisabled()).toBe(true)
    await isSound()
    await button('Отменить').click()
    await expect.poll(() => button('Закрепить выбранные').isEnabled()).toBe(true)
    expect(addon.programme.decisions).toEqual([])

    await button('Запретить выбранные').click()
    await button('Запретить 2 пары').click()
    await page.getByText('Запрещено: 2').waitFor()
    expect(addon.programme.decisions.map(({ kind }) => kind)).toEqual(['forbid', 'forbid'])
    expect(await button('Запретить выбранные').count()).toBe(0)
    await isSound()
  }, 60_000)

  test('with one pair ticked there is nothing to decide together', async () => {
    await show(small().build())
    await pair()
    await page.getByRole('checkbox', { name: /Выбрать: Рудь Соня/ }).uncheck()
    await expect.poll(() => button('Закрепить выбранные').count()).toBe(0)
  }, 60_000)

  test('after a refusal the next candidate is proposed', async () => {
    await show(proposed().build())
    await button('Согласование 2').click()
    await button(/^Лисин Артём, 7 «Б»/).click()
    await isSound()
    await button('Записать отказ').click()
    await page.getByLabel('Причина').fill('Хочет наставницу')
    await isSound()
    await button('Записать отказ').click()
    await heading('Будет записано').waitFor()
    await button('Записать отказ').click()
    await heading('Кто ещё подойдёт').waitFor()
    await button(/^Воронцова Дарья, 10 «А»/).click()
    await isSound()
    await button('Предложить эту пару').click()
    await button('Записать 1 пару').click()
    await page.getByText('Записано: 1 пара').waitFor()
    expect(addon.programme.pairs.map(({ mentee, mentor, status }) => [mentee, mentor, status])).toEqual([
      ['н1', 'м1', 'refused'],
      ['н2', 'м2', 'proposed'],
      ['н1', 'м2', 'proposed'],
    ])
    expect(addon.programme.decisions).toMatchObject([{ kind: 'refusal', reason: 'Хочет наставницу' }])
  }, 60_000)

  test('the engine that does not answer leaves everything typed where it is', async () => {
    between = ({ phase }) => (phase === 'fetch' ? away : undefined)
    await show(small().build())
    await page.getByLabel('Окончание').fill('30.04.2027')
    await page.getByLabel('Интересы').fill('4')
    await button('Подобрать пары').click()
    await page.getByText('Подбор не отвечает').waitFor()
    expect(await page.getByLabel('Окончание').inputValue()).toBe('30.04.2027')
    expect(await page.getByLabel('Интересы').inputValue()).toBe('4')
    await isSound()
    between = () => undefined
    await button('Повторить').click()
    await heading('Предложение').waitFor()
    await button(/Проверить и записать/).click()
    await button('Записать 2 пары').click()
    await page.getByText('Записано: 2 пары').waitFor()
    expect(addon.programme.pairs.map(({ to }) => to)).toEqual(['2027-04-30', '2027-04-30'])
  }, 60_000)

  test('a long run can be stopped, and its answer is dropped', async () => {
    between = ({ phase }) => (phase === 'fetch' ? new Promise<never>(() => {}) : undefined)
    await show(small().build())
    await button('Подобрать пары').click()
    await page.getByText('Подбираем пары').waitFor()
    await page.getByText('2 из 4').waitFor()
    await isSound()
    await button('Остановить').click()
    await expect.poll(() => page.getByText('Подбираем пары').count()).toBe(0)
    expect(await heading('Предложение').count()).toBe(0)
    expect(await button('Подобрать пары').isEnabled()).toBe(true)
  }, 60_000)

  test('an impossible day stops the run at its field; a period too long is told at the field too', async () => {
    await show(small().build())
    await page.getByLabel('Окончание').fill('31.02.2027')
    await button('Подобрать пары').click()
    await page.getByText('31 февраля не бывает').waitFor()
    expect(await heading('Предложение').count()).toBe(0)
    await page.getByLabel('Окончание').fill('24.11.2027')
    await button('Подобрать пары').click()
    await page.getByText('Срок пары больше календарного года').waitFor()
    await isSound()
    await page.getByLabel('Начало пар').fill('24.11.2026')
    await pair()
  }, 60_000)

  test('a pair that does not fit any more is named, and nothing is written', async () => {
    await show(small().build())
    await pair()
    addon.programme = small().mentee('Лисин Артём Олегович', { status: 'archived' }).build()
    await button(/Проверить и записать/).click()
    await page.getByText(/Лисин Артём\s–.*: человека больше нет среди участников/).waitFor()
    await isSound()
    expect(addon.written).toEqual([])
  }, 60_000)

  test.each([
    {
      given: 'наставников нет',
      programme: { ...small().build(), mentors: [] },
      says: 'Наставников пока нет',
    },
    {
      given: 'наставляемых нет',
      programme: { ...small().build(), mentees: [] },
      says: 'Наставляемых пока нет',
    },
  ])('$given', async ({ programme, says }) => {
    await show(programme)
    await heading(says).waitFor()
    await button('Загрузить список').waitFor()
    await isSound()
    await button('Согласование 0').click()
    await heading('Пары пока не предложены').waitFor()
    await isSound()
  })

  test('a whole school: reasons for everybody, and the sheet fits a page across', async () => {
    await show(sampleSchool())
    await pair()
    await page
      .locator('.row', { has: page.locator('.tie.open') })
      .first()
      .click()
    await page.getByText('Кого искать', { exact: true }).waitFor()
    await isSound()
    await button(/^Согласование/).click()
    await button('Напечатать лист согласования').first().click()
    await page.locator('.sheet-paper').waitFor({ state: 'attached' })
    // A4 portrait less the margins: 188 mm at 96 dpi.
    await page.setViewportSize({ width: 710, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.sheet-paper').isVisible()).toBe(true)
    expect(await page.locator('main').isVisible()).toBe(false)
    expect(await page.locator('footer').isVisible()).toBe(false)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
    const colours = await page.$$eval('.sheet-paper, .sheet-paper *', all =>
      all.map(each => `${getComputedStyle(each).color} ${getComputedStyle(each).backgroundColor}`),
    )
    expect([...new Set(colours)]).toEqual(['rgb(0, 0, 0) rgba(0, 0, 0, 0)'])
    const waiting = addon.programme.pairs.filter(({ status }) => status === 'proposed').length
    expect(await page.locator('.sheet-paper tbody').count()).toBe(waiting)
  }, 60_000)

  test('everything is reached and opened by the keyboard', async () => {
    await show(small().build())
    await pair()
    await button(/^Лисин Артём, 7 «Б»/).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Всего').waitFor()
    await button(/^Закрепить$/).focus()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toMatch(/Лисин Артём/)
    expect(await page.getByText('Всего').count()).toBe(0)
  }, 60_000)
})
