import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { decided, pairingSchool } from '#tests/addon/features/pairingSchool.ts'
import { chromiumIsHere } from '#tests/journey/browser.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { can, free } from '#tests/shared/matching/pupils.ts'
import type { OpenFake, Options } from './openFake.ts'
import { away, sidebarOnPage } from './sidebarOnPage.ts'

/** Artyom asks for two subjects that Darya teaches; Gleb teaches one of them. Each mentor has one place. */
const two = pairingSchool()
  .mentor('Воронцова Дарья Алексеевна', { capacity: 1, competences: can('физика, химия') })
  .mentor('Панин Глеб Юрьевич', { competences: can('физика') })
  .mentee('Лисин Артём Олегович', { needs: can('физика, химия') })
  .mentee('Рудь Соня', { needs: can('физика'), gender: 'female' })
const school = two.build()

describe.runIf(chromiumIsHere)('pairs in the curator’s hands', () => {
  let page: Page
  let shown: OpenFake
  const sidebar = sidebarOnPage('pairing')
  const { button, text, focused, isSound } = sidebar

  const planned = () =>
    page
      .locator('ul[aria-label="Предложенные пары"] .pick .row')
      .evaluateAll(rows =>
        rows.map(row => [row.querySelector('b')?.textContent, row.querySelector('.second')?.textContent]),
      )

  async function open(programme: WholeProgramme = school, options: Options = {}) {
    shown = await sidebar.open(programme, options)
    page = shown.page
    await button('Подобрать пары').click()
    await page.getByRole('heading', { name: 'Предложение' }).waitFor()
  }
  async function askOthers(mentee: RegExp) {
    await button(mentee).click()
    await button('Кто ещё подойдёт').click()
  }

  const asMade = [
    ['Лисин Артём, 7 «Б»', 'Воронцова Дарья, 10 «А»'],
    ['Рудь Соня, 6 «В»', 'Панин Глеб, 9 «Б»'],
  ]
  const swapped = [
    ['Рудь Соня, 6 «В»', 'Воронцова Дарья, 10 «А»'],
    ['Лисин Артём, 7 «Б»', 'Панин Глеб, 9 «Б»'],
  ]

  test('a swap is shown, locked, and taken back with the plan as it was', async () => {
    await open()
    expect(await planned()).toEqual(asMade)
    await askOthers(/^Лисин Артём/)
    await page.getByRole('heading', { name: 'Кто ещё подойдёт Артёму' }).waitFor()
    await text('План теряет 150 баллов, все пары остаются').waitFor()
    expect(shown.calls.filter(call => call === 'otherMentors fetch')).toHaveLength(1)
    await isSound()

    await button('Поменять местами').click()
    await page.getByRole('heading', { name: 'Что изменится' }).waitFor()
    await expect.poll(focused).toBe('Что изменится')
    expect(await page.locator('.difference').allTextContents()).toEqual([
      expect.stringMatching(/^Лисин Артём.*Воронцова Дарья.*300.*Панин Глеб.*150$/),
      expect.stringMatching(/^Рудь Соня.*Панин Глеб.*300.*Воронцова Дарья.*300$/),
    ])
    await isSound()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toContain('Поменять местами')
    expect(shown.addon.written).toEqual([])

    await button('Поменять местами').click()
    await button('Закрепить пару').click()
    await expect.poll(planned).toEqual(swapped)
    expect(shown.addon.programme.pairs).toEqual([])
    expect(shown.addon.programme.decisions).toMatchObject([{ kind: 'lock', mentee: 'н1', mentor: 'м1' }])
    await isSound()

    await button('Отменить').click()
    await expect.poll(planned).toEqual(asMade)
    expect(shown.addon.programme.decisions).toEqual([])
  }, 60_000)

  test('what others would lose is forgotten with the plan it was reckoned for', async () => {
    await open()
    await askOthers(/^Лисин Артём/)
    await button('Поменять местами').waitFor()
    await button('Пересчитать').click()
    await text('План пересчитан: пары те же.').waitFor()
    await button('Кто ещё подойдёт').waitFor()
    expect(await button('Поменять местами').count()).toBe(0)
  }, 60_000)

  test('a swap of a locked pair lifts its lock in the same command', async () => {
    await open(decided(school, 'Воронцова', 'Лисин', { kind: 'lock', form: 'form.pupilPupil' }))
    await askOthers(/^Лисин Артём/)
    await button('Поменять местами').click()
    await text('Прежнее закрепление будет снято: Воронцова Дарья').waitFor()
    await isSound()
    await button('Закрепить пару').click()
    await expect.poll(planned).toEqual(swapped)
    expect(shown.addon.programme.decisions).toMatchObject([
      { mentor: 'м2', lifted: true },
      { mentor: 'м1', kind: 'lock' },
    ])
  }, 60_000)

  test('who would lose the pair is named before', async () => {
    await open(decided(school, 'Воронцова', 'Рудь', { kind: 'forbid' }))
    await askOthers(/^Лисин Артём/)
    await text('Без пары останется Соня Рудь: других наставников у неё нет').waitFor()
    await button('Всё равно поменять').click()
    await text('Что изменится').waitFor()
    await text('План теряет 1 пару и 450 баллов').waitFor()
    await isSound()
    await button('Оставить как есть').click()
    await expect.poll(focused).toBe('Всё равно поменять')
  }, 60_000)

  test('a plan that is out of date says so', async () => {
    await open()
    shown.addon.programme = two.mentee('Рудь Соня', { schoolClass: '8 «В»' }).build()
    await askOthers(/^Лисин Артём/)
    await text('План устарел').waitFor()
    await isSound()
    await page.locator('.card').getByRole('button', { name: 'Подобрать заново' }).click()
    await button(/^Рудь Соня, 8 «В»/).waitFor()
  }, 60_000)

  test('an engine that is away is asked again; one that is slow can be stopped', async () => {
    let answer: 'away' | 'slow' | undefined = 'away'
    await open(school, {
      between: ({ name, phase }) =>
        name === 'otherMentors' && phase === 'fetch' && answer
          ? answer === 'away'
            ? away
            : new Promise(() => {})
          : undefined,
    })
    await askOthers(/^Лисин Артём/)
    await text('Подбор не отвечает').waitFor()
    await isSound()
    answer = 'slow'
    await button('Повторить').click()
    await text('Считаем, что потеряют другие').waitFor()
    await isSound()
    await button('Остановить').click()
    answer = undefined
    await button('Кто ещё подойдёт').click()
    await button('Поменять местами').waitFor()
  }, 60_000)

  test('a pair by hand, by the keyboard alone', async () => {
    await open()
    const press = (key: string) => page.keyboard.press(key)
    await button('Составить пару вручную').focus()
    await press('Enter')
    await expect.poll(focused).toBe('Пара вручную')
    await isSound()
    await page.getByLabel('Наставляемый: найти').focus()
    await page.keyboard.type('лис')
    await text('сейчас Воронцова Дарья').waitFor()
    await press('ArrowDown')
    await press('Enter')
    await expect.poll(focused).toBe('Выбрать другого')
    await isSound()
    await page.getByLabel('Наставник: найти').focus()
    await page.keyboard.type('нет такого')
    await text('Никто не найден').waitFor()
    await press('Escape')
    await page.keyboard.type('панин')
    await press('ArrowDown')
    await press('Enter')
    await text('План теряет 150 баллов').waitFor()
    await text('Баллы пары: 150 из').waitFor()
    await isSound()
    await button('Закрепить пару').focus()
    await press('Enter')
    await expect.poll(planned).toEqual(swapped)
    expect(await page.getByRole('heading', { name: 'Пара вручную' }).count()).toBe(0)
  }, 60_000)

  async function choose(mentee: string, mentor: string) {
    await button('Составить пару вручную').click()
    await page.getByRole('region', { name: 'Наставляемый' }).getByRole('button', { name: mentee }).click()
    await page.getByRole('region', { name: 'Наставник' }).getByRole('button', { name: mentor }).click()
  }

  test('whom the law keeps apart is refused with the reason', async () => {
    const taken = two
      .pair('Панин Глеб Юрьевич', 'с 01.12.2026 по 31.05.2027', { mentee: 'Лисин Артём Олегович' })
      .build()
    await open(taken)
    await choose('Рудь Соня', 'Панин Глеб')
    await text('Панин Глеб: было бы 2 наставляемых, а можно 1').waitFor()
    expect(await button('Закрепить пару').count()).toBe(0)
    await isSound()
    await button('Оставить как есть').click()
    await page.getByLabel('Наставник: найти').waitFor()
  }, 60_000)

  test('a pair that the conditions keep apart can be written at once', async () => {
    const apart = two
      .mentor('Панин Глеб Юрьевич', { availability: free('суббота') })
      .mentee('Лисин Артём Олегович', { availability: free('воскресенье') })
    await open(apart.build())
    await choose('Лисин Артём', 'Панин Глеб')
    await text('Не выполнено условие подбора: «Общее время»').waitFor()
    await isSound()
    await button('Записать эту пару').click()
    await button('Записать 1 пару').click()
    await text('Записано: 1 пара').waitFor()
    expect(shown.addon.programme.pairs).toMatchObject([{ mentee: 'н1', mentor: 'м1', status: 'proposed' }])
  }, 60_000)

  test('from the line of one who stayed without', async () => {
    await open(two.mentor('Воронцова Дарья Алексеевна', { status: 'archived' }).build())
    await page.locator('.row', { has: page.locator('.tie.open') }).click()
    await button('Подобрать наставника вручную').click()
    await expect.poll(focused).toBe('Пара вручную')
    await page.getByRole('region', { name: 'Наставник' }).getByRole('button', { name: 'Панин Глеб' }).click()
    await text(/^Без пары останется/).waitFor()
    await isSound()
    await button('Закрыть').click()
    await expect.poll(focused).toBe('Составить пару вручную')
  }, 60_000)

  test('in a whole school all costs are there and nothing sticks out', async () => {
    await open({ ...sampleSchool(), scenarios: [] })
    await page.locator('ul[aria-label="Предложенные пары"] .pick .row').first().click()
    await button('Кто ещё подойдёт').click()
    await page.locator('.other').first().waitFor()
    for (const says of await page.locator('.other > p.dim').allTextContents())
      expect(says).toMatch(/План (теряет|выигрывает|не теряет)/)
    await isSound()
  }, 60_000)
})
