import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumIsHere } from './browser.ts'
import type { Curator } from './curator.ts'
import { copyFromExcel, tenPupils } from './excel.ts'
import { drawn } from './onScreen.ts'
import { type OpenProgram, openProgram } from './openProgram.ts'
import { seen } from './screen.ts'
import { storedSheet } from './storedSheet.ts'

describe.runIf(chromiumIsHere)('what the user of a spreadsheet expects', { timeout: 180_000 }, () => {
  let program: OpenProgram
  let curator: Curator
  beforeAll(async () => {
    program = await openProgram()
    curator = program.curator
    await curator.begin('Посмотреть на примере')
  })
  afterAll(() => program?.end())

  const rowOf = async (row: number) => (await curator.rows()).find(each => each.row === String(row))
  const shot = (name: string) => curator.shot(name)
  /** the row as the spreadsheet draws it */
  const drawnRow = async (by: Curator, row: number) => {
    const { sheetId } = await storedSheet(by.page)
    return (await drawn(by.page, sheetId)).cells[row - 1] ?? []
  }

  test('ten rows from Excel are pasted while the window is still opening', async () => {
    await copyFromExcel(program.browser, tenPupils)
    await curator.page.reload()
    await curator.openSheet('Наставляемые')
    const before = (await curator.rows()).length
    await curator.button('Добавить строку').click()
    await curator.page.keyboard.press('Escape')
    await curator.page.keyboard.press('Control+V')
    const names = async () =>
      (await curator.rows()).slice(before).map(({ Фамилия, Имя, Отчество }) => [Фамилия, Имя, Отчество])
    await seen(names).toEqual(tenPupils)
    await curator.tableIsReady()
    await curator.isSound()
  })

  test('what is typed is written, drawn, and taken back by Ctrl+Z', async () => {
    await curator.cells.type(5, 'Заметки', 'ждёт звонка')
    await seen(async () => (await rowOf(5))?.Заметки).toBe('ждёт звонка')
    await seen(() => drawnRow(curator, 5)).toContain('ждёт звонка')
    await curator.page.getByText(/сохранено \d\d:\d\d/).waitFor()
    await curator.page.keyboard.press('Control+Z')
    await seen(async () => (await rowOf(5))?.Заметки).toBe('')
    await curator.page.keyboard.press('Control+Y')
    await seen(async () => (await rowOf(5))?.Заметки).toBe('ждёт звонка')
  })

  test('two windows see each other’s changes, and who is where', async () => {
    const second = await curator.secondWindow()
    await second.openSheet('Наставляемые')
    await curator.cells.type(6, 'Заметки', 'любит шахматы')
    await seen(() => drawnRow(second, 6)).toContain('любит шахматы')
    await second.cells.type(7, 'Заметки', 'ходит в хор')
    await seen(() => drawnRow(curator, 7)).toContain('ходит в хор')
    await second.cells.select(9, 'Заметки')
    await second.page.keyboard.press('F2')
    await curator.page.getByText(/^В другом окне заполняют «Наставляемые», [A-Z]+9$/).waitFor()
    await curator.isSound()
    await shot('two-windows')
    await second.page.close()
  })

  test('a command of a sidebar is taken back by Ctrl+Z, by its name', async () => {
    const panel = await curator.openPanel('Наставляемые')
    await panel.getByRole('button', { name: 'Добавить наставляемого' }).waitFor()
    await curator.cells.select(8, 'Имя')
    await panel.getByText('Выбрана строка 8').waitFor()
    await panel.getByRole('button', { name: 'Изменить', exact: true }).last().click()
    await panel.getByLabel('Контакты', { exact: true }).fill('8 900 123-45-67')
    await panel.getByRole('button', { name: 'Проверить', exact: true }).click()
    await panel.getByRole('button', { name: 'Записать', exact: true }).click()
    await seen(async () => (await rowOf(8))?.Контакты).toBe('8 900 123-45-67')
    await seen(() => drawnRow(curator, 8)).toContain('8 900 123-45-67')
    await curator.cells.select(8, 'Фамилия')
    await curator.page.keyboard.press('Control+Z')
    await curator.page
      .getByRole('status')
      .getByText(/^Отменено: /)
      .waitFor()
    await seen(async () => (await rowOf(8))?.Контакты).toBe('')
  })

  test('deleted rows come back from a copy', async () => {
    await curator.openSheet('Пары')
    const before = await curator.rows()
    const keep = async () => {
      await curator.hands.menu('Файл', 'Данные и копии…')
      await curator.page.getByRole('dialog', { name: 'Данные и копии' }).waitFor()
    }
    await keep()
    await curator.button('Сделать копию сейчас').click()
    await curator.page.getByText('Копия сделана и проверена').waitFor()
    await curator.isSound()
    await shot('keeping')
    await curator.page.keyboard.press('Escape')
    await curator.cells.select(5, 'Наставник')
    await curator.hands.menu('Правка', 'Удалить строку 5')
    await seen(async () => (await curator.rows()).length).toBe(before.length - 1)
    await keep()
    await curator.page
      .getByRole('button', { name: /^Восстановить копию: / })
      .first()
      .click()
    await curator.isSound()
    await shot('restoring')
    await Promise.all([curator.page.waitForEvent('load'), curator.button('Восстановить эту копию').click()])
    await curator.tableIsReady()
    await curator.openSheet('Пары')
    await seen(() => curator.rows()).toEqual(before)
    await keep()
    await curator.page.getByText(/^перед восстановлением, /).waitFor()
    await curator.page.keyboard.press('Escape')
  })

  test('a sheet goes on paper whole, with its titles', async () => {
    await curator.openSheet('Пары')
    await curator.page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await curator.page.emulateMedia({ media: 'print' })
    expect(await curator.page.locator('.printed tbody tr').count()).toBe((await curator.rows()).length)
    expect(await curator.page.locator('.printed th').first().textContent()).toMatch(/Наставник/)
    await shot('print')
    await curator.page.emulateMedia({ media: 'screen' })
    await curator.page.evaluate(() => dispatchEvent(new Event('afterprint')))
  })

  test('the workbook is downloaded for Excel', async () => {
    const [download] = await Promise.all([
      curator.page.waitForEvent('download'),
      curator.hands.menu('Файл', 'Скачать для Excel'),
    ])
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
    const parts = unzipSync(readFileSync(await download.path()))
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
    for (const title of ['Настройки', 'Наставники', 'Наставляемые', 'Пары', 'Приказы'])
      expect(book).toContain(`name="${title}"`)
  })

  test('the plain table stays within reach, and the choice is remembered', async () => {
    await curator.hands.menu('Вид', 'Простая таблица')
    await curator.page.getByRole('grid', { name: 'Лист «Пары»' }).waitFor()
    await curator.isSound()
    await shot('plain-table')
    await curator.page.reload()
    await curator.page.getByRole('grid').waitFor()
    expect(await curator.page.locator('.sheet-grid canvas').count()).toBe(0)
    await curator.hands.menu('Вид', 'Таблица с листами')
    await curator.tableIsReady()
  })

  test('nothing has left this computer, and the browser had nothing to complain about', () => {
    const { elsewhere, complaints } = curator
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] })
  })
})
