import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WORKBOOK } from '#addon/local/server/programme.ts'
import { civilDateIn } from '#shared/programme/parseDate.ts'
import { startHost } from '#tests/addon/host.ts'
import { largeSchool } from '#tests/school/largeSchool.ts'
import { chromiumIsHere } from './browser.ts'
import { type OpenProgram, openProgram } from './openProgram.ts'
import { plain, words } from './screen.ts'

describe.runIf(chromiumIsHere)('a school of 1,532 people', { timeout: 300_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-large-'))
  let program: OpenProgram
  beforeAll(async () => {
    const { workbook, fill } = await startHost()
    fill(largeSchool(civilDateIn(WORKBOOK.zone)(new Date())))
    workbook.backup(join(dataDir, 'school.tandem'))
    workbook.close()
    program = await openProgram({ dataDir })
  })
  afterAll(async () => {
    await program?.end()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('is paired, weighed anew, looked into and written', async () => {
    const { curator } = program
    await curator.begin('Открыть школу')
    await curator.openSheet('Пары')
    const before = (await curator.rows()).length
    const panel = await curator.openPanel('Подбор пар')
    const button = (name: string | RegExp) => panel.getByRole('button', { name })
    const total = async () => plain((await panel.locator('.total').textContent()) ?? '')
    const rows = () => panel.locator('ul[aria-label="Предложенные пары"] .pick').count()

    await panel.getByText(words('365 наставляемых без пары')).waitFor()
    await button('Подобрать пары').click()
    await panel.getByRole('heading', { name: 'Предложение' }).waitFor()
    expect(await total()).toBe('287 из 365 наставляемых с парой')
    expect(plain((await panel.locator('.proof').first().textContent()) ?? '')).toMatch(
      /^Больше пар при этих условиях составить нельзя/,
    )
    await panel.getByRole('heading', { name: 'Без пары: 78' }).waitFor()
    expect(await rows()).toBe(50)
    await button('Показать ещё 50').first().click()
    expect(await rows()).toBe(100)
    await curator.isSound()

    await panel.locator('summary', { hasText: 'Что важнее' }).click()
    await panel.getByRole('slider', { name: 'Интересы' }).fill('4')
    await panel.getByText(words('Баллы пересчитаны, пары прежние')).waitFor()
    await button('Пересчитать').click()
    await panel.getByText(words('План пересчитан')).waitFor()
    expect(await total()).toBe('287 из 365 наставляемых с парой')

    await panel.locator('ul[aria-label="Предложенные пары"] .pick .row').first().click()
    await button('Кто ещё подойдёт').click()
    await button(/^(Поменять местами|Всё равно поменять)$/)
      .first()
      .waitFor()
    await panel.locator('summary', { hasText: 'Равные возможности' }).click()
    await curator.isSound()

    await button('Проверить и записать 287 пар').click()
    await panel.getByRole('heading', { name: 'Будет записано' }).waitFor()
    await button('Записать 287 пар').click()
    await panel.getByText(words('Записано: 287 пар')).waitFor()
    await panel.getByText(words('78 наставляемых без пары, мест для пар нет')).waitFor()
    await curator.openSheet('Пары')
    expect(await curator.rows()).toHaveLength(before + 287)
    expect(curator.complaints).toEqual([])
  })
})
