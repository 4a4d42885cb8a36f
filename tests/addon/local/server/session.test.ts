import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { Sessions } from '#addon/local/server/session.ts'

const caller = (cookie: string | null) =>
  ({ headers: { cookie: cookie?.split(';')[0] } }) as unknown as IncomingMessage

test('the launch token opens any number of windows', () => {
  const sessions = new Sessions(8137)
  for (let window = 0; window < 3; window += 1)
    expect(sessions.knows(caller(sessions.open(sessions.launchToken)))).toBe(true)
})

test('an invitation opens one window, and invites nobody further', () => {
  const sessions = new Sessions(8137)
  const invitation = sessions.invite(sessions.launchToken) ?? ''
  expect(invitation).toMatch(/^[\w-]{43}$/)
  expect(invitation).not.toBe(sessions.launchToken)
  expect(sessions.invite(invitation)).toBeNull()
  expect(sessions.knows(caller(sessions.open(invitation)))).toBe(true)
  expect(sessions.open(invitation)).toBeNull()
})

test('each invitation is another one, and stands until it is taken', () => {
  const sessions = new Sessions(8137)
  const [one = '', two = ''] = [0, 1].map(() => sessions.invite(sessions.launchToken) ?? '')
  expect(one).not.toBe(two)
  expect(sessions.open(two)).not.toBeNull()
  expect(sessions.open(one)).not.toBeNull()
})

test.each(['', 'AAAA', 'null'])('nobody is invited by the token «%s»', token => {
  const sessions = new Sessions(8137)
  expect(sessions.invite(token)).toBeNull()
  expect(sessions.open(token)).toBeNull()
})
