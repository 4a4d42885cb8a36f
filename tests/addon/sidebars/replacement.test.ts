import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { pairingSchool } from '#tests/addon/features/pairingSchool.ts'
import { chromiumIsHere } from '#tests/journey/browser.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { can } from '#tests/shared/matching/pupils.ts'
import type { OpenFake, Options } from './openFake.ts'
import { away, sidebarOnPage } from './sidebarOnPage.ts'

/** Artyom is with Darya; Gleb has a place. */
const school = pairingSchool()
  .setting({ schoolShort: 'МБОУ «Заречная СОШ № 4»' })
  .mentor('Воронцова Дарья Алексеевна', { competences: can('физика, химия') })
  .mentor('Панин Глеб Юрьевич', { competences: can('физика') })
  .mentee('Лисин Артём Олегович', { needs: can('физика, химия') })
  .pair('Воронцова Дарья Алексеевна', 'с 01.09.2026 по 31.05.2027', {
    mentee: 'Лисин Артём Олегович',
    form: 'form.pupilPupil',
    status: 'active',
  })
  .build()

describe.runIf(chromiumIsHere)('the sidebar «Замена наставника»', () => {
  let page: Page
  let shown: OpenFake
  const sidebar = sidebarOnPage('replacement')
  const { button, text, focused, isSound } = sidebar

  async function open(programme: WholeProgramme = school, options: Options = {}) {
    shown = await sidebar.open(programme, options)
    page = shown.page
  }

  test('a successor is found, chosen with its ground, and the choice is taken back', async () => {
    await open()
    await isSound()
    await button(/^Лисин Артём/).click()
    await page.getByLabel('Заменить с').fill('15.01.2027')
    await button('Показать кандидатов').click()
    await page.getByRole('heading', { name: 'Кандидаты: 1' }).waitFor()
    await text('Сейчас Воронцова Дарья, 10 «А»: 300 из').waitFor()
    await text('Артём −150. Остальные пары не меняются').waitFor()
    await isSound()

    await button(/^Панин Глеб/).click()
    await button('Выбрать этого наставника').click()
    await text('Выберите основание замены').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
    await isSound()
    await page
      .getByLabel('Основание (п. 4.15)')
      .selectOption('обоснованная просьба наставника или наставляемого')
    await page.getByLabel('Обстоятельства').fill('Дарья переходит в другую школу')
    await button('Выбрать этого наставника').click()
    await page.getByRole('heading', { name: 'Будет записано' }).waitFor()
    expect(shown.addon.written).toEqual([])
    await isSound()
    await button('Назад').click()
    await expect.poll(focused).toBe('Выбрать этого наставника')
    await button('Выбрать этого наставника').click()
    await button('Записать выбор').click()
    await text('Новый наставник выбран: Лисин Артём – Панин Глеб').waitFor()
    await text('замена выбрана').waitFor()
    await isSound()
    expect(shown.addon.programme.pairs).toEqual(school.pairs)
    expect(shown.addon.programme.decisions).toMatchObject([
      {
        kind: 'lock',
        mentor: 'м1',
        mentee: 'н1',
        reason:
          'Замена наставника с 15.01.2027 (п. 4.15): обоснованная просьба наставника или наставляемого. Дарья переходит в другую школу',
      },
    ])
    await button('Отменить').click()
    await expect.poll(() => text('замена выбрана').count()).toBe(0)
    expect(shown.addon.programme.decisions).toEqual([])
  }, 60_000)

  test('a day outside the period is told at its field', async () => {
    await open()
    await button(/^Лисин Артём/).click()
    await page.getByLabel('Заменить с').fill('01.06.2027')
    await page.getByLabel('Заменить с').press('Enter')
    await text('Срок этой пары заканчивается 31.05.2027').waitFor()
    expect(await page.getByLabel('Заменить с').getAttribute('aria-invalid')).toBe('true')
    await isSound()
    await page.getByLabel('Заменить с').fill('31.02.2027')
    await button('Показать кандидатов').click()
    await text('31 февраля не бывает').waitFor()
    await page.getByLabel('Заменить с').fill('31.05.2027')
    await button('Показать кандидатов').click()
    await text('Кандидаты: 1').waitFor()
  }, 60_000)

  test('an engine that is away is asked again; a slow one can be stopped', async () => {
    let answer: 'away' | 'slow' | undefined = 'away'
    await open(school, {
      between: ({ phase }) =>
        phase === 'fetch' && answer ? (answer === 'away' ? away : new Promise(() => {})) : undefined,
    })
    await button(/^Лисин Артём/).click()
    await button('Показать кандидатов').click()
    await text('Подбор не отвечает').waitFor()
    await isSound()
    answer = 'slow'
    await button('Повторить').click()
    await text('Считаем баллы').waitFor()
    await button('Остановить').click()
    answer = undefined
    await button('Показать кандидатов').click()
    await text('Кандидаты: 1').waitFor()
  }, 60_000)

  test.each<{ given: string; programme: WholeProgramme; says: string }>([
    { given: 'действующих пар нет', programme: { ...school, pairs: [] }, says: 'Действующих пар пока нет' },
    {
      given: 'заменить некем',
      programme: { ...school, mentors: school.mentors.slice(1) },
      says: 'Кандидатов нет',
    },
  ])(
    '$given',
    async ({ programme, says }) => {
      await open(programme)
      if (programme.pairs.length > 0) {
        await button(/^Лисин Артём/).click()
        await button('Показать кандидатов').click()
      }
      await text(says).waitFor()
      await isSound()
    },
    60_000,
  )

  test('a pair is found by a name of either; by the keyboard it is opened and closed', async () => {
    await open(sampleSchool())
    await page.getByLabel('Найти пару').fill('артём')
    await expect.poll(() => page.locator('.row').count()).toBe(1)
    await page.locator('.row').focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Заменить с').focus()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toContain('Артём')
    await page.getByLabel('Найти пару').fill('нет такого')
    await text('Такой пары нет').waitFor()
    await isSound()
  }, 60_000)

  test('the candidates on paper: black, and no wider than the page', async () => {
    await open()
    await button(/^Лисин Артём/).click()
    await button('Показать кандидатов').click()
    await button('Напечатать список кандидатов').click()
    await page.locator('.sheet-paper').waitFor({ state: 'attached' })
    // A4 portrait less the margins: 188 mm at 96 dpi.
    await page.setViewportSize({ width: 710, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.sheet-paper').isVisible()).toBe(true)
    expect(await page.locator('main').isVisible()).toBe(false)
    expect(await page.locator('.sheet-paper td').allTextContents()).toEqual([
      expect.stringMatching(/^Панин Глеб, 9\s«Б»$/),
      '150',
      expect.stringContaining('Глеб ведёт только физику'),
    ])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
  }, 60_000)
})
