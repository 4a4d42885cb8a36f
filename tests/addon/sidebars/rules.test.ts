import { describe, expect, test } from 'vitest'
import type { Reply } from '#addon/features/call.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import { append } from '#shared/programme/edit.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { chromiumIsHere } from '#tests/journey/browser.ts'
import { school } from '#tests/school/build.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { lookingAt } from './lookingAt.ts'
import type { OpenFake, Options } from './openFake.ts'
import { sidebarOnPage } from './sidebarOnPage.ts'

const tooLong = school()
  .setting({ schoolShort: 'МБОУ «Заречная СОШ № 4»', schoolYear: '2026/27' })
  .pair('Тихонова Дарья', 'с 15.09.2026 по 25.10.2027', { mentee: 'Лисин Артём' })
const one = lookingAt(tooLong.build(), 'pairPeriod')
const two = lookingAt(
  tooLong.pair('Панин Глеб', 'с 15.09.2026 по 30.10.2027', { mentee: 'Рудь Соня' }).build(),
  'pairPeriod',
)

describe.runIf(chromiumIsHere)('the sidebar «Проверка правил»', { timeout: 60_000 }, () => {
  const { open: show, button, text, focused, isSound } = sidebarOnPage('rules')
  let shown: OpenFake
  const heading = (name: string | RegExp) => shown.page.getByRole('heading', { name })
  const exact = (name: string) => shown.page.getByRole('button', { name, exact: true })
  const place = (name: RegExp) => shown.page.getByRole('button', { name })
  async function open(programme: WholeProgramme = one, options?: Options) {
    shown = await show(programme, options)
    await shown.page.locator('main > div > section').first().waitFor()
  }
  const endOf = (pair: number) => shown.addon.programme.pairs[pair]?.to

  test('a breach is opened, mended after a look at what will be written, and the fix is taken back', async () => {
    await open()
    await text(/^Сегодня в\s\d+:\d\d проверена 1\sпара и\s2\sучастника$/).waitFor()
    expect(await place(/^1 запрет$/).count()).toBe(1)
    await isSound()
    await button(/^4\.13/).click()
    await text('Тихонова Дарья и Лисин Артём').waitFor()
    await text('Срок 15.09.2026–25.10.2027 на 40 дней дольше года.').waitFor()
    expect(await shown.page.locator('blockquote').textContent()).toMatch(/не\sболее 1\sкалендарного года/)
    expect(await shown.page.locator('.diff').textContent()).toBe('Было25.10.2027Станет15.09.2027')
    await isSound()
    await button('Показать пункт целиком').click()
    expect(await shown.page.locator('blockquote').textContent()).not.toContain('…')
    await place(/^Пары, строка 3, «Окончание»$/).click()
    await expect.poll(() => shown.calls).toContain('goToRow')

    await exact('Исправить').click()
    await heading('Будет записано').waitFor()
    await text('окончание «25.10.2027» → «15.09.2027»').waitFor()
    await isSound()
    expect(endOf(0)).toBe('2027-10-25')
    await button('Назад').click()
    await expect.poll(focused).toBe('Исправить')
    await exact('Исправить').click()
    await button('Записать исправление').click()
    await heading('Нарушений нет. Проверены 1 пара и 2 участника')
      .or(heading(/^Нарушений нет/))
      .waitFor()
    expect(endOf(0)).toBe('2027-09-15')
    await expect.poll(focused).toContain('Исправлено')
    await isSound()
    await button('Отменить').click()
    await button(/^4\.13/).waitFor()
    expect(endOf(0)).toBe('2027-10-25')
  })

  test('all breaches of one rule are mended at once', async () => {
    await open(two)
    await button(/^4\.13/).click()
    await button('Исправить все 2').click()
    await text('2 ячейки').waitFor()
    await button('Записать 2 исправления').click()
    await heading(/^Нарушений нет/).waitFor()
    expect([endOf(0), endOf(1)]).toEqual(['2027-09-15', '2027-09-15'])
    await text('Исправлено: 2 нарушения').waitFor()
  })

  test('a row changed meanwhile is not mended as it was seen', async () => {
    await open()
    await button(/^4\.13/).click()
    shown.addon.programme = {
      ...shown.addon.programme,
      pairs: shown.addon.programme.pairs.map(pair => ({ ...pair, from: day('2026-10-01') })),
    }
    await exact('Исправить').click()
    await text('Таблица изменилась, и теперь исправлять нужно иначе').waitFor()
    await isSound()
    await button('Проверить снова').click()
    await text('на 24 дня дольше года').waitFor()
    await exact('Исправить').click()
    await text('«25.10.2027» → «01.10.2027»').waitFor()
  })

  test('what is decided to stand needs a reason, a name and a day, and can be ended', async () => {
    await open()
    await button(/^4\.13/).click()
    await button('Оставить как есть с причиной').click()
    await expect.poll(() => shown.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await isSound()
    await exact('Не оставлять').click()
    await expect.poll(focused).toBe('Оставить как есть с причиной')
    await button('Оставить как есть с причиной').click()
    await exact('Проверить').click()
    await text('Причина не указана. Напишите').waitFor()
    await expect.poll(() => shown.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await isSound()
    await shown.page.getByLabel('Почему оставляем').fill('Готовятся к олимпиаде')
    await shown.page.getByLabel('Кто решил').fill('директор Лучникова Е. В.')
    await shown.page.getByLabel('До какого дня').fill('01.11.2026')
    await exact('Проверить').click()
    await text('День 01.11.2026 уже прошёл').waitFor()
    await shown.page.getByLabel('До какого дня').fill('31.12.2026')
    await exact('Проверить').click()
    await heading('Будет записано').waitFor()
    await text('причина «Готовятся к олимпиаде», кто решил «директор Лучникова Е. В.»').waitFor()
    await button('Записать отступление').click()
    await text('Отступление записано по 31.12.2026').waitFor()
    await heading('Отступления').waitFor()
    await button(/^п\. 4\.13\. У пары есть/).click()
    await text('Тихонова Дарья и Лисин Артём, по 31.12.2026').waitFor()
    await text('Решение: директор Лучникова Е. В.').waitFor()
    await isSound()

    await button('Отменить отступление').click()
    await heading('Будет записано').waitFor()
    await button('Отменить отступление').click()
    await button(/^4\.13/).waitFor()
    expect(shown.addon.programme.deviations).toMatchObject([{ until: '2026-11-22' }])
  })

  test('several breaches of a rule are left by one decision; the next form offers its name and day', async () => {
    await open(two)
    await button(/^4\.13/).click()
    await button('Оставить все 2 как есть с причиной').click()
    await isSound()
    await shown.page.getByLabel('Почему оставляем').fill('Готовятся к олимпиаде')
    await shown.page.getByLabel('Кто решил').fill('директор Лучникова Е. В.')
    await shown.page.getByLabel('До какого дня').fill('31.12.2026')
    await exact('Проверить').click()
    await text('Панин Глеб и Рудь Соня, п. 4.13: причина «Готовятся').waitFor()
    await isSound()
    await button('Назад').click()
    await button(/^Запрет Панин Глеб и Рудь Соня/).click()
    await button('Оставить как есть с причиной').click()
    expect(await shown.page.getByLabel('Кто решил').first().inputValue()).toBe('директор Лучникова Е. В.')
    expect(await shown.page.getByLabel('До какого дня').last().inputValue()).toBe('31.12.2026')
    await exact('Не оставлять').last().click()
    await exact('Проверить').click()
    await button('Записать 2 отступления').click()
    await heading('Нарушений нет. Проверены 2 пары и 4 участника').waitFor()
    expect(shown.addon.programme.deviations).toHaveLength(2)
  })

  test('by people, by sheets, by gravity, and only what is new', async () => {
    const known = { id: 'pairPeriod pairs:пара-1', firstSeenOn: day('2026-11-01') }
    await open(apply(two, [append('checks', known)]))
    await shown.page.getByLabel('Собрать список').selectOption('По людям')
    expect(await shown.page.locator('.breaches .row b').allTextContents()).toEqual([
      'Лисин Артём',
      'Панин Глеб',
      'Рудь Соня',
      'Тихонова Дарья',
    ])
    await button(/^Лисин Артём/).click()
    await text('У пары есть начало и окончание').waitFor()
    await isSound()
    await shown.page.getByLabel('Собрать список').selectOption('По листам')
    await button(/^Пары/).click()
    await button(/^Запрет п\. 4\.13/)
      .first()
      .waitFor()
    await isSound()
    await shown.page.getByLabel('Только новое').check()
    await text('Панин Глеб и Рудь Соня').waitFor()
    expect(await text('Тихонова Дарья и Лисин Артём').count()).toBe(0)
    await shown.page.getByLabel('Собрать список').selectOption('По пунктам')
    await button(/^2 запрета$/).click()
    expect(await button(/^2 запрета$/).getAttribute('aria-pressed')).toBe('true')
    expect(await button(/^0 предупреждений$/).isDisabled()).toBe(true)
    await expect
      .poll(() => shown.addon.programme.checks.map(({ id }) => id))
      .toEqual([known.id, 'pairPeriod pairs:пара-2'])
  })

  test('nothing new is said so, with the way to all', async () => {
    const seen = ['пара-1', 'пара-2'].map(id =>
      append('checks', { id: `pairPeriod pairs:${id}`, firstSeenOn: day('2026-11-01') }),
    )
    await open(apply(two, seen))
    await shown.page.getByLabel('Только новое').check()
    await heading('Нового нет').waitFor()
    await isSound()
    await button('Показать все нарушения').click()
    await button(/^4\.13/).waitFor()
  })

  test('cells that could not be read come first, with the rules that may have kept silent', async () => {
    const problems = [3, 4].map(row => ({
      sheet: 'Пары',
      row,
      column: 'Окончание',
      value: '31.02.2027',
      message: '31 февраля не бывает. Напишите дату так: 28.02.2027',
      code: 'unread' as const,
    }))
    await open({ ...two, pairs: two.pairs.map(pair => ({ ...pair, to: day('2027-05-31') })), problems })
    await text('Сначала исправьте 2 ячейки').waitFor()
    await text(/могли промолчать правила: .*п\.\s4\.12/).waitFor()
    await heading(/^Нарушений нет/).waitFor()
    await text('Но прочитано не всё').waitFor()
    await isSound()
    await button('Показать ячейку').first().click()
    await expect.poll(() => shown.calls).toContain('goToRow')
  })

  test('rules that the school has changed are named, with the way to the settings', async () => {
    await open()
    await text(/не проверяется\. Причина: учёт у\sметодиста\./)
      .first()
      .waitFor()
    await button('Настройки правил').click()
    await expect.poll(() => shown.opened()).toEqual([['openSettings', { rules: true, back: 'rules' }]])
  })

  test('a check that fails is repeated; the way of the keyboard', async () => {
    const away: Reply<never> = {
      ok: false,
      refusal: { code: 'busy', message: 'Таблица занята', next: 'Повторите через минуту' },
    }
    let isAway = true
    await open(two, { between: ({ name }) => (isAway && name === 'checkRules' ? away : undefined) })
    await text('Таблица занята').waitFor()
    await isSound()
    isAway = false
    await button('Повторить').click()
    await button(/^4\.13/).focus()
    await shown.page.keyboard.press('Enter')
    await shown.page.keyboard.press('ArrowDown')
    await expect.poll(focused).toContain('Тихонова Дарья')
    await shown.page.keyboard.press('Enter')
    await shown.page.keyboard.press('ArrowDown')
    await expect.poll(focused).toContain('Панин Глеб')
    await shown.page.keyboard.press('ArrowUp')
    await exact('Исправить').focus()
    await shown.page.keyboard.press('Escape')
    await expect.poll(focused).toContain('Тихонова Дарья')
    expect(await exact('Исправить').count()).toBe(0)
  })

  test('the whole sample school: sound at 283 px and at 300, on paper no wider than the page', async () => {
    await open(sampleSchool())
    await shown.page.locator('.breaches').waitFor()
    const groups = await shown.page.locator('.breaches > .list > li > div > .row').count()
    expect(groups).toBeGreaterThan(5)
    for (let at = 0; at < groups; at += 4) {
      await shown.page.locator('.breaches > .list > li').nth(at).locator('.row').first().click()
      if (at % 12 === 0) await isSound()
    }
    await shown.page.setViewportSize({ width: 300, height: 800 })
    await isSound()
    await button('Напечатать список').click()
    await shown.page.locator('.sheet-paper').waitFor({ state: 'attached' })
    await shown.page.setViewportSize({ width: 710, height: 1000 })
    await shown.page.emulateMedia({ media: 'print' })
    expect(await shown.page.locator('.sheet-paper').isVisible()).toBe(true)
    expect(await shown.page.locator('.sheet-paper tbody tr').count()).toBeGreaterThan(10)
    expect(
      await shown.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0)
  })
})
