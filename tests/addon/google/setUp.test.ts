import { describe, expect, test } from 'vitest'
import type { ServiceCall } from '#addon/local/services/ports.ts'
import { Workbook } from '#addon/local/workbook/workbook.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'
import { startHost } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { noon } from '#tests/addon/schoolOf.ts'
import { type Command, columnOf, newContact as contactOf, refused, send, write } from './commands.ts'

const contact = contactOf('8 900')
const listMentees: Command = { name: 'listPeople', input: { base: 'mentees' } }
const listPairs: Command = { name: 'agreementList', input: {} }

describe('подготовка таблицы', () => {
  test('в пустой таблице любое действие говорит, что делать', async () => {
    const host = await startHost({ now: noon })
    for (const command of [listMentees, listPairs, contact])
      expect(refused(send(host, command))).toEqual({
        code: 'notSetUp',
        message: 'Таблица ещё не подготовлена',
        next: 'Откройте «Настройки» и пройдите первый запуск: это займёт около трёх минут',
      })
  })

  test('второй раз ничего не делается', async () => {
    const host = await startHost({ now: noon })
    const first = host.run('setUp')
    expect(first).toMatchObject({
      ok: true,
      value: { ok: true, view: { made: { length: tableNames.length } } },
    })
    const before = host.snapshot()
    expect(host.run('setUp')).toMatchObject({ value: { ok: true, view: { made: [] } } })
    expect(host.snapshot()).toEqual(before)
    host.run('mendSheets')
    expect(host.toasts.at(-1)?.title).toBe('Таблица в порядке')
    expect(host.snapshot()).toEqual(before)
  })

  test('удалённый столбец возвращается, остальное на месте', async () => {
    const host = await schoolHost()
    const before = host.rows('mentees')
    const place = columnOf(host, 'mentees', 'contact')
    host.workbook.handle({ op: 'deleteColumns', sheetId: host.sheetId('mentees'), from: place, count: 1 })
    expect(host.run('setUp')).toMatchObject({
      value: { view: { made: ['столбец «Контакты» на листе «Наставляемые»'] } },
    })
    expect(host.rows('mentees')).toEqual(before.map(row => ({ ...row, contact: '' })))
    expect(write(host, contact).ok).toBe(true)
    expect(host.rows('mentees')[1]?.contact).toBe('8 900')
  })

  test('пустой лист, который создали вручную, наполняется, а не удаляется', async () => {
    const host = await schoolHost()
    host.workbook.handle({ op: 'deleteSheet', sheetId: host.sheetId('decisions') })
    host.workbook.handle({ op: 'insertSheet', title: tableOf('decisions').title, index: null })
    host.run('setUp')
    expect(columnOf(host, 'decisions', 'mentor')).toBeGreaterThan(0)
  })

  test('оборванная на любом месте подготовка завершается следующей', { timeout: 120_000 }, async () => {
    const host = await startHost({ now: noon })
    const sheets = tableNames.filter(name => name !== 'journal')
    const [begin, rollback] = [Workbook.prototype.begin, Workbook.prototype.rollback]
    Object.assign(host.workbook, { begin: () => {}, commit: () => {}, rollback: () => {} })
    const calls: ServiceCall[] = []
    host.setHook(call => calls.push(call))
    begin.call(host.workbook, 'test')
    host.run('setUp')
    const whole = host.snapshot(sheets)
    rollback.call(host.workbook)
    // The cells of a sheet are written at once; what stands before and after that is the moment that counts.
    const moments = calls.flatMap(({ name, index }) => (name === 'Range.setValues' ? [index, index + 1] : []))
    for (const k of moments.slice(4, 10)) {
      begin.call(host.workbook, 'test')
      host.setHook(({ index }) => {
        if (index >= k) throw new Error('Exceeded maximum execution time')
      })
      expect(host.run('setUp')).toMatchObject({ ok: false })
      host.setHook(undefined)
      expect(host.run('setUp')).toMatchObject({ ok: true, value: { ok: true } })
      expect({ k, sheets: host.snapshot(sheets) }).toEqual({ k, sheets: whole })
      rollback.call(host.workbook)
    }
  })
})
