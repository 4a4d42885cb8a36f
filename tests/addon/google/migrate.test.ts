import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundleServer } from '#addon/build.ts'
import type { Host } from '#tests/addon/host.ts'
import { schema } from '#shared/programme/schema.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'

const [first, second] = [schema + 1, schema + 2]

/** Steps of versions to come, as lines behind the bundle of the command itself. */
const steps = `
  const step = (to, title, change) => ({
    to,
    title,
    run: ({ mentees }) =>
      mentees.map(({ id, contact }) => ({
        table: 'mentees', kind: 'update', id, set: { contact: change(contact) }, was: { contact },
      })),
  })
  const steps = [
    step(${first}, 'Контакты наставляемых записываются с пометкой «тел.»', contact => 'тел. ' + contact),
    step(${second}, 'Контакт берётся в скобки', contact => '(' + contact + ')'),
  ]
  function updateTo(known) { migrateWorkbook(steps, known) }
`

describe('«Обновить таблицу»', () => {
  let code: string
  beforeAll(async () => {
    const entry = join(import.meta.dirname, '../../../addon/google/migrate.ts')
    code = `${(await bundleServer(entry)).code}${steps}`
  })

  const next = (answerAlert = 'YES') => schoolHost(20, { code, answerAlert })
  const versionRow = (host: Host) => host.rows('settings').findIndex(({ id }) => id === 'schema')
  const setVersion = (host: Host, value: string) =>
    host.type('settings', 3 + versionRow(host), 'value', value)
  const version = (host: Host) => host.rows('settings')[versionRow(host)]?.value
  const update = (host: Host, to = second) => {
    const done = host.run('updateTo', [to])
    if (!done.ok) throw new Error(done.error.stack)
  }

  test('пункт есть в меню «Таблица»', async () => {
    const host = await schoolHost()
    host.run('onOpen')
    expect(JSON.stringify(host.menus)).toContain('"Обновить таблицу"')
  })

  test('у таблицы этой версии обновлять нечего', async () => {
    const host = await schoolHost()
    const before = host.snapshot()
    expect(host.run('updateWorkbook')).toMatchObject({ ok: true })
    expect(host.alerts).toMatchObject([{ title: 'Обновлять нечего' }])
    expect(host.snapshot()).toEqual(before)
  })

  test('сначала видно, что изменится и где копия; «Нет» ничего не меняет', async () => {
    const host = await next('NO')
    const before = host.snapshot()
    update(host)
    expect(host.alerts).toHaveLength(1)
    expect(host.alerts[0]?.title).toBe('Обновить таблицу?')
    expect(host.alerts[0]?.prompt).toMatch(
      /пометкой «тел\.»\n– Контакт берётся в скобки\n\n.*«Файл» – «Данные и копии»/,
    )
    expect(host.snapshot()).toEqual(before)
  })

  test('в Google Таблице копию сначала делает куратор', async () => {
    const host = await next('NO')
    const row = host.rows('settings').findIndex(({ id }) => id === 'dataPlace')
    host.type('settings', 3 + row, 'value', 'В Google Таблице')
    update(host)
    expect(host.alerts[0]?.prompt).toMatch(/нажмите «Нет», выберите «Файл» – «Создать копию»/)
  })

  test('каждый шаг – отдельная запись журнала, версия растёт до нужной', async () => {
    const host = await next()
    const before = host.rows('mentees')
    const journal = host.rows('journal').length
    update(host)
    expect(host.rows('mentees')).toEqual(before.map(row => ({ ...row, contact: `(тел. ${row.contact})` })))
    expect(version(host)).toBe(String(second))
    expect(host.rows('journal').slice(journal)).toMatchObject([
      { command: 'Обновление таблицы: Контакты наставляемых записываются с пометкой «тел.»' },
      { command: 'Обновление таблицы: Контакт берётся в скобки' },
    ])
    expect(host.toasts.at(-1)).toMatchObject({ title: 'Таблица обновлена' })
    update(host)
    expect(host.alerts.at(-1)).toMatchObject({ title: 'Обновлять нечего' })
  })

  test('с середины идут только оставшиеся шаги', async () => {
    const host = await next()
    const before = host.rows('mentees')
    setVersion(host, String(first))
    update(host)
    expect(host.rows('mentees')).toEqual(before.map(row => ({ ...row, contact: `(${row.contact})` })))
    expect(version(host)).toBe(String(second))
  })

  test('версия без своего шага только записывает номер', async () => {
    const host = await next()
    setVersion(host, String(second))
    const before = host.rows('mentees')
    update(host, second + 1)
    expect(version(host)).toBe(String(second + 1))
    expect(host.rows('mentees')).toEqual(before)
  })

  test('недостающие листы и столбцы добавляются до шагов; строка версии, если её нет, – тоже', async () => {
    const host = await next()
    host.workbook.handle({ op: 'deleteSheet', sheetId: host.sheetId('decisions') })
    const row = versionRow(host)
    host.workbook.handle({ op: 'deleteRows', sheetId: host.sheetId('settings'), from: 3 + row, count: 1 })
    update(host)
    expect(host.toasts.at(-1)).toMatchObject({ title: 'Таблица обновлена' })
    expect(host.sheetId('decisions')).toBeGreaterThan(0)
    expect(version(host)).toBe(String(second))
  })

  test('строка, внесённая вручную, обновляется вместе со всеми', async () => {
    const host = await next()
    const place = 3 + host.rows('mentees').length
    host.type('mentees', place, 'lastName', 'Рудь')
    host.type('mentees', place, 'contact', '8 900')
    update(host)
    expect(host.rows('mentees').at(-1)).toMatchObject({ lastName: 'Рудь', contact: '(тел. 8 900)' })
    expect(host.rows('mentees').at(-1)?.id).not.toBe('')
  })

  test.each([
    { version: 'abc', title: 'Версия таблицы не читается: на листе «Настройки» стоит «abc»' },
    { version: '77', title: `Таблица сделана более новой версией (77), эта понимает ${second}` },
  ])('версия «$version» не обновляется', async ({ version, title }) => {
    const host = await next()
    setVersion(host, version)
    const before = host.snapshot()
    update(host)
    expect(host.alerts).toMatchObject([{ title }])
    expect(host.snapshot()).toEqual(before)
  })

  test('строки сдвинулись во время второго шага: первый записан, второй убран, повтор доводит до конца', async () => {
    const host = await next()
    const before = host.rows('mentees')
    // Under the first new version the plan is written first, then the rows themselves.
    let writes = 0
    host.setHook(({ name }) => {
      if (name !== 'Range.setValues' || version(host) !== String(first) || ++writes !== 2) return
      host.workbook.handle({
        op: 'insertRows',
        sheetId: host.sheetId('mentees'),
        before: 3,
        count: 1,
        like: 3,
      })
    })
    update(host)
    host.setHook(undefined)
    expect(host.toasts).toMatchObject([{ title: 'Лист «Наставляемые»: строки сдвинулись, пока шла запись' }])
    expect(version(host)).toBe(String(first))
    expect(host.rows('mentees')).toEqual(before.map(row => ({ ...row, contact: `тел. ${row.contact}` })))
    update(host)
    expect(version(host)).toBe(String(second))
    expect(host.rows('mentees')).toEqual(before.map(row => ({ ...row, contact: `(тел. ${row.contact})` })))
  })
})
