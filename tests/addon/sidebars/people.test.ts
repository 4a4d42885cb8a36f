import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Host } from '#tests/addon/host.ts'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { emptyHost, openSidebar, type Shown, schoolHost, table, writeAs } from './liveAddon.ts'

describe.runIf(chromiumIsHere)('the sidebar «Наставляемые»', () => {
  let browser: Browser
  let host: Host
  let shown: Shown
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  const button = (name: string | RegExp) => shown.page.getByRole('button', { name, exact: true })
  const heading = (name: string | RegExp) => shown.page.getByRole('heading', { name })
  const field = (label: string) =>
    shown.page.locator('.input').and(shown.page.getByLabel(label, { exact: true }))
  /** The class in the row of the sheet, as another sidebar would read it. */
  const classOf = (name: string) => {
    const reply = host.call('listPeople', { base: 'mentees' })
    return reply.ok ? reply.view.items.find(item => item.name === name)?.line : undefined
  }

  describe('of an empty base', () => {
    beforeEach(async () => {
      host = await schoolHost()
      shown = await openSidebar(browser, host, 'mentees')
      // The row on which she stood before opening is no choice.
      await shown.choose('Наставляемые', 2)
      await heading('Наставляемых пока нет').waitFor()
      return () => shown.page.close()
    })

    test('offers to load a list', async () => {
      expect(await shown.faults()).toEqual([])
      await button('Загрузить список').click()
      expect(await shown.opened()).toEqual(['openImport'])
    })

    test('takes the first person by hand', async () => {
      await button('Добавить наставляемого').click()
      await field('Фамилия').fill('Рудь')
      await field('Имя').fill('Софья')
      await field('Отчество').fill('Андреевна')
      await button('Проверить').click()
      const wrong = field('Кто это')
      await expect.poll(() => wrong.getAttribute('aria-invalid')).toBe('true')
      await expect.poll(() => wrong.evaluate(element => element === document.activeElement)).toBe(true)
      await wrong.selectOption('обучающийся')
      await field('Запрос').fill('Подготовка к экзамену')
      await button('Проверить').click()
      await heading('Будет записано').waitFor()
      expect(await shown.page.getByText('Пол не указан. По отчеству: женский').count()).toBe(1)
      await button('Вернуться к полям').click()
      await button('Поставить «женский»').click()
      await button('Проверить').click()
      await button('Записать').click()
      await heading('Рудь Софья Андреевна').waitFor()
      expect(classOf('Рудь Софья')).toBe('')
    })
  })

  describe('of a school', () => {
    beforeEach(async () => {
      host = await schoolHost()
      writeAs(host, 'importList', {
        kind: 'mentees',
        text: table(
          'ФИО | Класс | Запрос | Дата рождения | Телефон',
          'Гордеева Полина Игоревна | 8 А | Химия | 05.03.2012 | 8 900 111-22-33',
          'Лисин Артём Олегович | 7 Б | Алгебра | 11.04.2013 | ',
          'Ли Саша | 6 В | Чтение | | ',
        ),
      })
      shown = await openSidebar(browser, host, 'mentees')
      await shown.page.getByText('3 наставляемых').waitFor()
      // The row on which she stood before opening is no choice.
      await shown.choose('Наставляемые', 2)
      return () => shown.page.close()
    })

    test.each([
      { wanted: 'горд', finds: 1 },
      { wanted: '7б', finds: 1 },
      { wanted: 'артем лисин', finds: 1 },
      { wanted: 'исин', finds: 0 },
    ])('«$wanted» finds $finds', async ({ wanted, finds }) => {
      await shown.page.getByRole('searchbox').fill(wanted)
      await expect.poll(() => shown.page.locator('.row').count()).toBe(finds)
    })

    test('follows the row of the sheet, unless the card is pinned or the row is of another sheet', async () => {
      await shown.choose('Наставляемые', 3)
      await heading('Гордеева Полина Игоревна').waitFor()
      expect(await shown.page.getByText('Выбрана строка 3').count()).toBe(1)
      await shown.choose('Пары', 4)
      expect(await heading('Гордеева Полина Игоревна').count()).toBe(1)
      await button('Следующая строка').click()
      await heading('Лисин Артём Олегович').waitFor()
      await button('Закрепить карточку').click()
      await shown.choose('Наставляемые', 5)
      expect(await heading('Лисин Артём Олегович').count()).toBe(1)
    })

    test('every screen is sound', async () => {
      expect(await shown.faults()).toEqual([])
      await button(/^Отбор/).click()
      expect(await shown.faults()).toEqual([])
      await shown.page.locator('.row').first().click()
      await heading('Гордеева Полина Игоревна').waitFor()
      expect(await shown.faults()).toEqual([])
      await button('Изменить').click()
      await field('Класс').waitFor()
      expect(await shown.faults()).toEqual([])
    })

    test('a change is looked at, written and taken back', async () => {
      await shown.choose('Наставляемые', 4)
      await button('Изменить').click()
      await field('Класс').fill('двенадцатый')
      await field('Должность').focus()
      expect(await shown.page.getByText('Это не класс.', { exact: false }).count()).toBe(1)
      await field('Класс').fill('8б')
      await button('Проверить').click()
      await heading('Будет записано').waitFor()
      expect(await shown.page.getByText('Лисин Артём: класс «7 «Б»» → «8 «Б»»').count()).toBe(1)
      expect(await shown.faults()).toEqual([])
      await button('Записать').click()
      await button('Отменить').waitFor()
      expect(classOf('Лисин Артём')).toBe('8 «Б»')
      await button('Отменить').click()
      await expect.poll(() => classOf('Лисин Артём')).toBe('7 «Б»')
    })

    test('a row that somebody changed meanwhile is compared, and nothing typed is lost', async () => {
      await shown.choose('Наставляемые', 4)
      await button('Изменить').click()
      await field('Класс').fill('8 Б')
      const list = host.call('listPeople', { base: 'mentees' })
      const id = list.ok ? (list.view.items[1]?.id ?? '') : ''
      writeAs(host, 'saveRow', { table: 'mentees', id, values: { schoolClass: '9 А' }, was: {} })
      await button('Проверить').click()
      await shown.page.getByText('Строку 4 уже изменили').waitFor()
      await button('Сравнить и выбрать').click()
      await shown.page.getByText('Сейчас в таблице и ваша правка').waitFor()
      expect(await shown.page.locator('.diff').textContent()).toMatch(/9 «А»[\s\S]*8 Б/)
      expect(await field('Класс').inputValue()).toBe('8 Б')
      await button('Проверить').click()
      await button('Записать').click()
      await expect.poll(() => classOf('Лисин Артём')).toBe('8 «Б»')
    })

    test('another row chosen while something is typed leaves the card and asks', async () => {
      await shown.choose('Наставляемые', 3)
      await button('Изменить').click()
      await field('Класс').fill('8 Б')
      await shown.choose('Наставляемые', 5)
      await shown.page.getByText('Выбрана строка 5').waitFor()
      expect(await field('Класс').inputValue()).toBe('8 Б')
      await button('Не сохранять и открыть: Ли Саша').click()
      await heading('Ли Саша').waitFor()
    })

    test('a namesake is asked about before anything is written', async () => {
      await button('Добавить наставляемого').click()
      await field('Фамилия').fill('Лисин')
      await field('Имя').fill('Артем')
      await field('Кто это').selectOption('обучающийся')
      await field('Запрос').fill('Физика')
      await button('Проверить').click()
      await shown.page.getByText('Человек с таким именем уже есть').waitFor()
      expect(await shown.faults()).toEqual([])
      await button('Это другой человек, добавить').click()
      await heading('Будет записано').waitFor()
    })

    test('a document is entered, and the person goes into the archive and back', async () => {
      await shown.choose('Наставляемые', 4)
      await shown.page.getByText('Согласия на обработку данных нет').waitFor()
      await button('Внести').first().click()
      await button('Проверить').click()
      await button('Записать').click()
      await shown.page.getByText('1 из 1').waitFor()
      await button('Перевести в архив').click()
      await shown.page.getByText('Лисин Артём: состояние «в базе» → «в архиве»').waitFor()
      await button('Перевести в архив').click()
      await button('Вернуть из архива').waitFor()
    })
  })

  test('before the first run the way leads to the settings', async () => {
    shown = await openSidebar(browser, await emptyHost(), 'mentors')
    await shown.page.getByText('Таблица ещё не подготовлена').waitFor()
    await button('Открыть «Настройки»').click()
    expect(await shown.opened()).toEqual(['openSettings'])
    await shown.page.close()
  })
})
