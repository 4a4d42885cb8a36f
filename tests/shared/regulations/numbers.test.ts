import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { numbers } from '#shared/regulations/numbers.ts'

test.each(Object.entries(numbers))('у числа %s есть источник, начало действия и день сверки', (_, number) => {
  expect(number.source).toMatch(/ст\. \d+/)
  expect(number.from < number.lastReadOn).toBe(true)
})

test('совершеннолетие – 18 лет', () => {
  expect(numbers.adultAge).toMatchObject({ value: 18, from: day('1995-01-01') })
})
