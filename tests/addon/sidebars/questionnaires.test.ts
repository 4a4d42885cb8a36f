import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { questionnaire } from '#shared/questionnaires/index.ts'
import { questionsOf } from '#shared/questionnaires/questionnaire.ts'
import type { Host } from '#tests/addon/host.ts'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { openSidebar, type Shown, schoolHost, table, writeAs } from './liveAddon.ts'

const form = 'Анкета наставляемого: форма «ученик – ученик»'
const asked = questionnaire('application.mentee.pupilPupil')
const titles = new Map((asked ? questionsOf(asked) : []).map(({ id, title }) => [id, title]))
/** Answers by the words of the questions, whatever these are by now. */
const answer = (more: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries({
      lastName: 'Лисин',
      firstName: 'Артём',
      middleName: 'Олегович',
      schoolClass: '7 Б',
      birthDate: '2013-02-28',
      contact: '+7 900 111-22-33',
      request: 'Дроби и проценты',
      availability: ['суббота'],
      formats: ['очно'],
      ...more,
    }).map(([id, text]) => [titles.get(id) ?? id, text]),
  )

describe.runIf(chromiumIsHere)('the sidebar «Анкеты»', () => {
  let browser: Browser
  let host: Host
  let shown: Shown
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    host = await schoolHost()
    writeAs(host, 'importList', {
      kind: 'mentees',
      text: table(
        'ФИО | Класс | Запрос | Дата рождения',
        'Лисин Артём Олегович | 7 Б | Алгебра | 28.02.2013',
        'Рудь Соня Павловна | 8 А | Чтение | 01.09.2012',
      ),
    })
    shown = await openSidebar(browser, host, 'questionnaires')
    return () => shown.page.close()
  })

  const button = (name: string | RegExp) => shown.page.getByRole('button', { name })
  const text = (words: string | RegExp) => shown.page.getByText(words)
  const isSound = async () => expect(await shown.faults()).toEqual([])
  const choose = async (kind: string, questionnaire: string) => {
    await button('Опубликовать анкету').first().click()
    await shown.page.getByLabel('Этап программы').selectOption({ label: kind })
    await shown.page.getByLabel('Анкета', { exact: true }).selectOption({ label: questionnaire })
  }
  const request = () => host.rows('mentees')[0]?.request

  test('a questionnaire is looked at, published, answered; what waits comes first and is decided', async () => {
    await text('Анкет пока нет').waitFor()
    await choose('Анкета участника', form)
    await shown.page.getByRole('article', { name: 'Анкета, как её увидят' }).waitFor()
    await text(titles.get('request') ?? '').waitFor()
    await isSound()
    await button('Опубликовать').click()
    await shown.page.getByRole('img', { name: `QR-код анкеты «${form}»` }).waitFor()
    expect(host.rows('webForms').map(({ state }) => state)).toEqual(['открыта'])

    const response = host.submit(form, answer())
    host.submit(form, answer({ firstName: 'Максим', middleName: '', schoolClass: '15 Ю' }))
    await button('Принять ответы сейчас').click()
    await button('Отличия 1').waitFor()
    await button(/^Лисин Артём/).click()
    await text('Алгебра').waitFor()
    await isSound()
    await shown.page.getByRole('checkbox', { name: 'Контакты' }).uncheck()
    await button('Внести 4 из 5, остальное оставить').click()
    await button('Отменить').waitFor()
    expect(request()).toBe('Дроби и проценты')
    await button('Отменить').click()
    await button('Отличия 1').waitFor()
    expect(request()).toBe('Алгебра')

    await button('Карантин 1').click()
    await button(/^Лисин Максим/).click()
    await text('Это не класс. Напишите число от 1 до 11').waitFor()
    await isSound()
    await shown.page.getByLabel(titles.get('schoolClass') ?? '').fill('5 В')
    await button('Внести снова').click()
    await shown.page.getByRole('heading', { name: 'Будет записано' }).waitFor()
    await button('Внести снова').click()
    await text('Ответ внесён').waitFor()
    expect(host.rows('mentees').map(({ firstName, status }) => `${firstName}: ${status}`)).toContain(
      'Максим: на рассмотрении',
    )
    expect(host.rows('quarantine')).toEqual([])

    await button(/^Лисин Артём/).click()
    await button('Отозвать ответ').click()
    await shown.page.getByRole('heading', { name: 'Будет записано' }).waitFor()
    await button('Отозвать ответ').click()
    await text('Ответ отозван').waitFor()
    host.editResponse(form, response, { [titles.get('request') ?? '']: 'Геометрия' })
    await button('Принять ответы сейчас').click()
    await text('1 отозванный ответ изменён').waitFor()
    await isSound()
    await button('Показать').click()
    await button(/^Лисин Артём/).click()
    await text('Ниже новый текст, в базы он не попал').waitFor()
    await text('Геометрия').waitFor()
    await isSound()
    await button('Внести снова').click()
    await shown.page.getByRole('heading', { name: 'Будет записано' }).waitFor()
    await button('Внести снова').click()
    await text('Ответ ждёт решения по полям').waitFor()
  })

  test('a choice after a meeting: its day, who was there, a link for each, who has not answered', async () => {
    writeAs(host, 'importList', {
      kind: 'mentors',
      text: table('ФИО | Должность', 'Садыкова Алина | учитель'),
    })
    await choose('Выбор после групповой встречи', 'Выбор после групповой встречи: отвечает наставляемый')
    await shown.page.getByLabel('Дата групповой встречи').fill('31.02.2026')
    await button('Опубликовать').click()
    await text('31 февраля не бывает').waitFor()
    await shown.page.getByLabel('Дата групповой встречи').fill('18.11.2026')
    await button('Опубликовать').click()
    await text('Не отмечено, кто был на встрече. Отметьте тех').waitFor()
    await isSound()
    expect(host.rows('webForms')).toEqual([])
    await button('Отметить всех').click()
    await text('По порядку: Садыкова Алина').first().waitFor()
    await shown.page.getByLabel('Своя ссылка каждому участнику').check()
    await isSound()
    await button('Опубликовать').click()
    await button('Ссылки и кто не ответил').click()
    await text('Не ответили 2 из 2').waitFor()
    await text('7 «Б»: не ответили 1').waitFor()
    await isSound()
    await button('К анкетам').click()
    await button('Закрыть приём ответов').click()
    await button('Открыть приём ответов снова').waitFor()
    expect(host.rows('webForms').map(({ state }) => state)).toEqual(['закрыта'])
  })
})
