import { expect, test } from 'vitest'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { type Command, newContact, refused, write } from './commands.ts'

const states = (host: Awaited<ReturnType<typeof schoolHost>>) => host.rows('undo').map(row => row.state)

test('записанная команда отмечена в _undo как записанная', async () => {
  const host = await schoolHost()
  expect(write(host, newContact('8 900')).ok).toBe(true)
  expect(states(host)).toEqual(['written'])
})

test('команда, которая ничего не записала, не ждёт восстановления и не предлагается к отмене', async () => {
  const host = await schoolHost()
  let trips = 0
  host.setHook(({ name, counted }) => {
    if (counted) trips++
    // The plan is written by now; then somebody types into the very cell.
    if (name === 'Range.setValues' && trips > 0) host.type('mentees', 4, 'contact', 'другое')
  })
  const reply = write(host, newContact('8 900'))
  host.setHook(undefined)
  if (reply.ok) throw new Error('written over what somebody had typed')
  expect(refused(reply).code).toBe('changedMeanwhile')
  expect(states(host)).toEqual(['undone'])
  expect(host.call('undoList', {})).toMatchObject({ ok: true, view: { items: [] } })
})

test('набранное между двумя строками команды после плана и до записи остаётся', async () => {
  const host = await schoolHost()
  host.setHook(({ name }) => {
    if (name !== 'Range.setValues') return
    host.setHook(undefined)
    host.type('pairs', 6, 'mentorAgreedOn', '01.11.2026')
  })
  const command: Command = {
    name: 'recordAgreement',
    input: { pairs: ['пара-0', 'пара-8'], sides: ['mentor'], on: '22.11.2026', how: 'phone' },
  }
  expect(write(host, command).ok).toBe(true)
  expect(host.rows('pairs').map(row => row.mentorAgreedOn)).toMatchObject({
    0: '22.11.2026',
    3: '01.11.2026',
  })
})
