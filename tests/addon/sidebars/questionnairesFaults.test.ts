import { describe, expect, test } from 'vitest'
import type { FormsHealth, FormsRequest } from '#addon/features/formsCall.ts'
import { chromiumIsHere } from '#tests/journey/browser.ts'
import { school } from '#tests/school/build.ts'
import { day } from '#shared/programme/civilDate.ts'
import { menteeAnswers, raw, taken, withForm } from '#tests/shared/intake/intakeSchool.ts'
import { away, sidebarOnPage } from './sidebarOnPage.ts'

const well: FormsHealth = {
  light: 'ok',
  said: 'Ответы приходят сами',
  trigger: true,
  granted: true,
  authorise: '',
  reason: '',
  scanned: null,
  troubles: [],
  seen: '',
}
const scanned = { at: '', taken: 0, imported: 0, fields: 0, who: 0, quarantine: 0, more: false, troubles: [] }
const answered = (view: unknown) => ({ ok: true, view, problems: [] })
const forms =
  (health: Partial<FormsHealth>) =>
  ({ do: what }: FormsRequest) =>
    answered(what === 'scan' ? scanned : { ...well, ...health })

const programme = school()
  .setting({ schoolShort: 'Зареченская СОШ' })
  .row('webForms', {
    id: 'фа-1',
    title: 'Анкета наставляемого: форма «ученик – ученик»',
    form: 'form.pupilPupil',
    version: 1,
    state: 'publishing',
    channel: 'form',
    questionnaire: 'application.mentee.pupilPupil',
    definition: '{}',
  })
  .build()

describe.runIf(chromiumIsHere)('«Анкеты» when something is not as it should be', () => {
  const page = sidebarOnPage('questionnaires')

  test('answers do not come by themselves: why, and the one next step', async () => {
    const health = {
      light: 'warn',
      said: 'Ответы вносятся, пока открыты «Анкеты»',
      trigger: false,
      granted: false,
      authorise: 'https://accounts.example/allow',
      reason: 'Разрешение нужно, чтобы создавать и закрывать анкеты',
      troubles: [
        {
          webForm: 'фа-1',
          title: 'Анкета',
          message: 'лист ответов удалён',
          next: 'Верните лист из истории изменений',
        },
      ],
    } as const
    await page.open(programme, { forms: forms(health) })
    await page.text('Ответы вносятся, пока открыты «Анкеты»').waitFor()
    await page.text('Нужно разрешение на формы').waitFor()
    await page.text('Анкета: лист ответов удалён').waitFor()
    await page.button('Включить приём ответов').waitFor()
    await page.isSound()
  })

  test('a publication that was cut off goes on with the same form, and says why it can’t', async () => {
    const asked: FormsRequest[] = []
    await page.open(programme, {
      forms: request => {
        asked.push(request)
        return request.do === 'make' ? away : forms({})(request)
      },
    })
    await page.button(/Анкета наставляемого/).click()
    await page.button('Продолжить публикацию').click()
    await page.text('Подбор не отвечает').waitFor()
    expect(asked).toContainEqual({ do: 'make', webForm: 'фа-1' })
    await page.isSound()
  })

  test('the sheets can’t be read: it is said, and can be asked again', async () => {
    let broken = true
    await page.open(programme, {
      forms: forms({}),
      between: ({ name }) => (name === 'formsBoard' && broken ? away : undefined),
    })
    await page.text('Подбор не отвечает').waitFor()
    await page.isSound()
    broken = false
    await page.button('Повторить').click()
    await page.button(/Анкета наставляемого/).waitFor()
  })

  test('without the school’s name nothing is published, and it is said where it is filled in', async () => {
    await page.open(school().setting({ schoolShort: '' }).build(), { forms: forms({}) })
    await page.button('Опубликовать анкету').click()
    await page.text('Не указано краткое название школы').waitFor()
    expect(await page.button('Опубликовать').isDisabled()).toBe(true)
    await page.isSound()
  })

  test('a birth date that can’t be is shown to the curator alone: not in the list, in its own box in the answer', async () => {
    const given = withForm(
      school().setting({ schoolShort: 'Лицей № 2' }),
      'ф1',
      'application.mentee.pupilPupil',
    )
    const opened = await page.open(
      taken(given.build(), [raw('о1', 'ф1', { ...menteeAnswers, birthDate: '1890-02-28' })]),
      {
        forms: forms({}),
      },
    )
    await page.text('«Дата рождения»: что не так, видно в самом ответе').waitFor()
    expect(await page.text('1890').count()).toBe(0)
    await page.button(/^Лисин Артём/).click()
    const hidden = opened.page.locator('.private').filter({ hasText: 'Видит только куратор' })
    expect(await hidden.getByLabel('Дата рождения').inputValue()).toBe('28.02.1890')
    await page.isSound()
  })

  test('whose consent is withdrawn is not offered as having been at the meeting', async () => {
    const people = school()
      .setting({ schoolShort: 'Лицей № 2' })
      .mentor('Иванова Анна')
      .mentor('Тихонова Дарья')
      .document('Иванова Анна', 'consent', '2026-09-01', { withdrawnOn: day('2026-11-01') })
    const opened = await page.open(people.build(), { forms: forms({}) })
    await page.button('Опубликовать анкету').click()
    await opened.page.getByLabel('Этап программы').selectOption({ label: 'Выбор после групповой встречи' })
    await opened.page
      .getByLabel('Анкета', { exact: true })
      .selectOption({ label: 'Выбор после групповой встречи: отвечает наставляемый' })
    await opened.page.getByRole('checkbox', { name: /Тихонова/ }).waitFor()
    expect(await opened.page.getByRole('checkbox', { name: /Иванова/ }).count()).toBe(0)
  })
})
