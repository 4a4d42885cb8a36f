import type { Cell } from '#shared/programme/cell.ts'
import { dictionaryAround } from '#shared/programme/dictionaryAround.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { findColumns, type Layout } from '#shared/programme/layout.ts'
import { labelIn } from '#shared/programme/labelIn.ts'
import { planWrite, type WritePlan } from '#shared/programme/planWrite.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { type TableName, tableOf } from '#shared/programme/tables.ts'
import { type Refused, refuse } from '../features/refusal.ts'
import { lackingSheets, readCells, type Workbook } from './workbook.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** As many as a cell takes at Google. */
const mostCharacters = 50_000

/** What is to be written into one sheet, and what it held. */
export interface Planned {
  name: TableName
  sheet: Sheet
  cells: Cell[][]
  layout: Layout
  plan: WritePlan
}

/**
 * Re-reads the sheets the edits touch and says where every value goes, or why it can't. `after` is the programme as the
 * edits leave it: new rows can be named by labels in other tables.
 */
export function planEdits(workbook: Workbook, edits: readonly Edit[], after: Programme): Planned[] | Refused {
  const planned: Planned[] = []
  const dictionary = dictionaryAround(after, edits)
  const labelOf = labelIn(after)
  const names = [...new Set(edits.map(edit => edit.table))]
  const lacking = lackingSheets(workbook, names)
  if (lacking !== null) return lacking
  for (const name of names) {
    const sheet = workbook.sheet(name)
    if (sheet === null) continue
    const cells = readCells(sheet)
    const layout = findColumns(tableOf(name), cells)
    const lost = layout.problems[0]
    if (lost)
      return refuse('columns', `${lost.sheet}: ${lost.message}`, 'Ничего не записано', {
        details: layout.problems.map(each => each.message),
      })
    const plan = planWrite(
      edits.filter(edit => edit.table === name),
      cells,
      layout,
      { dictionary, civilDateOf: workbook.civilDateOf },
      labelOf,
    )
    const conflict = plan.conflicts[0]
    if (conflict) return conflictRefusal(name, conflict)
    const long = tooLong(plan, layout, name)
    if (long !== null)
      return refuse(
        'badInput',
        `Лист «${tableOf(name).title}»: текст для столбца «${long}» длиннее ${mostCharacters / 1000} 000 знаков`,
        'Ничего не записано. Сократите текст и повторите',
      )
    planned.push({ name, sheet, cells, layout, plan })
  }
  return planned
}

function conflictRefusal(name: TableName, { kind, row, keys }: WritePlan['conflicts'][number]): Refused {
  const table = tableOf(name)
  const columns = keys.map(key => `«${table.columns[key]?.title ?? key}»`).join(', ')
  if (kind === 'gone')
    return refuse(
      'gone',
      `Лист «${table.title}»: этой строки больше нет`,
      'Ничего не записано. Обновите список и повторите',
    )
  if (kind === 'copied')
    return refuse(
      'copiedRow',
      `Лист «${table.title}»: строка скопирована вместе со скрытым ID`,
      'Ничего не записано. Выберите «Наставничество» – «Таблица» – «Дать копиям свои ID»',
    )
  if (kind === 'there')
    return refuse(
      'nothingToDo',
      `Лист «${table.title}»: эта строка уже записана`,
      'Второй раз она не добавлена. Обновите список',
    )
  return refuse(
    'changedMeanwhile',
    `Строку ${row} листа «${table.title}» уже изменили: ${columns}`,
    'Ваша правка не записана. Сравните и выберите, что оставить',
    {
      details: keys.map(key => table.columns[key]?.title ?? key),
    },
  )
}

/** The first text that no cell takes, as the title of its column. */
function tooLong({ blocks }: WritePlan, { at }: Layout, name: TableName): string | null {
  for (const { column, values } of blocks)
    for (const line of values)
      for (const [offset, cell] of line.entries())
        if (typeof cell === 'string' && cell.length > mostCharacters) {
          const [key = ''] = [...at].find(([, place]) => place === column - 1 + offset) ?? []
          return tableOf(name).columns[key]?.title ?? key
        }
  return null
}
