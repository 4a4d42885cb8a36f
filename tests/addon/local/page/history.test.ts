import { describe, expect, test } from 'vitest'
import {
  doneAgain,
  noHistory,
  record,
  redoneText,
  redoTitle,
  type Step,
  takenBack,
  undoneText,
  undoTitle,
  withoutCommand,
  withoutLast,
} from '#addon/local/page/history.ts'
import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'

const fill = (text: string[][]): GridEdit => ({
  kind: 'fill',
  sheetId: 0,
  blocks: [{ row: 3, column: 1, was: text.map(row => row.map(() => '')), text }],
})
const typed: Step = { kind: 'edits', edits: [fill([['Лисин']])] }
const pasted: Step = { kind: 'edits', edits: [fill([['Лисин', 'Артём']])] }
const pairs: Step = { kind: 'command', command: 'wfs24tcpx', said: 'Записано 12 пар' }

describe('typing and commands are one history', () => {
  test('the latest comes back first, whichever it was', () => {
    const history = [typed, pairs, pasted].reduce(record, noHistory)
    expect(history.done.at(-1)).toBe(pasted)
    expect(takenBack(history).done.at(-1)).toBe(pairs)
    expect(takenBack(takenBack(history)).done).toEqual([typed])
  })
  test('typing is done again; a command only by its panel', () => {
    const history = takenBack([typed, pairs, pasted].reduce(record, noHistory))
    expect(history.undone).toEqual([pasted])
    expect(doneAgain(history).done).toEqual([typed, pairs, pasted])
    expect(takenBack(history).undone).toEqual([])
  })
  test('something new ends what could be done again', () => {
    expect(record(takenBack(record(noHistory, typed)), pasted)).toEqual({ done: [pasted], undone: [] })
  })
  test('a command taken back in its panel is not taken back again', () => {
    expect(withoutCommand([typed, pairs].reduce(record, noHistory), 'wfs24tcpx').done).toEqual([typed])
  })
  test('a step that is gone does not stand in the way', () => {
    expect(withoutLast([typed, pairs].reduce(record, noHistory))).toEqual({ done: [typed], undone: [] })
  })
  test('of nothing nothing comes', () => {
    expect([takenBack(noHistory), doneAgain(noHistory)]).toEqual([noHistory, noHistory])
  })
})

const area = { row: 1, column: 1, rows: 1, columns: 1 }
const span = { sheetId: 0, from: 3, count: 2 }
test.each<[Step | undefined, string, string]>([
  [undefined, 'Отменить', ''],
  [typed, 'Отменить ввод', 'Отменено: ввод'],
  [pasted, 'Отменить заполнение ячеек', 'Отменено: заполнение ячеек'],
  [{ kind: 'edits', edits: [fill([['', '']])] }, 'Отменить очистку ячеек', 'Отменено: очистка ячеек'],
  [
    { kind: 'edits', edits: [{ kind: 'insertRows', ...span }] },
    'Отменить вставку строк',
    'Отменено: вставка строк',
  ],
  [
    { kind: 'edits', edits: [{ kind: 'reorderRows', sheetId: 0, from: 3, order: [4, 3] }] },
    'Отменить перестановку строк',
    'Отменено: перестановка строк',
  ],
  [
    { kind: 'edits', edits: [{ kind: 'hideColumns', ...span, hidden: false }] },
    'Отменить показ столбцов',
    'Отменено: показ столбцов',
  ],
  [
    { kind: 'edits', edits: [{ kind: 'background', sheetId: 0, area, color: '#ffffff' }] },
    'Отменить цвет ячеек',
    'Отменено: цвет ячеек',
  ],
  [
    { kind: 'edits', edits: [{ kind: 'removeSheet', sheetId: 4 }] },
    'Отменить удаление листа',
    'Отменено: удаление листа',
  ],
  [pairs, 'Отменить: записано 12 пар', 'Отменено: записано 12 пар'],
  [
    { kind: 'command', command: 'x', said: 'ИОМ составлен' },
    'Отменить: ИОМ составлен',
    'Отменено: ИОМ составлен',
  ],
])('the menu and the message name what comes back: %#', (step, title, text) => {
  expect(undoTitle(step)).toBe(title)
  expect(step === undefined ? '' : undoneText(step)).toBe(text)
})

test('doing again is named too', () => {
  expect([redoTitle(typed), redoTitle(undefined), redoneText(typed)]).toEqual([
    'Вернуть ввод',
    'Вернуть',
    'Возвращено: ввод',
  ])
})
