import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Host } from '#tests/addon/host.ts'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { hostileFiles } from '#tests/shared/xlsx/hostileFiles.ts'
import { madeXlsx, people } from '#tests/shared/xlsx/madeXlsx.ts'
import { openSidebar, type Shown, schoolHost, table, writeAs } from './liveAddon.ts'

describe.runIf(chromiumIsHere)('the dialog «Загрузить список»', () => {
  let browser: Browser
  let host: Host
  let shown: Shown
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    host = await schoolHost()
    shown = await openSidebar(browser, host, 'importList', { width: 960, height: 640 })
    return () => shown.page.close()
  })

  const button = (name: string | RegExp) => shown.page.getByRole('button', { name })
  const names = () => {
    const reply = host.call('listPeople', { base: 'mentees' })
    return reply.ok ? reply.view.items.map(item => `${item.name}, ${item.line}`) : []
  }
  const paste = async (text: string) => {
    await shown.page.getByLabel('Вставьте таблицу сюда').fill(text)
    await button('Прочитать список').click()
    await shown.page.getByRole('table').waitFor()
  }

  test('shows what becomes of each row, asks about namesakes, loads, and takes all of it back', async () => {
    writeAs(host, 'importList', {
      kind: 'mentees',
      text: table('ФИО | Класс | Запрос', 'Лисин Артём Олегович | 7 Б | Алгебра'),
    })
    expect(await shown.faults()).toEqual([])
    await paste(
      table(
        'ФИО | Класс | Запрос | Предметы',
        'Лисин Артём Олегович | 8 Б | Физика | физика; робототехника',
        'Орлова Вера Павловна | 5 А | Чтение | ',
        'Панов | 6 А | Чтение | ',
      ),
    )
    const words = await shown.page.locator('tbody .chip').allInnerTexts()
    expect(words).toEqual(['вопрос', 'добавится', 'не загрузить'])
    expect(await shown.faults()).toEqual([])
    await shown.page.getByLabel(/Лисин Артём Олегович: кто это/).selectOption({ index: 1 })
    await shown.page.getByText('Нужные компетенции: физика; робототехника').waitFor()
    await button('Проверить 2 строки').click()
    await shown.page.getByRole('heading', { name: 'Будет записано' }).waitFor()
    expect(await shown.faults()).toEqual([])
    await button('Загрузить').click()
    await button('Отменить').waitFor()
    expect(names()).toEqual(['Лисин Артём, 8 «Б»', 'Орлова Вера, 5 «А»'])
    await button('Отменить').click()
    await expect.poll(names).toEqual(['Лисин Артём, 7 «Б»'])
  })

  test('a column that was not recognised is found by hand', async () => {
    await shown.page
      .getByLabel('Вставьте таблицу сюда')
      .fill(table('Люди | В чём помочь', 'Лисин Артём | Алгебра'))
    await button('Прочитать список').click()
    await shown.page.getByText('Найдите недостающие столбцы').waitFor()
    expect(await shown.faults()).toEqual([])
    await shown.page.getByLabel('Люди').selectOption({ label: 'Фамилия, имя, отчество' })
    await shown.page.getByRole('table').waitFor()
    expect(await shown.page.locator('tbody th').allInnerTexts()).toEqual(['Лисин Артём'])
  })

  test.each([
    { kind: 'UTF-8', bytes: [...new TextEncoder().encode('ФИО;Класс\nЛисин Артём;7 Б\n')] },
    {
      kind: 'Windows-1251',
      // «ФИО;Класс», «Лисин Артем;7 Б»
      bytes: [
        0xd4, 0xc8, 0xce, 0x3b, 0xca, 0xeb, 0xe0, 0xf1, 0xf1, 0x0a, 0xcb, 0xe8, 0xf1, 0xe8, 0xed, 0x20, 0xc0,
        0xf0, 0xf2, 0xb8, 0xec, 0x3b, 0x37, 0x20, 0xc1, 0x0a,
      ],
    },
  ])('reads a file in $kind', async ({ bytes }) => {
    await shown.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'список.csv', mimeType: 'text/csv', buffer: Buffer.from(bytes) })
    await shown.page.getByRole('table').waitFor()
    expect(await shown.page.locator('tbody th').allInnerTexts()).toEqual(['Лисин Артём'])
  })

  const give = (name: string, bytes: Uint8Array) =>
    shown.page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })

  test('reads a file of Excel with one sheet at once', async () => {
    await give('список.xlsx', madeXlsx())
    await shown.page.getByRole('table').waitFor()
    expect(await shown.page.locator('tbody th').allInnerTexts()).toEqual(['Лисин Артём'])
    expect(await shown.page.getByText('список.xlsx').isVisible()).toBe(true)
  })

  test('asks which of several sheets is the list, a hidden one last', async () => {
    const sheets = [
      { title: 'Прошлый год', xml: people, state: 'hidden' as const },
      { title: '7 классы', xml: people },
    ]
    await give('школа.xlsx', madeXlsx(sheets))
    await shown.page.getByRole('heading', { name: 'Какой лист файла «школа.xlsx» загрузить?' }).waitFor()
    expect(await shown.page.locator('.opt').allInnerTexts()).toEqual([
      expect.stringMatching(/7 классы\s+2.строки/),
      expect.stringMatching(/Прошлый год\s+2.строки, скрытый лист/),
    ])
    expect(await shown.faults()).toEqual([])
    expect(await shown.page.getByLabel('7 классы').isChecked()).toBe(true)
    await button('Прочитать лист').click()
    await shown.page.getByText('школа.xlsx, лист «7 классы»').waitFor()
  })

  test.each([
    { file: 'список.xls', of: 'an old .xls', title: 'Это файл старого Excel (.xls)', next: 'Сохранить как' },
    {
      file: 'пароль.xlsx',
      of: 'a book under a password',
      title: 'Файл закрыт паролем',
      next: 'Снимите пароль',
    },
    { file: 'отчёт.xlsm', of: 'macros', title: 'В файле есть макросы', next: 'без макросов' },
    {
      file: 'половина.xlsx',
      of: 'the first half',
      title: 'Файл повреждён или скачан не полностью',
      next: 'ещё раз',
    },
    {
      file: 'бомба.xlsx',
      of: 'a part that swells to 60 MB',
      title: 'Файл разворачивается больше чем в 50',
      next: 'лишние листы',
    },
  ])('$file is refused with the way on', async ({ file, of, title, next }) => {
    await give(file, hostileFiles.find(({ name }) => name === of)?.bytes() ?? new Uint8Array())
    await shown.page.getByText(title).waitFor()
    await shown.page.getByText(next).waitFor()
    expect(await shown.faults()).toEqual([])
  })

  test('a long list is shown a hundred rows at a time and filtered by what becomes of them', async () => {
    const letters = 'абвгдежзик'
    const people = Array.from(
      { length: 250 },
      (_, i) =>
        `Ким${letters[i % 10]}${letters[Math.floor(i / 10) % 10]}${letters[Math.floor(i / 100)]} Анна | 5 А | Чтение`,
    )
    await paste(table('ФИО | Класс | Запрос', ...people, 'Панов | 6 А | Чтение'))
    const rows = () => shown.page.locator('tbody tr').count()
    expect(await rows()).toBe(100)
    await button(/^Показать ещё 100/).click()
    expect(await rows()).toBe(200)
    await button('Не загрузить 1').click()
    expect(await rows()).toBe(1)
  })
})
