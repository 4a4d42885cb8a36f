import { expect, test } from 'vitest'
import { questionnaires } from '#shared/questionnaires/index.ts'
import { minutesOf } from '#shared/questionnaires/minutesOf.ts'
import { publish } from './publishing.ts'

test('не меньше минуты', () => expect(minutesOf([{ kind: 'yesNo' }])).toBe(1))
test('своими словами дольше, чем да и нет', () =>
  expect(minutesOf(Array(8).fill({ kind: 'longText' }))).toBe(6))
test('ни одна анкета не занимает больше десяти минут', () => {
  for (const { id } of questionnaires) expect(minutesOf(publish(id).questions)).toBeLessThanOrEqual(10)
})
