import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '#addon/build.ts'
import { isLive } from '#shared/people/livePairs.ts'
import { fullName } from '#shared/people/personName.ts'
import { day } from '#shared/programme/civilDate.ts'
import { settingRows } from '#shared/programme/defaults/settingRows.ts'
import { type Host, startHost } from '#tests/addon/host.ts'
import { formsDone, publish } from '#tests/addon/google/forms/publish.ts'
import { application } from '#tests/addon/google/intake/answers.ts'
import { schoolOf } from '#tests/addon/schoolOf.ts'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { openSidebar } from './liveAddon.ts'

const school = sampleSchool(day('2026-11-23'))
const paired = new Set(school.pairs.filter(isLive).flatMap(({ mentor, mentee }) => [mentor, mentee]))
const published = new Set(school.publications.map(({ person }) => person))
const free = school.mentees.find(
  ({ id, status, schoolClass }) =>
    status === 'active' &&
    schoolClass !== '' &&
    !paired.has(id) &&
    !published.has(id) &&
    school.participantDocuments.some(({ person, kind }) => person === id && kind === 'consent'),
)

const shot = (page: Page, name: string) =>
  process.env.SHOTS && page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

describe.runIf(chromiumIsHere)('the sidebar «Согласия»', () => {
  let browser: Browser
  let host: Host
  beforeAll(async () => {
    browser = await launchBrowser()
    host = await startHost({ now: '2026-11-23T09:00:00Z' })
    host.fill(school)
  })
  afterAll(() => browser?.close())

  test('takes in the consents of a class, and back', async () => {
    const { page, faults } = await openSidebar(browser, host, 'consents')
    const before = host.rows('participantDocuments').length
    const several = page.locator('.row', { hasText: /не хватает у 3 из/ }).first()
    await several.click()
    await press(page, 'Отметить всех')
    await shot(page, 'class')
    expect(await faults()).toEqual([])
    await press(page, /^Внести \d/)
    await shot(page, 'class-record')
    await page.getByLabel('Когда подписано').fill('01.01.2030')
    await press(page, 'Проверить')
    await page.getByText('День 01.01.2030 ещё не наступил').waitFor()
    await page.getByLabel('Когда подписано').fill('20.11.2026')
    await press(page, 'Проверить')
    await page.getByText('Будет записано').waitFor()
    await shot(page, 'class-preview')
    expect(await faults()).toEqual([])
    await press(page, /^Внести \d/)
    await page.getByText(/^Внесено: \d/).waitFor()
    expect(host.rows('participantDocuments').length).toBeGreaterThan(before)
    await press(page, 'Отменить')
    await expect.poll(() => host.rows('participantDocuments').length).toBe(before)
    await page.close()
  })

  test('withdraws, tells what the law asks for, destroys, and shows the act once', async () => {
    if (free === undefined) throw new Error('Everybody has a pair')
    const { page, faults } = await openSidebar(browser, host, 'consents')
    await press(page, /^Все люди/)
    await page.getByRole('searchbox').fill(`${free.lastName} ${free.firstName}`)
    await page.locator('.row', { hasText: free.lastName }).first().click()
    await page.getByText('Отозвать согласие').first().click()
    expect(await faults()).toEqual([])
    const withdraw = page.locator('form').getByRole('button', { name: 'Отозвать согласие' })
    await page.getByLabel('Когда получен отзыв').fill('01.01.2030')
    await withdraw.click()
    await page.getByText('01.01.2030 ещё не наступил').waitFor()
    await page.getByLabel('Когда получен отзыв').fill('23.11.2026')
    await withdraw.click()
    await page.getByText('Уничтожьте сведения не позднее').waitFor()
    await page.getByRole('button', { name: 'Отозвать', exact: true }).click()
    await page.getByText('Что сделать дальше').waitFor()
    await page.getByText('Согласие на обработку данных отозвано 23.11.2026').waitFor()
    await shot(page, 'withdrawn')
    await page.getByText('Уничтожить сведения').first().click()
    await page.getByText('Знаю, что вернуть').click()
    await shot(page, 'erase-ready')
    expect(await faults()).toEqual([])
    await page.locator('details').getByRole('button', { name: 'Уничтожить сведения' }).click()
    await page.getByText('Отменить это нельзя').waitFor()
    await shot(page, 'erase-preview')
    await press(page, 'Уничтожить без возврата')
    await page.getByText('Напечатайте или скачайте акт сейчас').waitFor()
    await shot(page, 'act')
    expect(await faults()).toEqual([])
    const act = (await page.locator('.paper').textContent())?.replaceAll('\u00a0', ' ')
    expect(act).toContain(fullName(free))
    expect(act).toContain('Уничтожение сведений о человеке')
    expect(act).toContain('Способ: удаление значений из ячеек таблицы, перезапись')
    expect(host.rows('mentees').find(({ id }) => id === free.id)?.lastName).toBe('Данные')
    await page.close()
  })

  test('the act tells what could not be deleted from the form, and changes once it could', async () => {
    const scopes = [...((await build()).manifest as { oauthScopes: string[] }).oauthScopes]
    const granted = [...scopes]
    const own = await startHost({ now: '2026-11-23T09:00:00Z', granted })
    own.fill({ ...schoolOf(0), settings: settingRows({ schoolShort: 'Школа № 4', dataPlace: 'local' }) })
    const { form } = publish(own, { questionnaire: 'application.mentee.pupilPupil' })
    own.submit(form().id, application('Рудь'))
    formsDone(own, { do: 'scan' })
    granted.splice(0, granted.length, ...scopes.filter(scope => !scope.endsWith('/auth/forms')))
    const { page, faults } = await openSidebar(browser, own, 'consents')
    await press(page, /^Все люди/)
    await page.locator('.row', { hasText: 'Рудь' }).first().click()
    await page.getByText('Уничтожить сведения').first().click()
    await page.getByText('Знаю, что вернуть').click()
    await page.locator('details').getByRole('button', { name: 'Уничтожить сведения' }).click()
    await press(page, 'Уничтожить без возврата')
    await page.getByText('В форме и на листе ответов: 1\u00a0ответ').waitFor()
    await shot(page, 'act-left')
    expect(await faults()).toEqual([])
    const act = async () => (await page.locator('.paper').textContent())?.replaceAll('\u00a0', ' ')
    expect(await act()).toContain('Осталось уничтожить вручную: 1 ответ субъекта персональных данных в форме')
    expect(await act()).not.toContain('из форм')
    granted.splice(0, granted.length, ...scopes)
    await press(page, 'Удалить ответы ещё раз')
    await page.getByRole('heading', { name: 'Сведения уничтожены' }).waitFor()
    expect(await act()).toContain('удаление 1 ответа из форм и с листов ответов')
    expect(await act()).not.toContain('Осталось уничтожить')
    await page.close()
  })
})
