import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ConditionalRule } from '#addon/local/workbook/storeRequest.ts'
import { type TableName, tableNames, tableOf } from '#shared/programme/tables.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { root } from '#tests/house/sources.ts'
import { columnOf } from './commands.ts'

const rulesOf = (host: Host, name: TableName): ConditionalRule[] =>
  (host.workbook.handle({ op: 'sheets' }) as { sheetId: number; conditional: ConditionalRule[] }[]).find(
    ({ sheetId }) => sheetId === host.sheetId(name),
  )?.conditional ?? []

const setRules = (host: Host, name: TableName, rules: ConditionalRule[]) =>
  host.workbook.handle({ op: 'setConditional', sheetId: host.sheetId(name), rules })

const coloured = tableNames.flatMap(name =>
  Object.entries(tableOf(name).columns).flatMap(([key, column]) =>
    column.tones === undefined || column.kind !== 'choice' ? [] : [{ name, key, options: column.options }],
  ),
)

test.each(coloured)(
  'состояния в столбце «$key» листа «$name» окрашены все, каждое по своему слову',
  async ({ name, key, options }) => {
    const host = await schoolHost()
    const rules = rulesOf(host, name)
    expect(rules.map(({ equals }) => equals).sort()).toEqual(Object.values(options).sort())
    for (const { areas } of rules)
      expect(areas).toMatchObject([{ row: 3, column: columnOf(host, name, key), columns: 1 }])
  },
)

test('окрашены пары, люди и приказы', () => {
  expect(coloured.map(({ name }) => name)).toEqual(['mentors', 'mentees', 'pairs', 'orders'])
})

test('цвета – те же, что в боковых панелях, и текст на них читается', async () => {
  const tokens = readFileSync(join(root, 'addon/sidebars/parts/tokens.css'), 'utf8')
  const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  const luminance = (hex: string) =>
    [0.2126, 0.7152, 0.0722].reduce(
      (sum, weight, index) =>
        sum + weight * channel(Number.parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16) / 255),
      0,
    )
  const host = await schoolHost()
  for (const { background, color } of coloured.flatMap(({ name }) => rulesOf(host, name))) {
    if (background === null || color === null) throw new Error('A rule without a colour')
    expect(tokens).toContain(background)
    expect(tokens).toContain(color)
    expect((luminance(background) + 0.05) / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(4.5)
  }
})

test('правила куратора остаются и стоят первыми, наши обновляются', async () => {
  const host = await schoolHost()
  const ours = rulesOf(host, 'pairs')
  const [first] = ours
  if (first === undefined) throw new Error('No rule')
  const sameWord: ConditionalRule = { ...first, background: '#ff0000' }
  const ownColumn: ConditionalRule = { ...first, areas: [{ row: 3, column: 3, rows: 5, columns: 1 }] }
  setRules(host, 'pairs', [...ours.slice(1), sameWord, ownColumn])
  expect(host.run('mendSheets')).toMatchObject({ ok: true })
  expect(rulesOf(host, 'pairs')).toEqual([sameWord, ownColumn, ...ours])
})

test('столбец переставили: цвета идут за ним, и двойных правил нет', async () => {
  const host = await schoolHost()
  const before = rulesOf(host, 'orders')
  host.workbook.handle({ op: 'insertColumns', sheetId: host.sheetId('orders'), before: 2, count: 1, like: 1 })
  host.run('mendSheets')
  const after = rulesOf(host, 'orders')
  expect(after).toHaveLength(before.length)
  for (const { areas } of after) expect(areas[0]?.column).toBe(columnOf(host, 'orders', 'status'))
})
