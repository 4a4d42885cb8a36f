import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { defaultPreferences } from '#shared/matching/run.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { pairingSchool } from '#tests/addon/features/pairingSchool.ts'
import { chromiumIsHere } from '#tests/journey/browser.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import type { OpenFake, Options } from './openFake.ts'
import { away, sidebarOnPage } from './sidebarOnPage.ts'

const form = 'form.pupilPupil'
/** The sample school without its own scenarios. */
const school = (): WholeProgramme => ({ ...sampleSchool(), scenarios: [] })

describe.runIf(chromiumIsHere)('setting up a run in «Подбор пар»', () => {
  let page: Page
  let shown: OpenFake
  const sidebar = sidebarOnPage('pairing')
  const { button, isSound } = sidebar

  const open = async (programme = school(), options: Options = {}) => {
    shown = await sidebar.open(programme, options)
    page = shown.page
    await page.getByRole('group', { name: 'Подбор или согласование' }).waitFor()
  }
  const unfold = (title: string | RegExp) => page.locator('summary', { hasText: title }).click()
  const pair = async () => {
    await button('Подобрать пары').click()
    await page.getByRole('heading', { name: 'Предложение' }).waitFor()
  }
  const pairs = () => page.locator('ul[aria-label="Предложенные пары"] .row b').allTextContents()
  const sums = () => page.locator('ul[aria-label="Предложенные пары"] .row > .num').allTextContents()
  const status = async () =>
    (await page.locator('.setup [role=status]').textContent())?.replaceAll('\u00a0', ' ')
  const asked = (call: string) => shown.calls.filter(each => each === call).length

  test('every block is open to read and nothing is wrong with it', async () => {
    await open()
    for (const title of ['Цель', 'Условия', 'Варианты подбора']) await unfold(title)
    await page.getByText('Сумма баллов наибольшая, даже если пар станет меньше').waitFor()
    expect(await page.getByLabel('Общий формат').locator('option').allTextContents()).toEqual([
      'не важно',
      'если кто-то настаивает',
      'обязательно',
    ])
    const slider = page.getByLabel('Выбор наставляемого')
    expect(await slider.getAttribute('aria-valuetext')).toBe('важно')
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    expect(await slider.getAttribute('aria-valuetext')).toBe('очень важно')
    await isSound()
  }, 60_000)

  test('a weight that moves gives the present pairs other points at once, once for a whole gesture', async () => {
    await open()
    await pair()
    const [before, points] = [await pairs(), await sums()]
    await unfold('Что важнее')
    const slider = page.getByLabel('Запрос и компетенции')
    await slider.focus()
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
    await expect.poll(status).toBe('Баллы пересчитаны, пары прежние.')
    expect(await pairs()).toEqual(before)
    expect(await sums()).not.toEqual(points)
    expect(asked('scorePlan fetch')).toBe(1)
    await isSound()

    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    await expect.poll(sums).toEqual(points)
    expect(await status()).toBe('')
  }, 60_000)

  test('only the last answer counts', async () => {
    let free: ((reply: unknown) => void) | undefined
    await open(school(), {
      between: ({ name, phase }) =>
        name === 'scorePlan' && phase === 'fetch' && free === undefined
          ? new Promise(resolve => {
              free = resolve
            })
          : undefined,
    })
    await pair()
    await unfold('Что важнее')
    await page.getByLabel('Интересы').fill('4')
    await expect.poll(() => asked('scorePlan fetch')).toBe(1)
    await page.getByLabel('Интересы').fill('0')
    await expect.poll(status).toBe('Баллы пересчитаны, пары прежние.')
    const points = await sums()
    free?.(away)
    await page.waitForTimeout(200)
    expect(await sums()).toEqual(points)
    expect(await status()).toBe('Баллы пересчитаны, пары прежние.')
  }, 60_000)

  test('an engine that is away leaves the points and says so', async () => {
    await open(school(), {
      between: ({ name, phase }) => (name === 'scorePlan' && phase === 'fetch' ? away : undefined),
    })
    await pair()
    const points = await sums()
    await unfold('Что важнее')
    await page.getByLabel('Интересы').fill('4')
    await expect.poll(status).toBe('Баллы пока прежние: подбор не ответил.')
    expect(await sums()).toEqual(points)
    await isSound()
  }, 60_000)

  test('«Пересчитать» makes the plan anew and shows what differs', async () => {
    await open()
    await pair()
    await unfold('Условия')
    await page.getByLabel('Общее время').selectOption('не важно')
    await page.getByLabel('Помощь хотя бы с частью запроса').selectOption('не важно')
    await button('Пересчитать').click()
    await expect.poll(status).toMatch(/^План пересчитан: изменил\S+\s\d+\sпар/)
    await button('Показать отличия').click()
    await page.locator('.difference').first().waitFor()
    await isSound()
    await button('Скрыть отличия').click()
    await button('Пересчитать').click()
    await expect.poll(status).toBe('План пересчитан: пары те же.')
    expect(await button('Показать отличия').count()).toBe(0)
  }, 60_000)

  test('the other aims stand beside the plan, and a floor says its price', async () => {
    await open()
    await unfold('Условия')
    await page.getByLabel('Не меньше баллов в паре').fill('450')
    await pair()
    const beside = page.locator('ul[aria-label="Другие цели"] li')
    await expect.poll(() => beside.count(), { timeout: 20_000 }).toBe(3)
    const [price = '', quality = '', choice = ''] = (await beside.allTextContents()).map(text =>
      text.replaceAll('\u00a0', ' '),
    )
    expect(price).toMatch(/^При пороге 450 без пары останутся ещё \d+ наставляемых\.$/)
    expect(quality).toMatch(/^Лучшее качество: /)
    expect(choice).toMatch(/^Выбор участников: /)
    await isSound()
  }, 60_000)

  test('a column of the curator’s own is weighed and let go again', async () => {
    const own = {
      mentors: [{ title: 'Кружок', values: new Map([['м1', 'хор']]) }],
      mentees: [{ title: 'Кружок', values: new Map([['н1', 'хор']]) }],
    }
    await open({ ...pairingSchool().build(), own })
    await page.getByLabel('Добавить свой столбец').selectOption('Кружок')
    expect(await page.getByLabel('Кружок', { exact: true }).getAttribute('aria-valuetext')).toBe('важно')
    await isSound()
    await pair()
    await button(/^Лисин Артём/).click()
    await page.locator('.sum').getByText('Кружок').waitFor()
    await unfold('Что важнее')
    await button('Не учитывать столбец «Кружок»').click()
    await expect.poll(() => page.locator('.sum').getByText('Кружок').count()).toBe(0)
    await page.getByLabel('Добавить свой столбец').waitFor()
  }, 60_000)

  test('where no column can be compared the sidebar says how to make one', async () => {
    await open(pairingSchool().build())
    await page.getByText('по столбцу с одинаковым названием').waitFor()
    expect(await page.getByText('Подбирать и группы').count()).toBe(0)
  }, 60_000)

  test('settings are kept under a name, taken, called otherwise and let go', async () => {
    await open()
    await unfold('Варианты подбора')
    await button('Сохранить вариант').click()
    await page.getByText('Название не указано. Впишите название').waitFor()
    await isSound()
    await page.getByLabel('Интересы').fill('4')
    await page.getByLabel('Сохранить настройки как').fill('Общие интересы')
    await page.getByLabel('Сделать обычными для этой формы').check()
    await button('Сохранить вариант').click()
    await page.getByRole('heading', { name: 'Будет записано' }).waitFor()
    expect(shown.addon.programme.scenarios).toEqual([])
    await button('Сохранить вариант').click()
    await page.getByText('Вариант «Общие интересы» сохранён').waitFor()
    expect(shown.addon.programme.scenarios).toMatchObject([{ form, usual: true, interestsWeight: '4' }])
    await page.getByText('настройки как сейчас').waitFor()
    await isSound()

    await page.getByLabel('Интересы').fill('0')
    await expect.poll(() => page.getByText('настройки как сейчас').count()).toBe(0)
    await page.getByLabel('Сохранить настройки как').fill('общие интересы')
    await page.getByText('Такой вариант есть: его настройки заменятся нынешними').waitFor()
    await button('Сохранить вариант').click()
    await button('Сохранить вариант').click()
    await button(/^общие интересы/).waitFor()
    expect(shown.addon.programme.scenarios).toMatchObject([{ usual: true, interestsWeight: '0' }])
    await button('Отменить').click()
    await button(/^Общие интересы/).click()
    await button('Взять эти настройки').click()
    expect(await page.getByLabel('Интересы').inputValue()).toBe('4')

    await button('Переименовать').click()
    await page.locator('input:focus').press('Escape')
    expect(await button(/^Общие интересы/).getAttribute('aria-expanded')).toBe('false')
    await button(/^Общие интересы/).click()
    await button('Переименовать').click()
    await page.getByLabel('Новое название').fill('Вместе веселее')
    await button('Переименовать').click()
    await page.getByRole('heading', { name: 'Будет записано' }).waitFor()
    await button('Переименовать').click()
    await button(/^Вместе веселее/).waitFor()
    await button('Больше не обычный').click()
    await page.getByRole('heading', { name: 'Будет записано' }).waitFor()
    await button('Больше не обычный').click()
    await expect.poll(() => shown.addon.programme.scenarios[0]?.usual).toBe(false)

    await button('Удалить').click()
    await button('Удалить вариант').click()
    await page.getByText('Вариант «Вместе веселее» удалён').waitFor()
    expect(shown.addon.programme.scenarios).toEqual([])
    await button('Отменить').click()
    await button(/^Вместе веселее/).waitFor()
    await isSound()
  }, 60_000)

  test('the comparison is opened with the settings of this moment', async () => {
    await open()
    await page.getByLabel('Интересы').fill('4')
    await unfold('Варианты подбора')
    await button('Сравнить варианты').click()
    expect(await shown.opened()).toMatchObject([
      ['openCompare', { setup: { form, weights: { interests: 4 } } }],
    ])
  }, 60_000)

  test('a plan taken from the comparison is made at once', async () => {
    const preferences = { ...defaultPreferences(form), objective: 'score', floor: 100 }
    await open(school(), { start: { setup: { ...preferences, form, from: '01.12.2026', to: '30.04.2027' } } })
    await page.getByRole('heading', { name: 'Предложение' }).waitFor()
    await page.locator('summary', { hasText: 'Цель: лучшее качество' }).waitFor()
    expect(await page.getByLabel('Окончание').inputValue()).toBe('30.04.2027')
  }, 60_000)
})
