import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '#shared/programme/cell.ts'
import { adopt } from '#shared/programme/adopt.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { findColumns } from '#shared/programme/layout.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import { civilDateIn } from '#shared/programme/parseDate.ts'
import { gate, mayBecomeLive, planWrite } from '#shared/programme/planWrite.ts'
import { readTable } from '#shared/programme/readTable.ts'
import { tables } from '#shared/programme/tables.ts'

const context = {
  dictionary: dictionaryOf({ dictionaries: dictionaryEntries }),
  civilDateOf: civilDateIn('Europe/Moscow'),
}
const table = tables.decisions
const keys = Object.keys(table.columns)
const own = 'Моя пометка'

const line = (set: Record<string, Cell>, order: readonly string[]): Cell[] => order.map(key => set[key] ?? '')
const sheet = (rows: Record<string, Cell>[], order: readonly string[] = keys): Cell[][] => [
  [...order],
  order.map(key => (table.columns as Record<string, { title: string }>)[key]?.title ?? key),
  ...rows.map(row => line(row, order)),
]
const plan = (edits: Edit[], cells: Cell[][]) =>
  planWrite(edits, cells, findColumns(table, cells), context, id => `имя ${id}`)

/** The sheet after the blocks, as a spreadsheet would hold it. */
function written(cells: Cell[][], edits: Edit[]): Cell[][] {
  const after = cells.map(each => [...each])
  for (const block of plan(edits, cells).blocks)
    block.values.forEach((values, r) => {
      while (after.length < block.row + r) after.push(Array.from({ length: cells[0]?.length ?? 0 }, () => ''))
      values.forEach((value, c) => {
        const row = after[block.row - 1 + r]
        if (row)
          row[block.column - 1 + c] =
            typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value
      })
    })
  return after
}

const a = {
  id: 'р1',
  kind: 'закрепить',
  mentor: 'м1',
  mentorName: 'имя м1',
  mentee: 'н1',
  menteeName: 'имя н1',
  decidedOn: '2026-11-01',
  reason: 'дружат',
}
const b = { ...a, id: 'р2', reason: 'родственники' }
const c = { ...a, id: 'р3', reason: '' }
const reasonOf = (id: string, set: string, was: string): Edit => ({
  table: 'decisions',
  kind: 'update',
  id,
  set: { reason: set },
  was: { reason: was },
})

test('правка двух строк через одну: один прямоугольник, средняя строка остаётся какой была', () => {
  const { blocks, conflicts } = plan(
    [reasonOf('р1', 'просят сами', 'дружат'), reasonOf('р3', 'сосед', '')],
    sheet([a, b, c]),
  )
  expect(conflicts).toEqual([])
  expect(blocks).toEqual([
    { row: 3, column: keys.indexOf('reason') + 1, values: [['просят сами'], ['родственники'], ['сосед']] },
  ])
})

test('вместе с ID человека пишется его имя', () => {
  const { blocks } = plan(
    [{ table: 'decisions', kind: 'update', id: 'р1', set: { mentor: 'м7' }, was: { mentor: 'м1' } }],
    sheet([a]),
  )
  expect(blocks[0]?.values).toEqual([['м7', 'имя м7']])
})

test('свой столбец куратора посередине делит запись на две, но не переписывается', () => {
  const order = [...keys.slice(0, 3), own, ...keys.slice(3)]
  const cells = sheet([{ ...a, [own]: 'важно' }], order)
  const after = written(cells, [
    {
      table: 'decisions',
      kind: 'append',
      id: 'р9',
      set: { id: 'р9', kind: 'forbid', mentor: 'м2', mentee: 'н2' },
      was: {},
    },
  ])
  expect(after[2]?.[3]).toBe('важно')
  expect(after[3]?.[3]).toBe('')
  expect(after[3]?.[0]).toBe('р9')
})

test('новые строки встают после последней непустой, считая и свои столбцы', () => {
  const order = [...keys, own]
  const cells = sheet([a, { [own]: 'итого' }], order)
  expect(
    plan([{ table: 'decisions', kind: 'append', id: 'р9', set: { id: 'р9' }, was: {} }], cells).blocks[0]
      ?.row,
  ).toBe(5)
})

test.each([
  { given: 'строку изменили', edit: reasonOf('р1', 'x', 'другое'), kind: 'changed' },
  { given: 'строку удалили', edit: reasonOf('р8', 'x', ''), kind: 'gone' },
  { given: 'строка — неисправленная копия', edit: reasonOf('р1#4', 'x', ''), kind: 'copied' },
])('$given: ничего не пишется', ({ edit, kind }) =>
  expect(plan([edit], sheet([a, b])).conflicts.map(each => each.kind)).toEqual([kind]),
)

test.each(['=1+1', '+7 916', '-5', '@ник', "'кавычка", ' =IMPORTXML("x")', '\t=1', '\u0000=1'])(
  '«%s» становится текстом',
  text => {
    expect(gate(text)).toBe(`'${text}`)
    expect(mayBecomeLive(text)).toBe(true)
  },
)
test.each(['физика', '8 «А»', '007', '', 5, true])('%s проходит как есть', cell =>
  expect(gate(cell)).toBe(cell),
)

test('запись и чтение возвращают то же значение, какие бы тексты ни писали', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map(each => each.trim())
  fc.assert(
    fc.property(text, fc.constantFrom('р1', 'р2', 'р3'), (reason, id) => {
      const cells = sheet([a, b, c])
      const before = readTable(table, cells, context).rows
      const was = before.find(row => row.id === id)?.reason ?? ''
      const after = readTable(table, written(cells, [reasonOf(id, reason, was)]), context).rows
      return after.every(row =>
        row.id === id
          ? row.reason === reason
          : JSON.stringify(row) === JSON.stringify(before.find(each => each.id === row.id)),
      )
    }),
    { numRuns: 1000 },
  )
})

test('строки без ID получают их, остальные не трогаются', () => {
  const cells = sheet([a, { ...b, id: '' }, {}, { ...c, id: '' }])
  const [block] = adopt(table, cells, findColumns(table, cells), newIdFrom('0123456789abcdef'))
  expect(block?.row).toBe(4)
  expect(block?.values.map(each => /^р[a-z2-7]{8}$/.test(String(each[0])))).toEqual([true, false, true])
})

test('из одного зерна — одни и те же имена, коды по образцу', () => {
  const draw = () => {
    const newId = newIdFrom('f3b0c442-98fc-1c14')
    return [newId('м'), newId('м'), newId.code()]
  }
  expect(draw()).toEqual(draw())
  expect(new Set(draw()).size).toBe(3)
  expect(draw()[2]).toMatch(/^p_[a-z2-7]{10}$/)
  const newId = newIdFrom('seed')
  expect(new Set(Array.from({ length: 5000 }, () => newId.code())).size).toBe(5000)
})
