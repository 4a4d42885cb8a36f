import type { GridAnswer, GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { type Desk, desk } from '../bookDesk.ts'

/** A workbook with «Наставники» (sheet 1: keys, titles, three people, an own column) beside an own sheet (sheet 0). */
export interface GridDesk extends Desk {
  edit(...edits: GridEdit[]): GridAnswer
  /** everything a person can see of the workbook, the revision apart */
  all(): unknown
  texts(sheetId: number): string[][]
}

export const MENTORS = 1

export function gridDesk(file?: string): GridDesk {
  const made = desk(file)
  const { book, ask } = made
  const write = (sheetId: number, row: number, values: string[][]) =>
    ask('write', {
      area: { sheetId, row, column: 1, rows: values.length, columns: values[0]?.length ?? 0 },
      what: 'values',
      values,
    })
  if (book.revision === 1) {
    ask('deleteRows', { sheetId: 0, from: 21, count: 980 })
    ask('insertSheet', { title: 'Наставники', index: 1 })
    ask('deleteRows', { sheetId: MENTORS, from: 21, count: 980 })
    const whole = { sheetId: MENTORS, row: 3, column: 1, rows: 18, columns: 4 }
    ask('fill', { area: whole, what: 'numberFormats', value: '@' })
    write(MENTORS, 1, [
      ['id', 'code', 'lastName', 'schoolClass', ''],
      ['ID', 'Код', 'Фамилия', 'Класс', 'Моё'],
      ['м-1', 'p_1', 'Иванова', '8 «А»', 'да'],
      ['м-2', 'p_2', 'Петров', '9 «Б»', ''],
      ['м-3', 'p_3', 'Сидорова', '10', 'нет'],
    ])
    ask('changeSheet', { sheetId: MENTORS, set: { frozenRows: 2 } })
    ask('hideRows', { sheetId: MENTORS, from: 1, count: 1, hidden: true })
    ask('hideColumns', { sheetId: MENTORS, from: 1, count: 2, hidden: true })
  }
  return {
    ...made,
    edit: (...edits) => book.edit('окно', edits),
    all: () =>
      book.sheets().map(info => {
        const { revision: _revision, ...view } = book.view(info.sheetId)
        return { info, view }
      }),
    texts: sheetId => book.view(sheetId).cells.map(row => row.map(cell => cell?.text ?? '')),
  }
}

/** A fill of one cell, or of a block that starts there. */
export const filled = (
  sheetId: number,
  row: number,
  column: number,
  was: string | string[][],
  text: string | string[][],
): GridEdit => {
  const block = (given: string | string[][]) => (typeof given === 'string' ? [[given]] : given)
  return { kind: 'fill', sheetId, blocks: [{ row, column, was: block(was), text: block(text) }] }
}
