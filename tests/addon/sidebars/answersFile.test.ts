import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Host } from '#tests/addon/host.ts'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { foreignWorkbook } from '#tests/shared/intake/foreign/foreignWorkbook.ts'
import { openSidebar, type Shown, schoolHost, table, writeAs } from './liveAddon.ts'

describe.runIf(chromiumIsHere)('the dialog «Загрузить ответы»', () => {
  let browser: Browser
  let host: Host
  let shown: Shown
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    host = await schoolHost()
    shown = await openSidebar(browser, host, 'answersFile', { width: 960, height: 640 })
    return () => shown.page.close()
  })

  const button = (name: string | RegExp) => shown.page.getByRole('button', { name })
  const words = () => shown.page.locator('tbody .chip').allInnerTexts()
  const give = async (name: string, bytes: Uint8Array) => {
    await shown.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
    await shown.page.getByRole('table').waitFor()
  }
  const answers = (...more: string[][]) =>
    foreignWorkbook([
      ['Отметка времени', 'ФИО', 'Класс', 'С чем нужна помощь?', 'Любимый цвет'],
      [{ moment: '2026-11-20T09:15:02' }, 'Лисин Артём Олегович', '7 Б', 'Дроби', 'синий'],
      [{ moment: '2026-11-20T09:17:40' }, 'Жуков Максим Ильич', '15 Ю', 'Чтение', ''],
      ...more,
    ])

  test('a workbook of another service: every row says what will become of it, it is taken in and taken back', async () => {
    writeAs(host, 'importList', {
      kind: 'mentees',
      text: table('ФИО | Класс | Запрос', 'Лисин Артём Олегович | 7 Б | Алгебра'),
    })
    expect(await shown.faults()).toEqual([])
    await give('Анкета наставляемого (Ответы).xlsx', await answers())
    expect(await words()).toEqual(['отличия', 'карантин'])
    // A closed list shows the whole title: forms are told apart at its end.
    expect((await shown.page.getByLabel('На какую анкету отвечали').boundingBox())?.width).toBeGreaterThan(
      600,
    )
    expect(await shown.page.getByLabel('Любимый цвет').locator('option:checked').textContent()).toBe(
      'Хранить с ответом',
    )
    expect(await shown.faults()).toEqual([])
    await button('Проверить 2 ответа').click()
    await shown.page.getByRole('heading', { name: 'Будет записано' }).waitFor()
    await button('Внести 2 ответа').click()
    await shown.page.getByText('Ждут в «Анкетах»: отличия 1, карантин 1').waitFor()
    expect(host.rows('responses').map(({ state }) => state)).toEqual(['ждёт решения по полям', 'в карантине'])
    expect(await words()).toEqual(['уже загружен', 'уже загружен'])
    await button('Отменить').click()
    await expect.poll(() => host.rows('responses')).toEqual([])
    await expect.poll(words).toEqual(['отличия', 'карантин'])
  })

  test('the questionnaire and a column are chosen by hand; the name that nobody tells is asked for', async () => {
    await shown.page
      .getByLabel('Вставьте таблицу сюда')
      .fill(table('Ребёнок | В каком классе | С чем нужна помощь?', 'лисин артём | 7 Б | Дроби'))
    await button('Прочитать таблицу').click()
    await shown.page.getByLabel('На какую анкету отвечали').selectOption('application.mentee.pupilPupil')
    await shown.page.getByText('Найдите недостающие столбцы').waitFor()
    expect(await shown.faults()).toEqual([])
    await shown.page.getByLabel('Ребёнок').selectOption({ label: 'Фамилия, имя и отчество вместе' })
    await shown.page.getByRole('table').waitFor()
    expect(await words()).toEqual(['новый человек'])
  })
})
