import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Upload } from '#addon/local/server/xlsxRoutes.ts'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { openScreens, type Screens } from './keeping/keepingScreens.ts'

const upload: Upload = {
  id: '0b1e7c1e-6f1d-4a8e-9d0a-2f5c1d0e4a11',
  name: 'Берёзовка.xlsx',
  report: {
    sheets: [
      { title: 'Наставники', own: false, rows: 12 },
      { title: 'Пары', own: false, rows: 9 },
    ],
    notes: [],
  },
  before: null,
}
const sheets = ['Наставники', 'Наставляемые', 'Пары'].map((title, index) => ({
  sheetId: index,
  title,
  index,
  hidden: index === 1,
  tabColor: null,
}))

describe.runIf(chromiumIsHere)('an Excel file in place of the school', () => {
  let browser: Browser
  let screens: Screens
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  afterEach(() => screens.page.close())

  const button = (name: string | RegExp) => screens.page.getByRole('button', { name })
  const replaced = () => screens.asked.filter(asked => asked.startsWith('POST xlsx/open'))
  const choose = async (opened: { status?: number; json: unknown } = { json: { id: 'school' } }) => {
    screens = await openScreens(browser, '', path =>
      path === 'xlsx' ? { json: upload } : path === 'sheets' ? { json: sheets } : opened,
    )
    await button('Открыть файл Excel').click()
    await button('Заменить таблицу школы…').click()
  }

  test('is shown beside what is there now before anything happens', async () => {
    await choose()
    await screens.page.getByText('Сейчас в школе: 2 листа («Наставники», «Пары»).').waitFor()
    await screens.page.getByText('Станет: 2 листа («Наставники», «Пары»), всего 21 строка.').waitFor()
    await screens.page.getByText('сделает копию того, что в школе сейчас').waitFor()
    expect(await screens.faults()).toEqual([])
    expect(replaced()).toEqual([])
    await button('Назад').click()
    await button('Открыть как копию').waitFor()
    expect(replaced()).toEqual([])
  })

  test('takes its place when that is wanted', async () => {
    await choose()
    await Promise.all([screens.page.waitForEvent('load'), button('Заменить таблицу школы').click()])
    expect(replaced()).toEqual([`POST xlsx/open {"upload":"${upload.id}","into":"school"}`])
  })

  test('that is refused leaves the table as it was, and says so', async () => {
    await choose({ status: 409, json: { code: 'forgotten', detail: 'Выберите его ещё раз.' } })
    await button('Заменить таблицу школы').click()
    const alert = screens.page.getByRole('alert')
    await alert.getByText('Таблица не заменена, она прежняя').waitFor()
    await alert.getByText('Выберите его ещё раз.').waitFor()
  })
})
