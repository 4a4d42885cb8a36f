import { readFileSync } from 'node:fs'
import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDocx } from '#tests/worker/documents/readDocx.ts'
import { chromiumIsHere } from './browser.ts'
import type { Curator } from './curator.ts'
import { type OpenProgram, openProgram } from './openProgram.ts'
import { plain, today, words } from './screen.ts'

const list = new URL('../school/list40.csv', import.meta.url).pathname

const lacking = words('нет согласия родителя (законного представителя) на обработку персональных данных')

const answers = {
  school: {
    'Полное название школы':
      'Муниципальное бюджетное общеобразовательное учреждение «Берёзовская основная общеобразовательная школа»',
    'Краткое название школы': 'МБОУ «Берёзовская ООШ»',
    'Место издания приказов': 'п. Берёзовка',
  },
  head: { Фамилия: 'Ветрова', Имя: 'Нина', Отчество: 'Павловна', Пол: 'женский' },
  curator: { Фамилия: 'Ложкин', Имя: 'Игорь', Отчество: 'Саввич', Пол: 'мужской' },
}

describe.runIf(chromiumIsHere)('from an empty programme to the first order', { timeout: 120_000 }, () => {
  let program: OpenProgram
  let curator: Curator
  let panel: FrameLocator
  /** the pair for which the consents are entered */
  let pair: { mentee: string; mentor: string }

  beforeAll(async () => {
    program = await openProgram()
    curator = program.curator
  })
  afterAll(() => program?.end())

  const button = (name: string | RegExp) => panel.getByRole('button', { name, exact: true })
  const toast = () => panel.getByRole('status').filter({ hasText: 'Отменить' })
  const fill = async (values: Record<string, string>, nth = 0) => {
    for (const [label, value] of Object.entries(values)) {
      const field = panel.getByLabel(label, { exact: true }).nth(nth)
      if (label === 'Пол') await field.selectOption(value)
      else await field.fill(value)
    }
  }
  const preview = async () => {
    await panel.getByRole('heading', { name: 'Будет записано' }).waitFor()
    await curator.isSound()
  }

  test('the first run opens by itself, asks four things and names the school', async () => {
    await curator.button('Начать свою школу').click()
    panel = curator.panel('Настройки')
    await panel.getByText('Шаг 1 из 5').waitFor()
    expect(await curator.page.getByRole('tab').count()).toBe(6)
    await curator.isSound()
    await curator.shot('first-run')
    await button('Дальше: люди').click()
    await panel.getByText('Не заполнено: полное название школы').waitFor()
    await curator.isSound()
    await fill(answers.school)
    await button('Дальше: люди').click()
    await panel.getByRole('heading', { name: 'Директор и куратор' }).waitFor()
    await fill(answers.head)
    await fill(answers.curator, 1)
    await curator.isSound()
    await button('Дальше: данные').click()
    await panel.getByRole('heading', { name: 'Где хранить данные' }).waitFor()
    await curator.isSound()
    await button('Дальше: учебный год').click()
    await panel.getByRole('heading', { name: 'Учебный год' }).waitFor()
    await button('Подготовить таблицу').click()
    await panel.getByRole('heading', { name: 'Таблица готова' }).waitFor()
    await curator.isSound()
    await curator.page.getByRole('heading', { name: 'МБОУ «Берёзовская ООШ»' }).waitFor()
  })

  test('a list of forty people is looked at, loaded, and stands in both tables', async () => {
    await button('Загрузить список').click()
    panel = curator.panel('Загрузить список')
    await panel.getByLabel('Файл со списком').setInputFiles(list)
    await panel.getByRole('status').filter({ hasText: 'загрузится' }).waitFor()
    expect(plain((await panel.locator('.facts').textContent()) ?? '')).toBe(
      'list40.csv · 40 строк · загрузится 40',
    )
    await curator.isSound()
    await curator.shot('import')
    await button('Проверить 40 строк').click()
    await preview()
    await button('Загрузить').click()
    await toast().getByText('добавлено 40 человек').waitFor()
    await curator.isSound()
    await button('Закрыть').click()
    for (const [sheet, count] of [
      ['Наставники', 15],
      ['Наставляемые', 25],
    ] as const) {
      await curator.openSheet(sheet)
      expect(await curator.rows()).toHaveLength(count)
    }
  })

  test('the same list once more changes nothing', async () => {
    panel = await curator.openPanel('Загрузить список…', 'Загрузить список')
    await panel.getByLabel('Файл со списком').setInputFiles(list)
    await panel.getByRole('button', { name: 'Без изменений 40' }).waitFor()
    expect(await button('Загружать нечего').isDisabled()).toBe(true)
    await curator.isSound()
    await curator.button('Закрыть окно').click()
  })

  test('two pairs are suggested, written and agreed', async () => {
    panel = await curator.openPanel('Подбор пар')
    await button('Подобрать пары').click()
    await panel.getByRole('heading', { name: 'Предложение' }).waitFor()
    await panel.getByRole('checkbox', { name: /Выбрать все/ }).uncheck()
    const rows = panel.locator('.pick')
    for (const at of [0, 1]) await rows.nth(at).getByRole('checkbox').check()
    const text = async (of: string) =>
      ((await rows.first().locator(of).first().textContent()) ?? '').split(',')[0] ?? ''
    pair = { mentee: await text('b'), mentor: await text('.second') }
    await button('Проверить и записать 2 пары').click()
    await preview()
    await button('Записать 2 пары').click()
    await toast().getByText('Записано: 2 пары').waitFor()
    await button(/^Согласование/).click()
    await panel
      .getByRole('checkbox', { name: /Выбрать все/ })
      .last()
      .check()
    await button('Записать согласие: 2 пары').click()
    await button(/^Записать согласие$/).click()
    await preview()
    await button(/^Записать$/).click()
    await toast().getByText('Согласие записано').waitFor()
  })

  test('without consents to data there is no order, and the rules say why', async () => {
    panel = await curator.openPanel('Документы')
    await panel.getByText('Приказ пока составить нельзя').waitFor()
    for (const name of [pair.mentee, pair.mentor])
      await panel.getByText(words(name)).filter({ hasText: lacking }).first().waitFor()
    expect(await button('Скачать приказ .docx').isDisabled()).toBe(true)
    await curator.isSound()
  })

  test('consents entered in the cards of one pair let its order be composed', async () => {
    for (const [line, name] of [
      ['Наставляемые', pair.mentee],
      ['Наставники', pair.mentor],
    ] as const) {
      panel = await curator.openPanel(line)
      await panel.getByLabel(/Найти/).fill(name.split(' ')[0] ?? '')
      await panel.locator('li button.row', { hasText: name }).click()
      await button('Внести').first().waitFor()
      await curator.isSound()
      await button('Внести').first().click()
      await panel.getByLabel('Кто подписал').selectOption('законный представитель')
      await panel.getByLabel('Дата', { exact: true }).fill(today())
      await curator.isSound()
      await button('Проверить').click()
      await preview()
      await button(/^Записать/).click()
      await toast().getByText('Документ записан').waitFor()
      await panel.getByText(words('подписал законный представитель')).waitFor()
    }
    panel = await curator.openPanel('Документы')
    await panel.getByText(words('1 пара не проходит проверку')).waitFor()
    await button('Составить без этой пары').click()
    await panel.getByText(words('В приказе 1 пара')).waitFor()
    await curator.isSound()
    await button('Скачать приказ .docx').click()
    await preview()
    const [download] = await Promise.all([
      curator.page.waitForEvent('download'),
      button('Записать и скачать').click(),
    ])
    const text = plain(readDocx(readFileSync(await download.path())).lines.join('\n'))
    for (const words of [
      answers.school['Полное название школы'],
      'Н. П. Ветрова',
      'Ложкину Игорю Саввичу',
      pair.mentee,
      pair.mentor,
    ])
      expect(text).toContain(words)
    await toast().getByText('Составлен приказ').waitFor()
  })

  test('nothing has left this computer, and the browser had nothing to complain about', () => {
    const { elsewhere, complaints } = curator
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] })
  })
})
