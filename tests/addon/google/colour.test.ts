import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backgroundAt, updateSheet } from '#addon/local/page/sheet.ts'
import type { ConditionalRule } from '#addon/local/workbook/storeRequest.ts'
import { markedTables } from '#shared/programme/markedTables.ts'
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

/** Not of the whole row. */
const isOfState = ({ inColumn }: ConditionalRule) => inColumn === undefined

const coloured = tableNames.flatMap(name =>
  Object.entries(tableOf(name).columns).flatMap(([key, column]) =>
    column.tones === undefined || column.kind !== 'choice' ? [] : [{ name, key, options: column.options }],
  ),
)

test.each(coloured)(
  'состояния в столбце «$key» листа «$name» окрашены все, каждое по своему слову',
  async ({ name, key, options }) => {
    const host = await schoolHost()
    const column = columnOf(host, name, key)
    const rules = rulesOf(host, name).filter(({ areas }) => areas[0]?.column === column)
    expect(
      rules
        .filter(isOfState)
        .map(({ equals }) => equals)
        .sort(),
    ).toEqual(Object.values(options).sort())
    for (const { areas } of rules.filter(isOfState))
      expect(areas).toMatchObject([{ row: 3, column, columns: 1 }])
  },
)

test('окрашены пары, люди и приказы', () => {
  expect(coloured.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['mentors', 'mentees', 'pairs', 'orders']),
  )
})

test.each(markedTables)(
  'лист «%s»: строка целиком окрашена по скрытой отметке, после состояний',
  async name => {
    const host = await schoolHost()
    const inColumn = columnOf(host, name, 'mark')
    const rules = rulesOf(host, name)
    const [bad, warn] = rules.slice(-2)
    expect([bad, warn]).toMatchObject([
      { equals: 'запрет', inColumn, background: '#fcecea', color: null, areas: [{ row: 3, column: 1 }] },
      {
        equals: 'предупреждение',
        inColumn,
        background: '#fbf1dc',
        color: null,
        areas: [{ row: 3, column: 1 }],
      },
    ])
    expect(bad?.areas[0]?.columns).toBeGreaterThan(Object.keys(tableOf(name).columns).length)
    expect(rules.slice(0, -2).every(isOfState)).toBe(true)
  },
)

test('цвет, который куратор дала ячейке, остаётся и под отметкой, и без неё', async () => {
  const host = await schoolHost()
  const sheetId = host.sheetId('pairs')
  const own = { sheetId, row: 3, column: columnOf(host, 'pairs', 'mentorName'), rows: 1, columns: 1 }
  host.workbook.handle({ op: 'fill', area: own, what: 'backgrounds', value: '#ffee00' })
  const colours = () => {
    const view = host.workbook.view(sheetId)
    const sheet = updateSheet(null, { ...view, changed: [], whole: true, length: 0 })
    const shown = { ...sheet, cells: view.cells }
    return {
      own: host.workbook.handle({ op: 'read', area: own, what: 'backgrounds' }),
      shown: backgroundAt(shown, own.row, own.column),
      beside: backgroundAt(shown, own.row, own.column + 1),
    }
  }
  const marked = (mark: string) => host.type('pairs', 3, 'mark', mark)
  marked('запрет')
  expect(colours()).toEqual({ own: [['#ffee00']], shown: '#fcecea', beside: '#fcecea' })
  marked('')
  expect(colours()).toEqual({ own: [['#ffee00']], shown: '#ffee00', beside: undefined })
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
  for (const { background, color } of coloured.flatMap(({ name }) => rulesOf(host, name).filter(isOfState))) {
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
  const column = columnOf(host, 'orders', 'status')
  for (const { areas } of after.filter(isOfState)) expect(areas[0]?.column).toBe(column)
  const mark = columnOf(host, 'orders', 'mark')
  expect(after.flatMap(({ inColumn }) => inColumn ?? [])).toEqual([mark, mark])
})
