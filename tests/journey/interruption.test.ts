import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorkbook } from '#addon/local/workbook/workbook.ts'
import { chromiumIsHere, launchBrowser } from './browser.ts'
import { Curator } from './curator.ts'
import { seen, words } from './screen.ts'

const program = new URL('../../addon/local/server/start.ts', import.meta.url).pathname

describe.runIf(chromiumIsHere)('what interrupts a curator', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-interrupted-'))
  const dataDir = join(folder, 'data')
  /** The sample as it was before anything was written. */
  const untouched = join(folder, 'untouched')
  let browser: Browser
  let host: ChildProcess
  let curator: Curator

  /** `npm start` in a process of its own, and a curator at its address. */
  const start = async () => {
    host = spawn(process.execPath, [program], {
      env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [url] = (await once(host.stdout ?? host, 'data')) as [Buffer]
    curator = await Curator.at(browser, url.toString().trim())
    await curator.begin('Посмотреть на примере')
  }
  const kill = async () => {
    const gone = once(host, 'exit')
    host.kill('SIGKILL')
    await gone
    await curator.context.close()
  }

  beforeAll(async () => {
    browser = await launchBrowser()
    await start()
    await kill()
    cpSync(dataDir, untouched, { recursive: true })
    await start()
  })
  afterAll(async () => {
    await browser?.close()
    host?.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  test('a date that does not exist is named in the card, with its cell', async () => {
    await curator.openSheet('Наставляемые')
    const panel = await curator.openPanel('Наставляемые')
    // Who has chosen a row before the list has come is shown the list.
    await panel.getByRole('button', { name: 'Добавить наставляемого' }).waitFor()
    await curator.cells.select(8, 'Имя')
    await panel.getByText(words('Выбрана строка 8')).waitFor()
    await curator.cells.type(8, 'Дата рождения', '31.02.2013')
    await curator.cells.select(8, 'Имя')
    await panel.getByText('31.02.2013').first().waitFor()
    await panel.getByText(words('Наставляемые, строка 8')).first().waitFor()
    await curator.isSound()
  })

  test('a second window sees what the first has changed', async () => {
    const second = await curator.secondWindow()
    await second.openSheet('Наставляемые')
    await curator.cells.type(9, 'Заметки', 'ждёт звонка')
    await seen(async () => (await second.rows()).find(({ row }) => row === '9')?.Заметки).toBe('ждёт звонка')
    await second.page.close()
  })

  test('after a reload everything is as it was', async () => {
    const before = await curator.rows()
    await curator.page.reload()
    await curator.openSheet('Наставляемые')
    await seen(() => curator.rows()).toEqual(before)
    expect(before.find(({ row }) => row === '9')?.Заметки).toBe('ждёт звонка')
  })

  test.each([0, 100, 300])(
    'killed %i ms after «Записать», the program has written all pairs or none',
    async delay => {
      await kill()
      rmSync(dataDir, { recursive: true, force: true })
      cpSync(untouched, dataDir, { recursive: true })
      await start()
      await curator.openSheet('Пары')
      const before = await lastRow()
      const panel = await curator.openPanel('Подбор пар')
      await panel.getByRole('button', { name: 'Подобрать пары' }).click()
      const accept = panel.getByRole('button', { name: /^Проверить и записать \d+/ })
      await accept.waitFor()
      const wanted = Number(/\d+/.exec((await accept.textContent()) ?? '')?.[0])
      await accept.click()
      await panel.getByRole('heading', { name: 'Будет записано' }).waitFor()
      await panel.getByRole('button', { name: /^Записать \d+/ }).click()
      await new Promise(resolve => setTimeout(resolve, delay))
      await kill()
      const written = lastRowKept() - before
      console.info(`${delay} ms after «Записать»: ${written} of ${wanted} pairs`)
      expect([0, wanted]).toContain(written)
      await start()
      await curator.openSheet('Пары')
      await curator.isSound()
      expect(await lastRow()).toBe(before + written)
    },
  )

  test('nothing has left this computer', () => expect(curator.elsewhere).toEqual([]))

  const lastRow = async () => Number((await curator.rows()).at(-1)?.row)

  /** The last row of «Пары» in the file itself, which is whole. */
  function lastRowKept(): number {
    const file = join(dataDir, 'sample.tandem')
    const workbook = openWorkbook({ file, zone: 'Europe/Moscow', locale: 'ru_RU', now: Date.now })
    const sheet = workbook.sheets().find(({ title }) => title === 'Пары')
    const { cells } = workbook.view(sheet?.sheetId ?? -1)
    const check = workbook.check()
    workbook.close()
    expect(check).toBe('ok')
    return cells.findLastIndex(row => (row[0]?.text ?? '') !== '') + 1
  }
})
