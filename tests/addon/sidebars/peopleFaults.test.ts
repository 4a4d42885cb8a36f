import { describe, expect, test } from 'vitest'
import { chromiumIsHere } from '#tests/journey/browser.ts'
import { school } from '#tests/school/build.ts'
import { sidebarOnPage } from './sidebarOnPage.ts'

/** The pair has no plan, which a rule finds that looks at another sheet than the card does. */
const story = school()
  .setting({ schoolYear: '2026/27' })
  .mentee('Лисин Артём', { kind: 'pupil', schoolClass: '7 «Б»' })
  .pair('Тихонова Дарья', 'с 15.09.2026 по 31.05.2027', { mentee: 'Лисин Артём' })
  .build()

describe.runIf(chromiumIsHere)('what the rules say on a card', { timeout: 60_000 }, () => {
  const { open, isSound } = sidebarOnPage('mentees')

  test('another page opens the card of a person; rules that look further speak a moment later', async () => {
    const { page, calls } = await open(story, { start: { id: 'н1' } })
    await page.getByRole('heading', { name: 'Лисин Артём' }).waitFor()
    await page.getByRole('heading', { name: 'Ещё по положению' }).waitFor()
    await page.getByText(/плана\sразвития нет/).waitFor()
    expect(calls.indexOf('personBreaches')).toBeGreaterThan(calls.indexOf('personCard'))
    await isSound()
    await page.getByRole('button', { name: 'Показать в таблице' }).last().click()
    await expect.poll(() => calls).toContain('goToRow')
  })

  test('whom the rules have sent here they take back', async () => {
    const { page, opened } = await open(story, { start: { id: 'н1', back: 'rules' } })
    await page.getByRole('heading', { name: 'Лисин Артём' }).waitFor()
    await isSound()
    await page.getByRole('button', { name: 'К проверке правил' }).click()
    await expect.poll(opened).toEqual([['openRules']])
  })

  test.each([{ start: { id: 'нет такого' } }, { start: { id: 7 } }, { start: { other: 1 } }])(
    'a start that names nobody shows the list or says so: $start',
    async ({ start }) => {
      const { page } = await open(story, { start })
      await page
        .getByText('Этой строки больше нет в таблице')
        .or(page.locator('.list .row').first())
        .first()
        .waitFor()
      await isSound()
    },
  )
})
