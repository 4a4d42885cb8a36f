import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumIsHere } from './browser.ts'
import { type OpenProgram, openProgram } from './openProgram.ts'
import { seen, words } from './screen.ts'

describe.runIf(chromiumIsHere)('a curator who puts her school in order', { timeout: 120_000 }, () => {
  let program: OpenProgram
  beforeAll(async () => {
    program = await openProgram()
    await program.curator.begin('Посмотреть на примере')
  })
  afterAll(() => program?.end())

  test('one breach by a button, one by a decision, one in the cell itself, and each time one less', async () => {
    const { curator } = program
    const panel = await curator.openPanel('Проверка правил')
    const button = (name: string | RegExp) => panel.getByRole('button', { name })
    const exact = (name: string) => panel.getByRole('button', { name, exact: true })
    const errors = () => countOf(panel, 'запрет')
    await panel.locator('.count').first().waitFor()
    await curator.isSound()
    const all = await errors()

    await button(/^4\.13/).click()
    await button(/Лисин Артём/).click()
    await curator.shot('rules')
    await exact('Исправить').click()
    await panel.getByRole('heading', { name: 'Будет записано' }).waitFor()
    await button('Записать исправление').click()
    await seen(errors).toBe(all - 1)

    await button(/^2\.1 Наставник и\sнаставляемый в\sпаре/).click()
    await button('Оставить как есть с причиной').click()
    await panel.getByLabel('Почему оставляем').fill('Пару разберёт педагогический совет')
    await panel.getByLabel('Кто решил').fill('директор')
    await panel.getByLabel('До какого дня').fill('31.12.2099')
    await exact('Проверить').click()
    await button('Записать отступление').click()
    await seen(errors).toBe(all - 2)
    await panel.getByRole('heading', { name: 'Отступления' }).waitFor()

    await button(/^2\.1 Куратор/).click()
    const place = button(/^Настройки, строка/)
    const row = Number(/строка\s(\d+)/.exec((await place.textContent()) ?? '')?.[1])
    await place.click()
    await seen(() => curator.openTab()).toBe('Настройки')
    await curator.cells.type(row, 'Значение', 'да')
    await seen(errors).toBe(all - 3)

    await button('Проверить снова').click()
    await seen(errors).toBe(all - 3)
    await curator.isSound()
    await button(/^п\. 2\.1\. Наставник и/).click()
    await panel.getByText(words('Причина: Пару разберёт педагогический совет. Решение: директор.')).waitFor()
    expect(curator.complaints).toEqual([])
  })
})

async function countOf(panel: FrameLocator, word: string): Promise<number> {
  const text = await panel.locator('.count', { hasText: word }).first().textContent()
  return Number.parseInt(text ?? '', 10)
}
