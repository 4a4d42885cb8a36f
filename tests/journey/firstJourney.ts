import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { count } from '#shared/language/plural.ts'
import { readDocx } from '#tests/worker/documents/readDocx.ts'
import { chromiumIsHere } from './browser.ts'
import type { Curator } from './curator.ts'
import type { OpenProgram } from './openProgram.ts'
import { plain, seen, toTop, words } from './screen.ts'

interface Shown {
  mentee: string
  mentor: string
  share: string
}

/** Lines of the order about pairs of the sample school that have agreed. */
const declined = [
  'Берегового Фёдора Вячеславовича – за Хабибуллиной Дилярой Камилевной',
  'Мамедова Эльчина Рашид оглы – за Сафоновым Андреем Викторовичем',
  'Живаго Римму Сергеевну – за Лукьяненко Степаном Лукичом',
  'Язеву Татьяну Ильиничну – за Ершовым Егором Никитичем',
]

/** «Береговая Полина, 10 «Б»» of a sidebar against «Береговая Полина Львовна» of the sheet. */
const isCalled = (full: string | undefined, short: string) => full?.startsWith(short.split(',')[0] ?? short)

/**
 * From the sample school to a signed order.
 * @param open the program and the curator who goes this way in her manner
 * @param shots whether her screens are the ones that are kept
 */
export function firstJourney(title: string, open: () => Promise<OpenProgram>, { shots = false } = {}): void {
  describe.runIf(chromiumIsHere)(title, { timeout: 300_000 }, () => {
    let program: OpenProgram
    let curator: Curator
    let panel: FrameLocator
    /** mentee and mentor of each pair of the plan, as the sidebar names them, with the share of the best */
    let plan: Shown[] = []
    let ordered: unknown[] = []

    beforeAll(async () => {
      program = await open()
      curator = program.curator
    })
    afterAll(() => program?.end())

    const button = (name: string | RegExp) => panel.getByRole('button', { name, exact: true })
    const press = (name: string | RegExp) => curator.hands.press(button(name))
    const shot = async (name: string) => {
      if (shots) await curator.shot(name)
    }
    const toast = () => panel.getByRole('status').filter({ hasText: 'Отменить' })
    const willBeWritten = async () => {
      await panel.getByRole('heading', { name: 'Будет записано' }).waitFor()
      await curator.isSound()
    }
    const readPlan = () =>
      panel
        .getByRole('list', { name: 'Предложенные пары' })
        .locator('button.row')
        .evaluateAll(rows =>
          rows.map(row => ({
            mentee: row.querySelector('b')?.textContent ?? '',
            mentor: row.querySelector('.second')?.textContent ?? '',
            share: row.querySelector('.num')?.textContent ?? '',
          })),
        )
    /** Points as the cards of the first plan tell them. */
    const points = new Map<string, string>()
    /** Pairs of the sheet «Пары» in one state, which is open. */
    const pairsIn = async (status: string) => {
      const found = (await curator.rows()).filter(row => row.Состояние === status)
      return found.map(({ Наставляемый, Наставник, Баллы }) => ({ Наставляемый, Наставник, Баллы }))
    }
    const writtenOfPlan = async (status: string) => {
      const rows = await pairsIn(status)
      return plan.filter(({ mentee, mentor }) =>
        rows.some(
          row =>
            isCalled(row.Наставляемый, mentee) &&
            isCalled(row.Наставник, mentor) &&
            /^\d+$/.test(row.Баллы ?? '') &&
            (points.get(mentee + mentor) ?? row.Баллы) === row.Баллы,
        ),
      )
    }

    test('the address opens, the sample is chosen, six sheets are there', async () => {
      await curator.button('Посмотреть на примере').waitFor()
      await curator.isSound()
      await shot('start')
      await curator.begin('Посмотреть на примере')
      expect(await curator.page.getByRole('tab').allTextContents()).toEqual([
        'Настройки',
        'Наставники',
        'Наставляемые',
        'Пары',
        'Документы участников',
        'Приказы',
      ])
      await curator.openSheet('Пары')
      await curator.isSound()
      await shot('sheet')
    })

    test.each([
      { line: 'Наставники', list: 'mentors', card: 'mentor-card', row: 5 },
      { line: 'Наставляемые', list: 'mentees', card: 'mentee-card', row: 10 },
    ])('«$line» lists people and shows whose row is chosen', async ({ line, list, card, row }) => {
      panel = await curator.openPanel(line)
      const add = panel.getByRole('button', { name: /^Добавить наставл?/ })
      const toList = panel.getByRole('button', { name: 'К списку' })
      await add.or(toList).waitFor()
      // The row that the sheet opens with may have been followed already.
      if (await toList.isVisible()) await curator.hands.press(toList)
      await add.waitFor()
      expect(await panel.locator('li button.row').count()).toBeGreaterThan(20)
      await seen(() => curator.openTab()).toBe(line)
      await curator.isSound()
      await shot(list)
      for (const number of [row, row + 1, row]) {
        const person = (await curator.rows()).find(shown => shown.row === String(number))
        await curator.cells.select(number, 'Имя')
        await panel.getByText(`Выбрана строка ${number}`).waitFor()
        await panel
          .getByRole('heading', { name: `${person?.Фамилия} ${person?.Имя} ${person?.Отчество}` })
          .waitFor()
      }
      await curator.isSound()
      await shot(card)
    })

    test('«Подбор пар» suggests pairs whose points add up', async () => {
      panel = await curator.openPanel('Подбор пар')
      await curator.hands.choose(panel.getByLabel('Форма наставничества'), 'ученик – ученик')
      await curator.isSound()
      await press('Подобрать пары')
      await panel.getByRole('heading', { name: 'Предложение' }).waitFor()
      plan = await readPlan()
      expect(plan.length).toBeGreaterThan(5)
      await panel.getByText(/Больше пар при этих условиях составить нельзя/).waitFor()
      await curator.isSound()
      await curator.openSheet('Пары')
      await toTop(panel.getByRole('heading', { name: 'Предложение' }))
      await shot('pairing')
      for (const [at, { mentee, mentor, share }] of plan.entries()) {
        expect(share).toMatch(/^\d{1,3}\s%$/)
        const row = panel.locator('.pick button.row').nth(at)
        await curator.hands.press(row)
        const numbers = await panel.locator('.sum .num').allTextContents()
        const [parts, total] = [numbers.slice(0, -1), numbers.at(-1)].map(each => each ?? '') as [
          string[],
          string,
        ]
        const sum = (of: 0 | 1) => parts.reduce((all, part) => all + Number(part.split(' из ')[of]), 0)
        expect(`${sum(0)} из ${sum(1)}`).toBe(total)
        points.set(mentee + mentor, total.split(' из ')[0] ?? '')
        if (at === 0) {
          await toTop(row)
          await curator.isSound()
          await shot('pairing-card')
        }
      }
    })

    test('a pair is locked, another forbidden, and the next run keeps to it', async () => {
      const [locked, forbidden] = [plan[1], plan[2]]
      for (const [at, act, said] of [
        [1, 'Закрепить', 'Закреплено'],
        [2, 'Запретить', 'Запрещено'],
      ] as const) {
        const card = panel.locator('.pick button.row').nth(at)
        if ((await card.getAttribute('aria-expanded')) === 'false') await curator.hands.press(card)
        await press(new RegExp(`^${act}$`))
        await toast().getByText(said).waitFor()
      }
      await button(`Проверить и записать ${plan.length - 1} пар`).waitFor()
      await press('Пересчитать')
      await panel.getByText(/План пересчитан/).waitFor()
      plan = await readPlan()
      const has = (wanted: typeof locked) =>
        plan.some(({ mentee, mentor }) => mentee === wanted?.mentee && mentor === wanted.mentor)
      expect([has(locked), has(forbidden)]).toEqual([true, false])
    })

    test('what is accepted stands in «Пары», can be taken back, and accepted again', async () => {
      await curator.openSheet('Пары')
      const accept = async () => {
        await press(/^Проверить и записать \d+/)
        await panel.getByText(`+${plan.length}`).waitFor()
        await willBeWritten()
        await press(/^Записать \d+/)
        await toast().getByText('Записано').waitFor()
        await seen(() => writtenOfPlan('предложена')).toEqual(plan)
      }
      await accept()
      await curator.hands.press(toast().getByRole('button', { name: 'Отменить' }))
      await toast().waitFor({ state: 'detached' })
      await seen(() => writtenOfPlan('предложена')).toEqual([])
      await accept()
    })

    test('both sides of the pairs that were ticked have said yes', async () => {
      plan = plan.slice(0, 4)
      await press(/^Согласование/)
      await panel.getByRole('heading', { name: /Ждут согласия/ }).waitFor()
      for (const { mentee, mentor } of plan)
        await curator.hands.tick(panel.getByRole('checkbox', { name: `Выбрать: ${mentee} – ${mentor}` }))
      await curator.isSound()
      await toTop(panel.getByRole('button', { name: plan[0]?.mentee ?? '' }).locator('visible=true'))
      await shot('agreement')
      await press(/^Записать согласие: \d+/)
      await panel.getByRole('checkbox', { name: 'Наставник', exact: true }).waitFor()
      for (const side of ['Наставник', 'Наставляемый'])
        expect(await panel.getByRole('checkbox', { name: side, exact: true }).isChecked()).toBe(true)
      await curator.isSound()
      await press(/^Записать согласие$/)
      await willBeWritten()
      await press(/^Записать$/)
      await toast().getByText('Согласие записано').waitFor()
      await seen(() => writtenOfPlan('согласована')).toEqual(plan)
    })

    test('«Документы» shows the order and names what stops it', async () => {
      panel = await curator.openPanel('Документы')
      await panel.locator('.paper').waitFor()
      await panel.getByText(/пар[аы]? не прохо?дя?и?т/).waitFor()
      expect(await button('Скачать приказ .docx').isDisabled()).toBe(true)
      await curator.isSound()
      await shot('documents')
      await press(/^Составить без эт/)
      await panel.getByText(/^В приказе \d+/).waitFor()
      await press('Показать весь приказ')
      const paper = plain((await panel.locator('.paper').textContent()) ?? '')
      for (const line of declined) expect(paper).toContain(line)
      await seen(() => button('Скачать приказ .docx').isDisabled()).toBe(false)
      await curator.isSound()
    })

    test('the order is downloaded: every name in its case, no mark left', async () => {
      const before = await pairsIn('в приказе')
      await press('Скачать приказ .docx')
      await willBeWritten()
      const [download] = await Promise.all([
        curator.page.waitForEvent('download'),
        press('Записать и скачать'),
      ])
      expect(download.suggestedFilename()).toMatch(/^Приказ об утверждении пар, .* \(проект\)\.docx$/)
      const bytes = readFileSync(await download.path())
      const { lines } = readDocx(bytes)
      for (const line of declined) expect(plain(lines.join('\n'))).toContain(line)
      for (const part of Object.values(unzipSync(bytes)))
        expect(new TextDecoder().decode(part)).not.toMatch(/[⟦⟧]/)
      await toast().getByText('Составлен приказ').waitFor()
      const known = before.map(pair => JSON.stringify(pair))
      ordered = (await pairsIn('в приказе')).filter(pair => !known.includes(JSON.stringify(pair)))
      expect(ordered.length).toBeGreaterThan(5)
      await curator.isSound()
    })

    test('with the number and the date of the signed order its pairs are at work', async () => {
      const mine = words(plain(`${count(ordered.length, 'пара', 'пары', 'пар')} проект на подписи`))
      await curator.hands.press(panel.getByRole('button', { name: mine }))
      await curator.hands.fill(panel.getByLabel('Номер'), '112-од')
      await curator.isSound()
      await press('Зарегистрировать приказ')
      await willBeWritten()
      await press(/^Записать$/)
      await toast().getByText('Приказ № 112-од зарегистрирован').waitFor()
      await seen(() => pairsIn('действует')).toEqual(expect.arrayContaining(ordered))
      await curator.openSheet('Приказы')
      const order = async () => (await curator.rows()).find(row => Object.values(row).includes('112-од'))
      await seen(order).toMatchObject({ Состояние: 'зарегистрирован' })
      await curator.isSound()
    })

    test.each<[line: string, name: string, says: string | RegExp, title?: string]>([
      ['Настройки', 'settings', 'Руководитель'],
      ['Помощь', 'help', 'Первые шаги'],
      ['Отменить последнее действие…', 'undo', /./, 'Отменить действие'],
      ['Сравнить варианты подбора…', 'compare', 'Что сравнить', 'Сравнение вариантов'],
    ])('«%s» opens and can be read', async (line, name, says, title = line) => {
      panel = await curator.openPanel(line, title)
      await panel.getByText(says).first().waitFor()
      await curator.isSound()
      await shot(name)
      await curator.closeDialog()
    })

    test('nothing has left this computer, and the browser had nothing to complain about', () => {
      expect({ elsewhere: curator.elsewhere, complaints: curator.complaints }).toEqual({
        elsewhere: [],
        complaints: [],
      })
    })
  })
}
