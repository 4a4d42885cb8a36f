import { expect, test } from 'vitest'
import { build } from '#addon/build.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { formsDone, publish } from '../forms/publish.ts'
import { application } from './answers.ts'
import { sendingClock } from './sendingClock.ts'

const next =
  'Прежний и новый внесены отдельно. Если они одного человека, откройте прежний и нажмите «Отозвать ответ»'

/** A form whose answers come in from its sheet, and two of them at 12:00 and 12:30. */
async function answered() {
  const granted = [...((await build()).manifest as { oauthScopes: string[] }).oauthScopes]
  const host = await schoolHost(20, { granted })
  const sendAt = sendingClock(host)
  sendAt('2026-03-02T07:00Z')
  const { webForm, form } = publish(host, { questionnaire: 'application.mentee.pupilPupil' })
  const { id } = form()
  granted.splice(granted.indexOf('https://www.googleapis.com/auth/forms'), 1)
  const response = host.submit(id, application('Рудь'))
  sendAt('2026-03-02T07:30Z')
  host.submit(id, application('Сомова'))
  host.fireFormSubmit()
  sendAt('2026-03-03T04:00Z')
  return { host, sendAt, webForm, id, response }
}
const troubles = (host: Host) => formsDone(host, { do: 'health' }).scanned?.troubles

test('с листа изменённый ответ виден как ещё один: сказано, какой проверить, пока один не отозван', async () => {
  const { host, sendAt, webForm, id, response } = await answered()
  host.editResponse(id, response, { 'Ваш класс': '8 Б' })
  host.fireFormSubmit()
  expect(host.rows('responses')).toHaveLength(3)
  const said = [{ webForm, message: 'ответ от 02.03.2026 12:00, похоже, изменён: проверьте оба', next }]
  expect(troubles(host)).toMatchObject(said)
  // It is not news of one scan only: the curator may look the day after.
  sendAt('2026-03-04T04:00Z')
  host.submit(id, application('Тиль'))
  host.fireFormSubmit()
  expect(formsDone(host, { do: 'scan' }).troubles).toMatchObject(said)
  const [first] = host.rows('responses')
  expect(host.call('withdrawResponse', { response: first?.id ?? '' }, { mode: 'write' })).toMatchObject({
    ok: true,
  })
  expect(formsDone(host, { do: 'scan' }).troubles).toEqual([])
})

test('изменены двое: названы оба, каждый своим', async () => {
  const { host, sendAt, id, response } = await answered()
  host.editResponse(id, response, { 'Ваш класс': '8 Б' })
  const second = host.submit(id, application('Тиль'))
  host.fireFormSubmit()
  sendAt('2026-03-03T05:00Z')
  host.editResponse(id, second, { 'Ваш класс': '6 А' })
  host.fireFormSubmit()
  expect(troubles(host)).toMatchObject([
    {
      message:
        'ответы от 02.03.2026 12:00 и\u00a003.03.2026 09:00, похоже, изменены: проверьте прежние и новые',
    },
  ])
})

test('просто новый ответ ни о чём не говорит', async () => {
  const { host, id } = await answered()
  host.submit(id, application('Тиль'))
  host.fireFormSubmit()
  expect(troubles(host)).toEqual([])
})
