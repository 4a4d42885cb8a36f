import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumIsHere } from '#tests/journey/browser.ts'
import { type OpenProgram, openProgram } from '#tests/journey/openProgram.ts'

describe.runIf(chromiumIsHere)('a spreadsheet that is put away while it still checks its cells', () => {
  let program: OpenProgram
  beforeAll(async () => {
    program = await openProgram({ manner: { table: 'plain', by: 'mouse' } })
  })
  afterAll(() => program?.end())

  test('throws nothing afterwards', { timeout: 120_000 }, async () => {
    const { curator } = program
    await curator.begin('Посмотреть на примере')
    await curator.hands.menu('Вид', 'Таблица с листами')
    for (const again of [true, true, false]) {
      await curator.page.reload()
      await curator.page.locator('.sheet-grid:not(.waiting) canvas[id^=univer-sheet-main]').first().waitFor()
      await curator.hands.menu('Вид', 'Простая таблица')
      await curator.page.locator('[role=grid]').first().waitFor()
      if (again) await curator.hands.menu('Вид', 'Таблица с листами')
    }
    expect(curator.complaints).toEqual([])
  })
})
