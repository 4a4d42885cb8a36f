import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { build } from '#addon/build.ts'
import { buildPage } from '#addon/local/server/buildPage.ts'
import { startHost } from '#addon/local/server/host.ts'
import { openWorkbook } from '#addon/local/workbook/workbook.ts'
import { launchBrowser } from '#tests/journey/browser.ts'
import { Curator } from '#tests/journey/curator.ts'
import { copyFromExcel, tenPupils } from '#tests/journey/excel.ts'
import { drawn } from '#tests/journey/onScreen.ts'
import { storedSheet } from '#tests/journey/storedSheet.ts'
import { until } from '#tests/journey/until.ts'

// `node tests/bench/grid.ts`: how long a person waits in the spreadsheet. Numbers for people to look at; no test depends on them.

const sorted = (times: number[]) => [...times].sort((a, b) => a - b)
const share = (times: number[], part: number) =>
  Math.round(sorted(times)[Math.floor(times.length * part)] ?? 0)
const figures: Record<string, string | number>[] = []
const tell = (what: string, allowed: number, times: number[]) => {
  const row = {
    что: what,
    'медиана, мс': share(times, 0.5),
    'p90, мс': share(times, 0.9),
    'не больше, мс': allowed,
    раз: times.length,
  }
  figures.push(row)
  console.log(row)
}

const dataDir = mkdtempSync(join(tmpdir(), 'tandem-bench-grid-'))
fillSchool(join(dataDir, 'school.tandem'))
await buildPage()
const host = await startHost({ dataDir, port: 0, bundle: build, page: buildPage })
const browser = await launchBrowser()
const curator = await Curator.at(browser, host.url)
const { page } = curator
await curator.begin('Посмотреть на примере')
const sample = `${new URL(host.url).origin}/#sample`
const school = `${new URL(host.url).origin}/#school`

/** A window of its own, as if the browser had just been started; what it keeps of the program it keeps. */
async function afterNavigation(address: string, ready: (at: Curator) => Promise<unknown>): Promise<number> {
  await page.goto('about:blank')
  const start = performance.now()
  await page.goto(address)
  await ready(curator)
  return performance.now() - start
}

const usable: number[] = []
await curator.openSheet('Наставляемые')
const pupils = async () => (await curator.rows()).length
for (let round = 0; round < 5; round++) {
  await copyFromExcel(browser, tenPupils)
  const before = await pupils()
  usable.push(
    await afterNavigation(sample, async () => {
      await page.getByRole('tab', { name: 'Наставляемые' }).click()
      await page.locator('[role=tab][aria-selected=true]:text-is("Наставляемые")').waitFor()
      await curator.button('Добавить строку').click()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+V')
      await until(pupils, count => count === before + tenPupils.length)
    }),
  )
}
tell('от перехода до 10 вставленных строк в файле', 4000, usable)

const opened: number[] = []
for (let round = 0; round < 5; round++)
  opened.push(
    await afterNavigation(school, async () => {
      await curator.openSheet('Лист1')
      await curator.tableIsReady()
      const { sheetId } = await storedSheet(page)
      await until(
        () => drawn(page, sheetId, { rows: 5000, columns: 1 }),
        ({ cells }) => cells.length >= 5000 && cells[4999]?.[0] === 'А 5000',
      )
    }),
  )
tell('лист 5 000 × 30 открыт и нарисован', 4000, opened)

await page.goto(sample)
await page.reload()
await curator.tableIsReady()
await curator.openSheet('Наставляемые')
const typed: number[] = []
await curator.cells.select(5, 'Заметки')
for (let round = 0; round < 40; round++) {
  await page.keyboard.type(`запись ${round}`)
  const written = page.waitForResponse(response => response.url().endsWith('/api/edit'))
  await page.evaluate(() => {
    addEventListener('keydown', ({ timeStamp }) => performance.mark('typed', { startTime: timeStamp }), {
      capture: true,
      once: true,
    })
  })
  await page.keyboard.press('Enter')
  await (await written).finished()
  typed.push(
    await page.evaluate(() => {
      const edits = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/api/edit'))
      const answered = (edits.at(-1) as PerformanceResourceTiming | undefined)?.responseEnd ?? Number.NaN
      return answered - (performance.getEntriesByName('typed').at(-1)?.startTime ?? Number.NaN)
    }),
  )
}
tell('набранная ячейка в файле', 100, typed)

const { sheetId, columns } = await storedSheet(page)
const contacts = (columns.find(({ title }) => title === 'Контакты')?.column ?? 1) - 1
const commanded: number[] = []
for (let round = 0; round < 20; round++) {
  const text = `8 900 100-00-${String(round).padStart(2, '0')}`
  const id = (await storedSheet(page)).texts[4]?.[0] ?? ''
  commanded.push(await page.evaluate(command, { id, text, sheetId, row: 4, column: contacts }))
}
tell('команда видна в ячейке', 300, commanded)

console.table(figures)
await browser.close()
await host.close()
rmSync(dataDir, { recursive: true, force: true })

/** Runs in the page: asks for the command as a sidebar does, and looks at every frame whether the cell says it. */
async function command(o: {
  id: string
  text: string
  sheetId: number
  row: number
  column: number
}): Promise<number> {
  const start = performance.now()
  const request = {
    name: 'saveRow',
    mode: 'write',
    input: { table: 'mentees', id: o.id, values: { contact: o.text }, was: {} },
  }
  const answered = fetch('/api/run', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ programme: 'sample', window: 'benchwindow', fn: 'call', args: [request] }),
  })
  const shown = () => {
    const detail: { sheetId: number; look: { rows: number; columns: number }; cells?: string[][] } = {
      sheetId: o.sheetId,
      look: { rows: o.row + 1, columns: o.column + 1 },
    }
    for (const box of document.querySelectorAll('.sheet-grid, .sheet-grid *'))
      if (detail.cells === undefined) box.dispatchEvent(new CustomEvent('grid-seen', { detail }))
    return detail.cells?.[o.row]?.[o.column]
  }
  while (shown() !== o.text) {
    if (performance.now() - start > 20_000) throw new Error(`Not shown: ${await (await answered).text()}`)
    await new Promise(requestAnimationFrame)
  }
  return performance.now() - start
}

/** A workbook with one sheet of the curator's own: 5,000 rows of 30 texts and numbers. */
function fillSchool(file: string): void {
  const workbook = openWorkbook({ file, zone: 'Europe/Moscow', locale: 'ru_RU', now: Date.now })
  const [sheet] = workbook.sheets()
  const text = Array.from({ length: 5000 }, (_, row) =>
    Array.from({ length: 30 }, (_, column) =>
      column === 0 ? `А ${row + 1}` : column % 3 === 0 ? `${row * column}` : `Текст ${row} ${column}`,
    ),
  )
  for (let from = 0; from < 5000; from += 1000) {
    const part = text.slice(from, from + 1000)
    const was = part.map(line => line.map(() => ''))
    const answer = workbook.edit('benchwindow', [
      { kind: 'fill', sheetId: sheet?.sheetId ?? 0, blocks: [{ row: from + 1, column: 1, was, text: part }] },
    ])
    if ('refused' in answer) throw new Error(answer.message)
  }
  workbook.close()
}
