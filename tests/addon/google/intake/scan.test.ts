import { expect, test } from 'vitest'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { formsDone, publish } from '../forms/publish.ts'
import { application } from './answers.ts'

const questionnaire = 'application.mentee.pupilPupil'

async function open(host?: Host) {
  const used = host ?? (await schoolHost())
  const { webForm, form } = publish(used, { questionnaire })
  return { host: used, webForm, form: form().id }
}

test('публикация, ответ, строка в базе', async () => {
  const { host, form, webForm } = await open()
  host.submit(form, application('Рудь'))
  expect(host.fireFormSubmit()).toMatchObject([{ ok: true }])
  expect(host.rows('mentees').at(-1)).toMatchObject({
    lastName: 'Рудь',
    status: 'на рассмотрении',
    schoolClass: '7 «Б»',
    birthDate: '05.03.2013',
    request: 'Подтянуть алгебру',
  })
  expect(host.rows('responses')).toMatchObject([{ webForm, state: 'внесён' }])
  expect(formsDone(host, { do: 'health' })).toMatchObject({
    light: 'ok',
    trigger: true,
    granted: true,
    scanned: { taken: 1, imported: 1, more: false, troubles: [] },
  })
})
