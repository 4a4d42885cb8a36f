import { describe, expect, test } from 'vitest'
import { pairingSchool } from '#tests/addon/features/pairingSchool.ts'
import { chromiumIsHere } from '#tests/journey/browser.ts'
import { sidebarOnPage } from './sidebarOnPage.ts'

/** Nobody takes anybody alone; one leads a group of three or four. */
const school = () =>
  pairingSchool()
    .mentor('Панин Глеб Юрьевич', { capacity: 0 })
    .mentor('Воронцова Дарья Алексеевна', { capacity: 0, groupFrom: 3, groupTo: 4 })
    .mentee('Ли Саша', { code: 'p_lisashaaaa', schoolClass: '5 «Б»', forms: ['form.pupilPupil'] })
    .build()

describe.runIf(chromiumIsHere)('groups in «Подбор пар»', () => {
  const sidebar = sidebarOnPage('pairing')
  const { button, isSound } = sidebar

  test('a group is asked for, kept together, locked as a group and written under one name', async () => {
    const { page, addon } = await sidebar.open(school())
    await page.getByRole('group', { name: 'Подбор или согласование' }).waitFor()
    await page.locator('summary', { hasText: 'Условия' }).click()
    await page.getByLabel('Подбирать и группы').check()
    await button('Подобрать пары').click()
    await page.getByRole('heading', { name: 'Предложение' }).waitFor()
    await expect.poll(() => page.locator('.total').textContent()).toBe('3 из 3 наставляемых с парой')
    const mentors = await page.locator('ul[aria-label="Предложенные пары"] .second').allTextContents()
    expect(mentors).toEqual(Array.from({ length: 3 }, () => 'Воронцова Дарья, 10 «А», группа'))
    await isSound()

    await button(/^Лисин Артём, 7 «Б»/).click()
    await button(/^Закрепить$/).click()
    await page.getByText('закреплена', { exact: true }).waitFor()
    expect(addon.programme.decisions).toMatchObject([{ kind: 'lock', pairKind: 'group' }])
    await button('Записать только эту группу').waitFor()

    await page.getByLabel(/Рудь Соня/).uncheck()
    await button('Проверить и записать 1 группу').click()
    await page.getByText('Воронцова Дарья: в группе было бы 2 наставляемых, а нужно от 3').waitFor()
    expect(addon.programme.pairs).toEqual([])

    await button('Записать только эту группу').click()
    await page.getByRole('heading', { name: 'Будет записано' }).waitFor()
    await isSound()
    await button('Записать 1 группу').click()
    await page.getByText('Записано: 1 группа').waitFor()
    expect(addon.programme.pairs.map(({ kind, group }) => [kind, group])).toEqual(
      Array.from({ length: 3 }, () => ['group', 'Группа Воронцовой Д. А.']),
    )
  }, 60_000)
})
