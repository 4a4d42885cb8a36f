import { expect, test } from 'vitest'
import { chromiumIsHere } from './browser.ts'
import { openProgram } from './openProgram.ts'
import { randomActions } from './randomActions.ts'

test.runIf(chromiumIsHere)(
  'after each of 40 random actions in two windows both draw what the file holds',
  { timeout: 580_000 },
  async () => {
    const { curator, end } = await openProgram()
    try {
      await curator.begin('Посмотреть на примере')
      await curator.button('Добавить лист').click()
      await curator.page.getByRole('tab', { name: 'Лист1' }).waitFor()
      const second = await curator.secondWindow()
      const { written } = await randomActions([curator, second], {
        seed: 20261123,
        count: 40,
      })
      expect(Object.keys(written).length).toBeGreaterThan(6)
      expect(curator.complaints).toEqual([])
    } finally {
      await end()
    }
  },
)
