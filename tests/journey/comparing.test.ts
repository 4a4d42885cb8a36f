import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumIsHere } from './browser.ts'
import { type OpenProgram, openProgram } from './openProgram.ts'

describe.runIf(chromiumIsHere)('a curator who compares before she decides', { timeout: 120_000 }, () => {
  let program: OpenProgram
  beforeAll(async () => {
    program = await openProgram()
  })
  afterAll(() => program?.end())

  test('her settings go to the comparison, and the plan she takes comes back', async () => {
    const { curator } = program
    await curator.begin('Посмотреть на примере')
    let panel = await curator.openPanel('Подбор пар')
    const unfold = (title: string | RegExp) => panel.locator('summary', { hasText: title }).click()
    const button = (name: string | RegExp) => panel.getByRole('button', { name })

    await unfold('Цель')
    await panel.getByText('Лучшее качество').click()
    await unfold(/^Варианты/)
    await button('Сравнить варианты').click()
    const dialog = curator.panel('Сравнение вариантов')
    await dialog.getByText('Что сравнить').waitFor()
    await dialog.getByRole('button', { name: /^Сравнить \d/ }).click()
    const head = dialog.getByRole('columnheader', { name: 'Выбор участников' }).first()
    await head.waitFor()
    expect(await dialog.getByRole('columnheader').nth(0).textContent()).toContain('Нынешние настройки')
    const pairs = await dialog.getByRole('row', { name: /^Пары/ }).getByRole('cell').allTextContents()
    await head.getByRole('button', { name: /^Взять этот план/ }).click()

    panel = curator.panel('Подбор пар')
    await panel.locator('summary', { hasText: 'Цель: выбор участников' }).waitFor()
    await panel.getByRole('heading', { name: 'Предложение' }).waitFor()
    expect(await curator.page.locator('dialog.frame-dialog').count()).toBe(0)
    const matched = /^\d+/.exec(pairs[2] ?? '')?.[0]
    expect(await panel.locator('.total').textContent()).toMatch(new RegExp(`^${matched} из `))

    await unfold('Что важнее')
    await panel.getByLabel('Интересы').fill('4')
    await panel.getByText('Баллы пересчитаны, пары прежние').waitFor()
    await unfold(/^Варианты/)
    await panel.getByLabel('Сохранить настройки как').fill('Общие интересы')
    await button('Сохранить вариант').click()
    await panel.getByRole('heading', { name: 'Будет записано' }).waitFor()
    await button('Сохранить вариант').click()
    await panel.getByText('Вариант «Общие интересы» сохранён').waitFor()
    await button(/^Общие интересы/).click()
    await button('Удалить').click()
    await button('Удалить вариант').click()
    await panel.getByText('Вариант «Общие интересы» удалён').waitFor()
    await button('Отменить').click()
    await button(/^Общие интересы/).waitFor()
    expect(curator.complaints).toEqual([])
  })
})
