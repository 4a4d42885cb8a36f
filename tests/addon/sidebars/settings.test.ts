import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '#tests/addon/host.ts'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { emptyHost, openSidebar, type Shown, schoolHost } from './liveAddon.ts'

describe.runIf(chromiumIsHere)('the sidebar «Настройки»', () => {
  let browser: Browser
  let host: Host
  let shown: Shown
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  afterEach(() => shown.page.close())

  const button = (name: string | RegExp) => shown.page.getByRole('button', { name })
  const heading = (name: string | RegExp) => shown.page.getByRole('heading', { name, exact: true })
  const fields = (label: string) =>
    shown.page.locator('.input').and(shown.page.getByLabel(label, { exact: true }))
  const settingOf = (key: string) => {
    const reply = host.call('showSettings', {})
    return reply.ok ? reply.view.fields.find(field => field.key === key)?.value : undefined
  }

  test('leads through the first run and writes what was answered', async () => {
    host = await emptyHost()
    shown = await openSidebar(browser, host, 'settings')
    await heading('Школа').waitFor()
    await button('Дальше: люди').click()
    await shown.page.getByText('Не заполнено: полное название школы').waitFor()
    expect(await shown.faults()).toEqual([])
    await fields('Полное название школы').fill('МБОУ «Зареченская средняя школа»')
    await fields('Краткое название школы').fill('Зареченская СОШ')
    await fields('Место издания приказов').fill('с. Заречное')
    await button('Дальше: люди').click()
    await heading('Директор и куратор').waitFor()
    for (const [label, head, curator] of [
      ['Фамилия', 'Лучникова', 'Рудь'],
      ['Имя', 'Елена', 'Мария'],
    ] as const) {
      await fields(label).first().fill(head)
      await fields(label).last().fill(curator)
    }
    for (const gender of await fields('Пол').all()) await gender.selectOption('женский')
    expect(await shown.faults()).toEqual([])
    await button('Дальше: данные').click()
    await heading('Где хранить данные').waitFor()
    expect(await shown.faults()).toEqual([])
    await button('Дальше: учебный год').click()
    await fields('Учебный год').fill('2026/27')
    // The sheets are made within this process: on a busy machine the page waits for it.
    await button('Подготовить таблицу').click({ timeout: 60_000 })
    await heading('Таблица готова').waitFor({ timeout: 60_000 })
    expect(await shown.faults()).toEqual([])
    expect(settingOf('schoolFull')).toBe('МБОУ «Зареченская средняя школа»')
    expect(settingOf('headLast')).toBe('Лучникова')
    expect(settingOf('curatorLast')).toBe('Рудь')
    expect(settingOf('dataPlace')).toBe('На этом компьютере')
    const missing = host.call('showSettings', {})
    expect(missing.ok && missing.view.missing).toEqual([])
    await button('Загрузить список').click()
    expect(await shown.opened()).toEqual(['openImport'])
  })

  test('goes back and forth without losing an answer', async () => {
    shown = await openSidebar(browser, await emptyHost(), 'settings')
    await fields('Полное название школы').fill('Школа № 1')
    await fields('Краткое название школы').fill('Школа № 1')
    await fields('Место издания приказов').fill('с. Заречное')
    await button('Дальше: люди').click()
    await fields('Фамилия').first().fill('Лучникова')
    await button('Назад').click()
    expect(await fields('Место издания приказов').inputValue()).toBe('с. Заречное')
    await shown.page.reload()
    await fields('Место издания приказов').waitFor()
    expect(await fields('Место издания приказов').inputValue()).toBe('с. Заречное')
  })

  test('data may lie abroad only after the warning, with the director’s decision and its day', async () => {
    host = await schoolHost()
    shown = await openSidebar(browser, host, 'settings')
    const place = shown.page.getByRole('region', { name: 'Где хранятся данные' })
    await place.getByRole('button', { name: 'Изменить' }).click()
    await fields('Где хранятся данные').selectOption('В Google Таблице')
    await button('Проверить').click()
    await heading('Это решает директор').waitFor()
    expect(await shown.page.getByText('152-ФЗ, ст.\u00a018, ч.\u00a05').count()).toBe(1)
    expect(await shown.faults()).toEqual([])
    expect(await button('Хранить в Google Таблице').isDisabled()).toBe(true)
    await shown.page.getByRole('checkbox').check()
    await shown.page.getByLabel('Когда принято решение').fill('01.09.2026')
    await button('Хранить в Google Таблице').click()
    await button('Записать').click()
    await expect.poll(() => settingOf('dataPlace')).toBe('В Google Таблице')
    expect(settingOf('abroadDecidedOn')).toBe('01.09.2026')
    await shown.page.getByText('Данные в Google, за рубежом').waitFor()
  })

  test('a value out of range is named at its field, a good one is written and taken back', async () => {
    host = await schoolHost()
    shown = await openSidebar(browser, host, 'settings')
    await openRule('4.12 Наставник одновременно')
    const limit = fields('Наставляемых на одного наставника')
    await limit.fill('20')
    await button('Проверить').click()
    await expect.poll(() => limit.getAttribute('aria-invalid')).toBe('true')
    await limit.fill('1')
    await button('Проверить').click()
    await heading('Будет записано').waitFor()
    await button('Записать').click()
    await expect.poll(() => settingOf('maxMentees')).toBe('1')
    await button('Отменить').click()
    await expect.poll(() => settingOf('maxMentees')).toBe('2')
    expect(await shown.faults()).toEqual([])
  })

  /** The form of the rule whose line begins so. */
  const openRule = async (line: string) => {
    const rules = shown.page.getByRole('region', { name: 'Правила' })
    await rules.getByRole('button', { name: 'Изменить' }).click()
    const [clause = '', ...words] = line.split(' ')
    await shown.page.getByRole('button', { name: new RegExp(`${clause}.*${words.join(' ')}`) }).click()
    expect(await shown.faults()).toEqual([])
    await button('Изменить правило').click()
  }

  test('a rule is switched off with a reason and a name, shown, and taken back', async () => {
    host = await schoolHost()
    shown = await openSidebar(browser, host, 'settings')
    await openRule('4.13 У пары есть начало')
    await fields('Как проверяется').selectOption('не проверяется')
    await button('Проверить').click()
    await expect.poll(() => fields('Причина').getAttribute('aria-invalid')).toBe('true')
    await fields('Причина').fill('сроки ведёт район')
    await fields('Кто решил').fill('директор Лучникова Е. П.')
    expect(await shown.faults()).toEqual([])
    await button('Проверить').click()
    await heading('Будет записано').waitFor()
    await button('Записать').click()
    await shown.page.getByText('Причина: сроки ведёт район').first().waitFor()
    expect(host.rows('ruleChoices')).toMatchObject([{ id: 'pairPeriod', severity: 'не проверяется' }])
    await button('Вернуться ко всем настройкам').click()
    await shown.page.getByText('Иначе, чем обычно').waitFor()
    expect(await shown.faults()).toEqual([])
    await openRule('4.13 У пары есть начало')
    await fields('Как проверяется').selectOption('запрет – как обычно')
    await button('Проверить').click()
    await button('Записать').click()
    await expect.poll(() => host.rows('ruleChoices')).toEqual([])
    await button('Отменить').click()
    await expect.poll(() => host.rows('ruleChoices').length).toBe(1)
  })

  test('asks the page around it for «Данные и копии»', async () => {
    shown = await openSidebar(browser, await schoolHost(), 'settings')
    await shown.page.evaluate(() =>
      addEventListener(
        'message',
        ({ data }) => data.type === 'tandem:open' && document.body.append(data.what),
      ),
    )
    await button('Открыть «Данные и копии»').click()
    await shown.page.getByText('keeping').waitFor()
    expect(await shown.faults()).toEqual([])
  })

  test('at Google there is no folder to speak of', async () => {
    shown = await openSidebar(browser, await schoolHost(), 'settings')
    await shown.page.addInitScript(() => Reflect.deleteProperty(window, 'tandemHost'))
    await shown.page.reload()
    await heading('Школа').waitFor()
    expect(await heading('Данные на этом компьютере').count()).toBe(0)
  })
})
