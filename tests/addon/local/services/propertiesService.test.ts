import { expect, test } from 'vitest'
import { scriptHost } from './scriptHost.ts'

const store = 'PropertiesService.getDocumentProperties()'

test('everything is a string, and lives between executions', () => {
  const { value } = scriptHost()
  value(`${store}.setProperty('schema', 1).setProperties({ on: true, name: 'Лицей' })`)
  expect(value(`return ${store}.getProperties()`)).toEqual({ schema: '1', on: 'true', name: 'Лицей' })
  expect(
    value(
      `return [${store}.getProperty('schema'), ${store}.getProperty('absent'), ${store}.getProperty('toString')]`,
    ),
  ).toEqual(['1', null, null])
})

test('setProperties adds, or puts others out; deleteProperty takes one away', () => {
  const { value } = scriptHost()
  value(`${store}.setProperties({ a: 1, b: 2 }).setProperties({ c: 3 }).deleteProperty('a')`)
  expect(value(`return ${store}.getKeys()`)).toEqual(['b', 'c'])
  value(`${store}.setProperties({ d: 4 }, true)`)
  expect(value(`return ${store}.getKeys()`)).toEqual(['d'])
  value(`${store}.deleteAllProperties()`)
  expect(value(`return ${store}.getKeys()`)).toEqual([])
})

test('the three stores are apart', () => {
  const body = `PropertiesService.getScriptProperties().setProperty('a', 1); PropertiesService.getUserProperties().setProperty('a', 2)
    return [${store}.getProperty('a'), PropertiesService.getScriptProperties().getProperty('a'), PropertiesService.getUserProperties().getProperty('a')]`
  expect(scriptHost().value(body)).toEqual([null, '1', '2'])
})

test.each([
  { code: `${store}.setProperty('a', 'x'.repeat(9 * 1024))`, says: 'no refusal' },
  { code: `${store}.setProperty('a', 'x'.repeat(9 * 1024 + 1))`, says: 'Argument too large: value' },
  {
    code: `for (let i = 0; i < 60; i++) ${store}.setProperty('k' + i, 'x'.repeat(9 * 1024))`,
    says: 'exceeded the property storage quota',
  },
])('$code: $says', ({ code, says }) => {
  expect(scriptHost().refusal(code)).toContain(says)
})
