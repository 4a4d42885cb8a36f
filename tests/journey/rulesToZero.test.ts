import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumIsHere } from './browser.ts'
import { type OpenProgram, openProgram } from './openProgram.ts'
import { seen } from './screen.ts'

// The whole way to zero takes minutes: `GROUPS=100 vitest run --project node tests/journey/rulesToZero.test.ts`. That every rule
// has a way out, down to no breach at all, is held by tests/addon/features/rulesToZero.test.ts.
const most = Number(process.env.GROUPS ?? 10)

describe.runIf(chromiumIsHere)('from «Проверить» towards no breach', { timeout: 600_000 }, () => {
  let program: OpenProgram
  beforeAll(async () => {
    program = await openProgram()
  })
  afterAll(() => program?.end())

  test('rule by rule: a button where there is one, a decision for the rest', async () => {
    const { curator } = program
    await curator.begin('Посмотреть на примере')
    const panel = await curator.openPanel('Проверка правил')
    const button = (name: string | RegExp) => panel.getByRole('button', { name })
    const left = async () =>
      (await panel.locator('.count').allTextContents()).reduce(
        (sum, text) => sum + Number.parseInt(text, 10),
        0,
      )
    await panel.locator('.count').first().waitFor()
    let decisions = 0
    let groups = 0

    let breaches = await left()
    expect(breaches).toBeGreaterThan(40)
    while (breaches > 0 && groups < most) {
      groups += 1
      const group = panel.locator('.breaches > .list > li').first()
      await group.locator('.row').first().click()
      const fix = group.getByRole('button', { name: /^Исправить( все \d+)?$/ })
      if ((await fix.count()) > 0) await fix.first().click()
      else {
        await group
          .getByRole('button', { name: /^Оставить .*как есть с\sпричиной$/ })
          .first()
          .click()
        await panel.getByLabel('Почему оставляем').fill('Разберёт педагогический совет')
        // One meeting decides on all: its name and day are offered from the second time on.
        if (decisions === 0) {
          await panel.getByLabel('Кто решил').fill('директор Лучникова Е. В.')
          await panel.getByLabel('До какого дня').fill('31.12.2099')
        }
        await button(/^Проверить$/).click()
        decisions += 1
      }
      await button(/^Записать /).click()
      await seen(left).toBeLessThan(breaches)
      breaches = await left()
    }
    if (breaches === 0) await panel.getByRole('heading', { name: /^Нарушений нет/ }).waitFor()
    expect(decisions).toBeGreaterThan(0)
    await panel.getByRole('heading', { name: 'Отступления' }).waitFor()
    await curator.isSound()
    expect(curator.complaints).toEqual([])
  })
})
