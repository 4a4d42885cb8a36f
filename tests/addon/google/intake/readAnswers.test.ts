import { expect, test } from 'vitest'
import { FORMS } from '#addon/local/forms/formRecord.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { formsDone, publish, rowOf } from '../forms/publish.ts'
import { application } from './answers.ts'
import { sendingClock } from './sendingClock.ts'

const names = (host: Host) => host.rows('mentees').map(({ lastName }) => lastName)

test.each([
  ['приём по событию', (host: Host) => void host.fireFormSubmit()],
  ['проверка', (host: Host) => void formsDone(host, { do: 'scan' })],
])('анкета молчала, %s шёл мимо: её ответы вносит следующее событие', async (_, pass) => {
  const host = await schoolHost()
  const silent = publish(host, { questionnaire: 'application.mentee.pupilPupil' })
  const other = publish(host, { questionnaire: 'application.mentee.studentPupil' })
  const form = silent.form()
  const otherForm = other.form().id
  const sheet = host.workbook.sheets().find(({ title }) => title === rowOf(host, silent.webForm).sheet)
  const sendAt = sendingClock(host)
  sendAt('2026-03-02T07:00Z')
  host.submit(otherForm, application('Рудь'))
  host.fireFormSubmit()

  sendAt('2026-03-02T07:10Z')
  host.submit(form.id, application('Сомова'))
  host.events.splice(0)
  host.workbook.handle({ op: 'deleteSheet', sheetId: sheet?.sheetId ?? 0 })
  host.workbook.handle({ op: 'setProperties', store: FORMS, set: { [form.id]: null } })
  const trouble = { webForm: silent.webForm, message: 'листа с ответами нет' }
  for (const [time, name] of [
    ['09:00', 'Тиль'],
    ['10:00', 'Уварова'],
  ] as const) {
    sendAt(`2026-03-02T${time}Z`)
    host.submit(otherForm, application(name))
    pass(host)
    expect(names(host)).toContain(name)
    expect(formsDone(host, { do: 'health' }).scanned).toMatchObject({ troubles: [trouble] })
  }
  expect(names(host)).not.toContain('Сомова')

  host.events.splice(0)
  host.workbook.handle({ op: 'putForm', form })
  sendAt('2026-03-02T11:00Z')
  host.submit(otherForm, application('Фокин'))
  host.fireFormSubmit()
  expect(names(host)).toEqual(expect.arrayContaining(['Сомова', 'Фокин']))
  expect(formsDone(host, { do: 'health' }).scanned).toMatchObject({ troubles: [] })
})
