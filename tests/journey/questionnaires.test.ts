import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foreignWorkbook } from '#tests/shared/intake/foreign/foreignWorkbook.ts'
import { chromiumIsHere } from './browser.ts'
import type { Curator } from './curator.ts'
import { drawn } from './onScreen.ts'
import { type OpenProgram, openProgram } from './openProgram.ts'
import { Pupil } from './pupil.ts'
import { plain, seen, today, toTop, words } from './screen.ts'
import { shot } from './shot.ts'
import { storedSheet } from './storedSheet.ts'

const form = 'Анкета наставляемого: форма «ученик – ученик»'

const lev = {
  'Ваша фамилия': 'Чижов',
  'Ваше имя': 'Лев',
  'Ваше отчество': 'Романович',
  'Ваш класс': '6 В',
  'Дата рождения': '2014-03-09',
  'Телефон или почта для связи': '+7 900 111-22-33',
  'Что сейчас не получается и чему вы хотите научиться?': 'Дроби и проценты',
  'Когда вы можете оставаться в школе?': ['суббота'],
  'Как вам удобно встречаться?': ['очно'],
} as const

const vera = {
  ...lev,
  'Ваша фамилия': 'Щукина',
  'Ваше имя': 'Вера',
  'Ваше отчество': '',
  'Ваш пол': ['женский'],
}

describe.runIf(chromiumIsHere)('from a published questionnaire to the base', { timeout: 120_000 }, () => {
  let program: OpenProgram
  let curator: Curator
  let panel: FrameLocator
  /** a phone without scripts, and one with them */
  let plainPhone: Pupil
  let phone: Pupil
  let link = ''
  beforeAll(async () => {
    program = await openProgram()
    curator = program.curator
    plainPhone = await Pupil.withPhone(program.browser, { scripts: false })
    phone = await Pupil.withPhone(program.browser, { scripts: true })
    await curator.begin('Посмотреть на примере')
  })
  afterAll(() => program?.end())

  const button = (name: string | RegExp) => panel.getByRole('button', { name })
  const exact = (name: string) => panel.getByRole('button', { name, exact: true })
  const toast = () => panel.getByRole('status').filter({ hasText: 'Отменить' })
  const preview = async () => {
    await panel.getByRole('heading', { name: 'Будет записано' }).waitFor()
    await curator.isSound()
  }
  /** Opens an answer among those that wait for one kind of decision. */
  const waiting = async (kind: string, who: string) => {
    await button(words(`${kind} `)).click()
    await panel
      .getByRole('list', { name: kind })
      .getByRole('button', { name: words(who) })
      .click()
  }
  const called = async (lastName: string) =>
    (await curator.rows()).filter(({ Фамилия }) => Фамилия === lastName)
  const told = async (lastName: string, ...columns: string[]) =>
    (await called(lastName)).map(row => columns.map(column => row[column]).join(', '))

  test('a questionnaire is looked at as pupils will see it, published, and has a link', async () => {
    await curator.openSheet('Наставляемые')
    panel = await curator.openPanel('Анкеты')
    await exact('Опубликовать анкету').waitFor()
    await curator.isSound()
    await exact('Опубликовать анкету').click()
    await panel.getByLabel('Этап программы').selectOption({ label: 'Анкета участника' })
    await panel.getByLabel('Анкета', { exact: true }).selectOption({ label: form })
    await panel.getByText(words('Что сейчас не получается и чему вы хотите научиться?')).waitFor()
    await curator.isSound()
    await exact('Опубликовать').click()
    await panel.getByRole('img', { name: `QR-код анкеты «${form}»` }).waitFor()
    await curator.isSound()
    link = (await panel.locator('.link-box .address').textContent()) ?? ''
    expect(new URL(link).hostname).toBe('127.0.0.1')
  })

  test('who answers on a phone without scripts arrives in the sheet that is open', async () => {
    await plainPhone.answer(link, lev)
    await seen(() => told('Чижов', 'Имя', 'Состояние')).toEqual(['Лев, на рассмотрении'])
    const { sheetId } = await storedSheet(curator.page)
    await seen(async () => (await drawn(curator.page, sheetId)).cells.flat()).toContain('Чижов')
    await panel.locator('.opened').getByText(words('1 ответ')).waitFor()
  })

  test('what the same pupil says otherwise waits; a field is taken, another kept, and taken back', async () => {
    await phone.answer(
      link,
      {
        ...lev,
        'Телефон или почта для связи': 'lev@mail.example',
        'Что сейчас не получается и чему вы хотите научиться?': 'Дроби',
      },
      async step => {
        if (step === 2) await shot(phone.page, 'form-phone', { whole: true })
      },
    )
    await waiting('Отличия', 'Чижов Лев')
    await panel.getByText(words('Дроби и проценты')).waitFor()
    await curator.isSound()
    await toTop(panel.locator('.opened'))
    await curator.shot('questionnaires')
    expect(await told('Чижов', 'Запрос')).toEqual(['Дроби и проценты'])
    await panel.getByRole('checkbox', { name: 'Контакты' }).uncheck()
    await button('Внести 1 из 2, остальное оставить').click()
    await seen(() => told('Чижов', 'Запрос', 'Контакты')).toEqual(['Дроби, +7 900 111-22-33'])
    await toast().getByRole('button', { name: 'Отменить' }).click()
    await seen(() => told('Чижов', 'Запрос')).toEqual(['Дроби и проценты'])
    await panel
      .getByRole('list', { name: 'Отличия' })
      .getByRole('button', { name: words('Чижов Лев') })
      .waitFor()
  })

  test('a namesake is nobody’s guess: the curator says that this is somebody else', async () => {
    await plainPhone.answer(link, { ...lev, 'Ваш класс': '10 А', 'Дата рождения': '2010-12-01' })
    await waiting('Кто это?', 'Чижов Лев')
    await panel.getByText(words('Это новый человек')).click()
    await curator.isSound()
    await button('Добавить нового человека').click()
    await preview()
    await exact('Добавить человека').click()
    await seen(() => told('Чижов', 'Класс')).toEqual(['6 «В»', '10 «А»'])
  })

  test('what can’t be is refused on the phone or waits in quarantine until it is mended', async () => {
    const impossible = { ...vera, 'Ваш класс': '15 Ю', 'Дата рождения': '1905-05-05' }
    await phone.answer(link, impossible)
    await waiting('Карантин', 'Щукина Вера')
    await panel.getByText(words('Это не класс. Напишите число от 1 до 11')).waitFor()
    await curator.isSound()
    await toTop(panel.locator('.opened'))
    await curator.shot('quarantine')
    expect(await called('Щукина')).toEqual([])
    await panel.getByLabel('Ваш класс').fill('5 В')
    await button('Внести снова').click()
    await panel.getByLabel('Дата рождения').fill('05.05.2015')
    await button('Внести снова').click()
    await preview()
    await button('Внести снова').click()
    await seen(() => told('Щукина', 'Класс', 'Дата рождения')).toEqual(['5 «В», 05.05.2015'])
  })
  test('a closed form takes nothing, not even what was begun before', async () => {
    await phone.page.goto(link)
    await phone.fillIn(vera)
    const card = panel
      .getByRole('list', { name: 'Анкета участника' })
      .locator('button.row', { hasText: form })
    if ((await card.getAttribute('aria-expanded')) === 'false') await card.click()
    await exact('Закрыть приём ответов').click()
    await exact('Открыть приём ответов снова').waitFor()
    await phone.page.getByRole('button', { name: 'Дальше' }).click()
    await phone.page.getByRole('heading', { name: 'Анкета закрыта' }).waitFor()
    await plainPhone.page.goto(link)
    await plainPhone.page.getByRole('heading', { name: 'Анкета закрыта' }).waitFor()
  })

  test('answers of another service come in from its workbook, once', async () => {
    const answers = {
      name: 'Ответы.xlsx',
      mimeType: '',
      buffer: Buffer.from(
        await foreignWorkbook([
          ['Отметка времени', 'ФИО', 'Класс', 'С чем нужна помощь?', 'Любимый цвет'],
          [{ moment: '2026-11-20T09:15:02' }, 'Щукина Вера', '5 В', 'Проценты', 'синий'],
          [{ moment: '2026-11-20T09:17:40' }, 'Юдин Максим Ильич', '8 А', 'Чтение', ''],
          [{ moment: '2026-11-20T09:21:15' }, 'Яшина Ольга', '15 Ю', 'Чтение', ''],
        ]),
      ),
    }
    panel = await curator.openPanel('Загрузить ответы…', 'Загрузить ответы')
    await panel.locator('input[type=file]').setInputFiles(answers)
    await panel.getByRole('table').waitFor()
    const fates = () => panel.locator('tbody .chip').allInnerTexts()
    expect(await fates()).toEqual(['отличия', 'новый человек', 'карантин'])
    await curator.isSound()
    await button('Проверить 3 ответа').click()
    await preview()
    await button('Внести 3 ответа').click()
    await panel.getByText(words('Ждут в «Анкетах»: отличия 1, карантин 1')).waitFor()
    await curator.closeDialog()
    await seen(() => told('Юдин', 'Класс', 'Состояние')).toEqual(['8 «А», на рассмотрении'])
    panel = await curator.openPanel('Загрузить ответы…', 'Загрузить ответы')
    await panel.locator('input[type=file]').setInputFiles(answers)
    await exact('Вносить нечего').waitFor()
    expect(await fates()).toEqual(['уже загружен', 'уже загружен', 'уже загружен'])
    await curator.closeDialog()
    expect(await called('Юдин')).toHaveLength(1)
  })

  test('who takes a consent back is suggested to nobody any more', async () => {
    const suggested = async () => {
      panel = await curator.openPanel('Подбор пар')
      await panel.getByLabel('Форма наставничества').selectOption({ label: 'ученик – ученик' })
      await exact('Подобрать пары').click()
      const plan = panel.getByRole('list', { name: 'Предложенные пары' })
      await plan.waitFor()
      return (await plan.locator('button.row b').allTextContents()).map(plain)
    }
    const [who = ''] = await suggested()
    panel = await curator.openPanel('Согласия')
    await button(/^Все люди/).click()
    await panel.getByRole('searchbox').fill(who.split(',')[0] ?? '')
    await panel.locator('button.row', { hasText: 'наставляемый' }).click()
    await panel.getByText('Отозвать согласие').first().click()
    await curator.isSound()
    await panel.locator('form').getByRole('button', { name: 'Отозвать согласие' }).click()
    await preview()
    await exact('Отозвать').click()
    await panel.getByText('Что сделать дальше').waitFor()
    await panel.getByText(words(`Согласие на обработку данных отозвано ${today()}`)).waitFor()
    await curator.isSound()
    await curator.shot('consents')
    expect(await suggested()).not.toContain(who)
  })

  test('nothing has left this computer, and the browser had nothing to complain about', () => {
    const { elsewhere, complaints } = curator
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] })
  })
})
