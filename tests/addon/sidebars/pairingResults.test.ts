import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'
import { idOf, pairingSchool } from '#tests/addon/features/pairingSchool.ts'
import { readWithExcelJs } from '#tests/addon/local/xlsx/excelJs.ts'
import { chromiumIsHere } from '#tests/journey/browser.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { can } from '#tests/shared/matching/pupils.ts'
import type { OpenFake } from './openFake.ts'
import { sidebarOnPage } from './sidebarOnPage.ts'

/** Sonya asks for what Darya alone teaches, Artyom for what both do; nobody teaches what Rustam asks for. */
const three = pairingSchool()
  .setting({ schoolShort: 'МБОУ «Заречная СОШ № 4»' })
  .mentor('Воронцова Дарья Алексеевна', { capacity: 1, competences: can('физика, химия') })
  .mentor('Панин Глеб Юрьевич', { competences: can('физика') })
  .mentee('Лисин Артём Олегович', { needs: can('физика') })
  .mentee('Рудь Соня', { needs: can('химия'), gender: 'female' })
  .mentee('Алеев Рустам', {
    code: 'p_aleevaaaaa',
    forms: ['form.pupilPupil'],
    schoolClass: '8 «А»',
    needs: can('татарский язык'),
    grounds: ['ground.hardship'],
    request: 'Дома кричат',
  })
  .build()

/** Artyom and Darya have named each other. */
const voted: WholeProgramme = {
  ...three,
  preferences: (['mentee', 'mentor'] as const).map((side, at) => ({
    ...blankRow(tables.preferences, {
      id: `в${at + 1}`,
      side,
      mentor: idOf(three, 'mentors', 'Воронцова'),
      mentee: idOf(three, 'mentees', 'Лисин'),
      rank: 1,
    }),
    row: at + 3,
  })),
}

/** Like `three`, and Artyom's surname is a trap. */
const trap = '=HYPERLINK("x","y")'
const trapped: WholeProgramme = {
  ...three,
  mentees: three.mentees.map(row => (row.lastName === 'Лисин' ? { ...row, lastName: trap } : row)),
}

describe.runIf(chromiumIsHere)('what the curator sees of a plan and takes away', () => {
  let page: Page
  let shown: OpenFake
  const sidebar = sidebarOnPage('pairing')
  const { button, isSound } = sidebar

  const plain = (text: string | null) => text?.replace(/\u00a0/g, ' ')
  const lines = (selector: string) =>
    page
      .locator(selector)
      .allInnerTexts()
      .then(texts => texts.map(text => plain(text.replace(/\s*\n\s*/g, ' '))))

  async function open(programme: WholeProgramme = three) {
    shown = await sidebar.open(programme)
    page = shown.page
    await button('Подобрать пары').click()
    await page.getByRole('heading', { name: 'Предложение' }).waitFor()
  }
  async function downloaded(name: string) {
    const [file] = await Promise.all([page.waitForEvent('download'), button(name).click()])
    const bytes = new Uint8Array(await readFile(await file.path()))
    return { name: file.suggestedFilename(), sheets: await readWithExcelJs(bytes) }
  }
  /** What a printer would get; then the dialog is closed. */
  async function printed() {
    await page.locator('.sheet-paper').waitFor({ state: 'attached' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.main').isVisible()).toBe(false)
    const [text = ''] = await lines('.sheet-paper')
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await page.locator('.sheet-paper').waitFor({ state: 'detached' })
    return text
  }

  test('a pair is told by its share of the best, its points stand in the details', async () => {
    await open()
    expect(await lines('ul[aria-label="Предложенные пары"] .row')).toEqual([
      expect.stringMatching(/^Лисин Артём, 7 «Б» Панин Глеб, 9 «Б» лучшая из 2 \d+ % без ответа .*100 %$/),
      expect.stringMatching(
        /^Рудь Соня, 6 «В» Воронцова Дарья, 10 «А» единственная \d+ % без ответа .*100 %$/,
      ),
    ])
    await button(/^Рудь Соня/).click()
    const [sum] = await lines('.sum li:last-child')
    expect(sum).toMatch(/^Всего \d+ из \d+$/)
    expect((await lines('.opened p.small'))[0]).toMatch(
      /^Лучшее возможное для Сони\. На \d+ из \d+ баллов ответа нет\. Дарья — единственный возможный наставник Сони\./,
    )
    await isSound()
  })

  test('those who named each other and are apart are named', async () => {
    await open(voted)
    await page.getByText('Предпочли бы друг друга: 1').click()
    expect(await lines('.plan-head details li')).toEqual([
      'Лисин Артём и Воронцова Дарья предпочли бы друг друга. По плану у Артёма наставник Панин Глеб, у Дарьи – Рудь Соня.',
    ])
    await isSound()
  })

  test('another run tells only what is different; what was written or locked is none', async () => {
    await open()
    await button(/^Рудь Соня/).click()
    await button(/^Закрепить$/).click()
    await page.getByText('закреплена', { exact: true }).waitFor()
    await button('Пересчитать').click()
    await page.getByText('План пересчитан: пары те же.').waitFor()
    expect(await button('Показать отличия').count()).toBe(0)

    await button(/^Лисин Артём/).click()
    await button(/^Запретить$/).click()
    await page.getByText('запрещена', { exact: true }).waitFor()
    await button('Пересчитать').click()
    await page.getByText(/План пересчитан: без пары остаётся ещё 1/).waitFor()
    await button('Показать отличия').click()
    expect(await lines('.difference')).toEqual([
      expect.stringMatching(/^Лисин Артём, 7 «Б» Было Панин Глеб, 9 «Б», \d+ Станет без пары$/),
    ])
    await isSound()
  })

  test('the plan on paper: school, form, days, pairs with points, who has none and why, a line to sign', async () => {
    await open()
    await button('Печать плана').click()
    const paper = await printed()
    for (const part of [
      'МБОУ «Заречная СОШ № 4»',
      'План наставнических пар',
      'Форма «ученик – ученик», 23.11.2026–31.05.2027. С парой 2 из 3.',
      'Рудь Соня, 6 «В»',
      'Запрос и компетенции 300',
      'Без пары: 1',
      'Татарский язык не ведёт никто из 2 наставников',
      'Составлен 23 ноября 2026 г.',
      'Куратор, ',
    ])
      expect(paper).toContain(part)
    expect(paper).not.toMatch(/трудная жизненная|кричат/)
  })

  test('the plan in a file: three sheets, and no name becomes a formula', async () => {
    await open(trapped)
    const { name, sheets } = await downloaded('Скачать план .xlsx')
    expect(name).toBe('План пар, ученик – ученик, 23.11.2026.xlsx')
    expect([...sheets.keys()]).toEqual(['Пары', 'Без пары', 'Условия подбора'])
    const cells = [...sheets.values()].flatMap(sheet => [...sheet.values()])
    expect(cells.filter(({ isFormula }) => isFormula)).toEqual([])
    expect(cells.map(({ text }) => text)).toContain(`${trap} Артём, 7 «Б»`)
    expect(sheets.get('Без пары')?.get('A2')?.text).toBe('Алеев Рустам, 8 «А»')
  })

  test('the list for the psychologist: no ground unless it is ticked, nothing is written', async () => {
    await open()
    const opener = button('Список для психолога')
    await opener.click()
    expect(await opener.getAttribute('aria-expanded')).toBe('true')
    await isSound()
    await button('Напечатать список').click()
    const paper = await printed()
    expect(paper).toContain('Наставляемые, не сформировавшие пару или группу')
    expect(paper).toMatch(/Алеев Рустам\s+8 «А»\s+ученик – ученик\s+татарский язык/)
    expect(paper).not.toMatch(/жизненная|кричат|Основания/)

    await page.getByLabel(/Указать основания/).check()
    const { name, sheets } = await downloaded('Скачать список')
    expect(name).toBe('Список для психолога, ученик – ученик.xlsx')
    const texts = [...(sheets.get('Без пары')?.values() ?? [])].map(({ text }) => text)
    expect(texts).toContain('трудная жизненная ситуация')
    expect(texts).not.toContain('Дома кричат')
    expect(shown.addon.written).toEqual([])
  })

  test('equal chances: figures beside every bar, small groups hidden, one sentence', async () => {
    await open(sampleSchool())
    await page.getByText('Равные возможности', { exact: true }).click()
    const rows = await lines('.fairness tbody tr')
    expect(rows).toContainEqual(expect.stringMatching(/^девочки \d+ из \d+ \d+ % \d+$/))
    expect(rows).toContainEqual(expect.stringMatching(/\sне показано$/))
    expect(await lines('.fairness + p')).toEqual([
      expect.stringMatching(/^Девочки с парой: \d+ из \d+, \d+ %; мальчики: \d+ из \d+, \d+ %\.$/),
    ])
    await page.getByText('Не показаны группы меньше 5 человек').waitFor()
    await isSound()
  })

  test('whom to seek for several at once', async () => {
    await open(sampleSchool())
    await page.getByText('Кого искать для нескольких').waitFor()
    expect(await lines('.together p:not(:has(b))')).toContainEqual(
      expect.stringMatching(/^Если найти .+ – пара появится у \d+ наставляемых\.$/),
    )
  })
})
