import { expect, test } from 'vitest'
import { scriptHost } from './scriptHost.ts'

test.each([
  {
    code: `Utilities.formatDate(new Date(0), 'Europe/Moscow', 'dd.MM.yyyy HH:mm:ss')`,
    gives: '01.01.1970 03:00:00',
  },
  {
    code: `Utilities.formatDate(new Date(0), 'UTC', "yyyy-MM-dd'T'HH:mm:ss.SSS")`,
    gives: '1970-01-01T00:00:00.000',
  },
  { code: `Utilities.formatDate(new Date(0), 'UTC', 'mm')`, gives: '00' },
  { code: `Utilities.base64Encode('Анна')`, gives: '0JDQvdC90LA=' },
  { code: `Utilities.base64EncodeWebSafe([-5, -1])`, gives: '-_8=' },
  { code: `Utilities.base64Decode('+/8=')`, gives: [-5, -1] },
  { code: `Utilities.base64DecodeWebSafe('-_8=')`, gives: [-5, -1] },
  { code: `Utilities.newBlob(Utilities.base64Decode('0JDQvdC90LA=')).getDataAsString()`, gives: 'Анна' },
  { code: `Utilities.newBlob('да', 'text/plain', 'a.txt').getName()`, gives: 'a.txt' },
  {
    code: `Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, '').slice(0, 4)`,
    gives: [-29, -80, -60, 66],
  },
  { code: `Utilities.ungzip(Utilities.gzip(Utilities.newBlob('да'))).getDataAsString()`, gives: 'да' },
  { code: `Utilities.getUuid()`, gives: '00000000-0000-4000-8000-000000000000' },
])('$code', ({ code, gives }) => {
  expect(scriptHost().value(`return ${code}`)).toEqual(gives)
})

test.each([
  { code: `Utilities.base64Decode('не то')`, says: 'Could not decode string.' },
  { code: `Utilities.formatDate(new Date(NaN), 'UTC', 'yyyy')`, says: 'Invalid argument: date' },
  { code: `Utilities.formatDate(new Date(0), 'UTC', 'EEEE')`, says: 'Illegal pattern component: EEEE' },
  {
    code: `Utilities.computeDigest('SHA_256', '')`,
    says: "don't match the method signature for Utilities.computeDigest.",
  },
])('$code is refused', ({ code, says }) => {
  expect(scriptHost().refusal(code)).toContain(says)
})

test('sleep, logs, person and zone come from the world around', () => {
  const host = scriptHost()
  host.value(`Utilities.sleep(500); console.warn('осторожно', { a: 1 }); Logger.log('%s из %s', 1, 2)`)
  expect(host.slept).toEqual([500])
  expect(host.screen.log).toEqual(['warn: осторожно { a: 1 }', 'log: 1 из 2'])
  expect(
    host.value(
      `return [Session.getActiveUser().getEmail(), Session.getScriptTimeZone(), SpreadsheetApp.getActive().getSpreadsheetTimeZone()]`,
    ),
  ).toEqual(['curator@school.local', 'Asia/Yekaterinburg', 'Europe/Moscow'])
})
