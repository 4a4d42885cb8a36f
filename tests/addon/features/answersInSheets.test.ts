import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FeatureName, InputOf } from '#addon/features/call.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'

// The shipped bundle over real sheets: what was given is found again in cells that were read back.

let host: Host
let webForm = ''
beforeAll(async () => {
  host = await schoolHost(10)
  const made = host.call(
    'publishForm',
    { questionnaire: 'application.mentee.teacherPupil', form: null, personal: false },
    { mode: 'write' },
  )
  webForm = made.ok ? made.view.webForm : ''
})
afterAll(() => host.workbook.close())

function write<N extends FeatureName>(name: N, input: InputOf<N>): string {
  const reply = host.call(name, input, { mode: 'write' })
  if (!reply.ok) throw new Error([reply.refusal.message, ...(reply.refusal.details ?? [])].join('; '))
  return reply.written?.command ?? ''
}

const answers = {
  lastName: 'Щукин',
  firstName: 'Семён',
  middleName: 'Фёдорович',
  schoolClass: '8а',
  birthDate: '28.02.2013',
  contact: '+7 900 111-22-33',
  request: "=1+1\n'и ещё\t<b>что-то</b> 🙂",
  interests: ['футбол', 'макраме'],
  availability: ['понедельник после уроков', 'вторник после уроков'],
  formats: ['очно'],
}
const send = (key: string, more: object = {}, at = '2026-11-20T09:15:02') =>
  write('importAnswers', {
    responses: [{ key, webForm, at, strays: [], answers: { ...answers, ...more } }],
  })
const mentee = () => host.rows('mentees').find(({ lastName }) => String(lastName).startsWith('Щук'))
const response = (key: string) => host.rows('responses').find(({ id }) => id === key)
const shown = () => JSON.stringify([host.rows('mentees'), host.rows('responses'), host.rows('quarantine')])

test('a row that came from an answer follows the answer, also when its very person changes', () => {
  send('к1')
  const first = mentee()
  expect(first).toMatchObject({ status: 'на рассмотрении', schoolClass: '8 «А»', request: answers.request })
  send('к1', { contact: 'new@b.ru', lastName: 'Щукарёв' }, '2026-11-20T10:15:02')
  expect(mentee()).toMatchObject({
    id: first?.id,
    code: first?.code,
    lastName: 'Щукарёв',
    contact: 'new@b.ru',
  })
  expect(response('к1')?.state).toBe('внесён')
  send('к1', {}, '2026-11-20T11:15:02')
  expect(mentee()).toMatchObject({ id: first?.id, lastName: 'Щукин' })
})

test('decisions are taken back by «Отменить»', () => {
  send('к2', { contact: 'other@b.ru' }, '2026-11-20T12:15:02')
  expect(response('к2')?.state).toBe('ждёт решения по полям')
  const waiting = shown()
  const decided = write('decideFields', { response: 'к2', take: ['contact'], keep: [] })
  expect(mentee()?.contact).toBe('other@b.ru')
  write('undoCommand', { command: decided })
  expect(shown()).toBe(waiting)
  const withdrawn = write('withdrawResponse', { response: 'к1' })
  expect([mentee()?.status, response('к1')?.state]).toEqual(['в архиве', 'отозван'])
  write('undoCommand', { command: withdrawn })
  expect(shown()).toBe(waiting)
})

test('what is mended leaves quarantine, and comes back by «Отменить»', () => {
  send('к3', { lastName: 'Щуров', schoolClass: '15' })
  expect(host.rows('quarantine').map(({ id }) => id)).toEqual(['к3'])
  const waiting = shown()
  const mended = write('retryQuarantine', { response: 'к3', mended: { schoolClass: '8 «Б»' } })
  expect(host.rows('quarantine')).toEqual([])
  write('undoCommand', { command: mended })
  expect(shown()).toBe(waiting)
})
