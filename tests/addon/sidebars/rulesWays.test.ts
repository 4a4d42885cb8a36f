import { describe, expect, test } from 'vitest'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { chromiumIsHere } from '#tests/journey/browser.ts'
import { school } from '#tests/school/build.ts'
import { lookingAt } from './lookingAt.ts'
import { sidebarOnPage } from './sidebarOnPage.ts'

const running = school().pair('Тихонова Дарья', 'с 15.09.2026 по 31.05.2027', { mentee: 'Лисин Артём' })

describe.runIf(chromiumIsHere)('where a breach leads', { timeout: 60_000 }, () => {
  const { open, button, isSound } = sidebarOnPage('rules')

  test.each<{ given: string; programme: WholeProgramme; rule: RegExp; words: string; opens: unknown[] }>([
    {
      given: 'a person’s own row leads to the card',
      programme: lookingAt(
        school().mentee('Лисин Артём', { kind: 'pupil', schoolClass: '7 «Б»', request: 'физика' }).build(),
        'pupilGrounds',
      ),
      rule: /^4\.8/,
      words: 'Открыть карточку',
      opens: ['openMentees', { id: 'н1', back: 'rules' }],
    },
    {
      given: 'a matter of the settings leads to its rule there',
      programme: lookingAt(running.build(), 'siteSection'),
      rule: /^8\.4/,
      words: 'Открыть «Настройки»',
      opens: ['openSettings', { rules: 'siteSection', back: 'rules' }],
    },
    {
      given: 'a pair without its order leads to «Документы»',
      programme: lookingAt(running.build(), 'pairOrdered'),
      rule: /^4\.18/,
      words: 'Открыть «Документы»',
      opens: ['openDocuments'],
    },
  ])('$given', async ({ programme, rule, words, opens }) => {
    const { page, opened } = await open(programme)
    await button(rule).click()
    await page.getByRole('button', { name: words, exact: true }).click()
    await expect.poll(opened).toEqual([opens])
    await isSound()
  })

  test('what is done on another sheet leads to the sheet', async () => {
    const { calls } = await open(lookingAt(running.build(), 'planMade'))
    await button(/^6\.1/).click()
    await button('Открыть лист «Планы»').click()
    await expect.poll(() => calls).toContain('goToRow')
  })
  test('what the settings only name leads to the sheet it is written on', async () => {
    const { calls } = await open(lookingAt(running.build(), 'curatorAppointed'))
    await button(/^4\.3/).click()
    await button('Открыть лист «Приказы»').click()
    await expect.poll(() => calls).toContain('goToRow')
  })

  test('what the card of a person does not hold leads to its sheet', async () => {
    const { calls } = await open(lookingAt(running.build(), 'mentorTrained'))
    await button(/^3\.3/).click()
    await button('Открыть лист «Обучение»').click()
    await expect.poll(() => calls).toContain('goToRow')
  })

  test('a load too heavy leads to the pairs it is made of, not to the mentor’s card', async () => {
    const three = ['Лисин Артём', 'Рудь Соня', 'Панин Глеб'].reduce(
      (built, mentee) => built.pair('Тихонова Дарья', 'с 15.09.2026 по 31.05.2027', { mentee }),
      school(),
    )
    const { calls } = await open(lookingAt(three.build(), 'mentorLoad'))
    await button(/^4\.12/).click()
    await button('Показать ячейку').click()
    await expect.poll(() => calls).toContain('goToRow')
  })
})
