import { describe, expect, test } from 'vitest'
import type { ValidationRule } from '#addon/local/workbook/storeRequest.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import type { TableName } from '#shared/programme/tables.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { columnOf } from './commands.ts'

/** What the dropdown of a column offers, and whether another text is taken as well. */
function dropdown(host: Host, name: TableName, key: string) {
  const area = { sheetId: host.sheetId(name), row: 4, column: columnOf(host, name, key), rows: 1, columns: 1 }
  const [[rule]] = host.workbook.handle({ op: 'read', area, what: 'validations' }) as [[ValidationRule]]
  return { offers: rule.args[0], allowInvalid: rule.allowInvalid }
}

function addForm(host: Host, title: string) {
  const row = 3 + host.rows('dictionaries').length
  for (const [key, text] of Object.entries({
    dictionary: 'Форма наставничества',
    number: '99',
    title,
    enabled: 'да',
  }))
    host.type('dictionaries', row, key, text)
}

const formTitles = dictionaryEntries
  .filter(({ dictionary }) => dictionary === 'form')
  .map(({ title }) => title)

describe('выпадающие списки', () => {
  test('«Восстановить листы и столбцы» берёт их с листа «Справочники»', async () => {
    const host = await schoolHost()
    expect(dropdown(host, 'pairs', 'form').offers).toEqual(formTitles)
    addForm(host, 'Школа – завод')
    const off = host.rows('dictionaries').findIndex(({ title }) => title === formTitles[0])
    host.type('dictionaries', 3 + off, 'enabled', 'нет')
    expect(host.run('mendSheets')).toMatchObject({ ok: true })
    for (const name of ['pairs', 'decisions'] as const)
      expect(dropdown(host, name, 'form')).toEqual({
        offers: [...formTitles.slice(1), 'Школа – завод'],
        allowInvalid: true,
      })
    expect(host.toasts).toMatchObject([{ title: 'Таблица в порядке' }])
  })

  test('вернувшийся столбец и новый лист тоже следуют справочнику', async () => {
    const host = await schoolHost()
    addForm(host, 'Школа – завод')
    const from = columnOf(host, 'pairs', 'form')
    host.workbook.handle({ op: 'deleteColumns', sheetId: host.sheetId('pairs'), from, count: 1 })
    host.workbook.handle({ op: 'deleteSheet', sheetId: host.sheetId('decisions') })
    expect(host.run('mendSheets')).toMatchObject({ ok: true })
    expect(host.toasts).toMatchObject([{ title: 'Таблица восстановлена' }])
    for (const name of ['pairs', 'decisions'] as const)
      expect(dropdown(host, name, 'form').offers).toEqual([...formTitles, 'Школа – завод'])
  })

  test('пустой справочник оставляет списки как были', async () => {
    const host = await schoolHost()
    const count = host.rows('dictionaries').length
    host.workbook.handle({ op: 'deleteRows', sheetId: host.sheetId('dictionaries'), from: 3, count })
    expect(host.run('mendSheets')).toMatchObject({ ok: true })
    expect(dropdown(host, 'pairs', 'form').offers).toEqual(formTitles)
  })
})

test('что добавлено, названо в журнале, пока таблица ещё закрыта для других', async () => {
  const host = await schoolHost()
  const from = columnOf(host, 'mentees', 'contact')
  host.workbook.handle({ op: 'deleteColumns', sheetId: host.sheetId('mentees'), from, count: 1 })
  const order: string[] = []
  host.setHook(({ name }) => {
    if (/tryLock|appendRow|releaseLock/.test(name)) order.push(name)
  })
  host.run('mendSheets')
  expect(order).toEqual(['Lock.tryLock', 'Sheet.appendRow', 'Lock.releaseLock'])
  expect(host.rows('journal').at(-1)?.command).toBe(
    'Подготовка таблицы: столбец «Контакты» на листе «Наставляемые»',
  )
})
