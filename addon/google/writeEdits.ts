import { type Cell, cellText } from '#shared/programme/cell.ts'
import type { Value } from '#shared/programme/column.ts'
import { dictionaryAround } from '#shared/programme/dictionaryAround.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { findColumns, type Layout } from '#shared/programme/layout.ts'
import { type Block, mayBecomeLive, planWrite, type WritePlan } from '#shared/programme/planWrite.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { rowName } from '#shared/programme/rowName.ts'
import { type TableName, tableOf } from '#shared/programme/tables.ts'
import { type Refused, refuse } from '../features/refusal.ts'
import { readCells, type Workbook } from './workbook.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

interface Planned {
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
  const labelOf = (ref: Value): string => {
    for (const target of ['mentors', 'mentees', 'representatives', 'orders'] as const) {
      const row = (after[target] as readonly { id: string }[] | undefined)?.find(each => each.id === ref)
      if (row) return rowName(target, row as unknown as Record<string, unknown>)[0] ?? ''
    }
    return ''
  }
  for (const name of [...new Set(edits.map(edit => edit.table))]) {
    const sheet = workbook.sheet(name)
    if (sheet === null)
      return refuse(
        'sheets',
        `Листа «${tableOf(name).title}» нет`,
        'Восстановите листы: «Наставничество» – «Восстановить листы»',
      )
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
      'Ничего не записано. Выберите «Наставничество» – «Дать копиям свои ID»',
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

/** Writes the blocks, then makes sure that every row still bears its id and that no text came alive as a formula. */
export function writePlanned(planned: readonly Planned[]): Refused | null {
  for (const { sheet, plan } of planned) {
    const short = plan.lastRow - sheet.getMaxRows()
    if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short + 200)
    for (const block of plan.blocks) rangeOf(sheet, block).setValues(block.values)
  }
  for (const each of planned) {
    const refused = verify(each)
    if (refused) return refused
  }
  return null
}

const rangeOf = (sheet: Sheet, block: Block) =>
  sheet.getRange(block.row, block.column, block.values.length, block.values[0]?.length ?? 1)

function verify({ name, sheet, cells, layout, plan }: Planned): Refused | null {
  const rows = [...plan.ids.keys()]
  const idColumn = (layout.at.get('id') ?? 0) + 1
  if (rows.length > 0) {
    const top = Math.min(...rows)
    const found = sheet.getRange(top, idColumn, Math.max(...rows) - top + 1, 1).getValues()
    if (rows.some(row => cellText(found[row - top]?.[0] as Cell) !== plan.ids.get(row))) {
      takeBack(sheet, cells, layout, plan)
      return refuse(
        'rowsMoved',
        `Лист «${tableOf(name).title}»: строки сдвинулись, пока шла запись`,
        'Записанное убрано. Повторите',
      )
    }
  }
  for (const block of plan.blocks) {
    if (!block.values.some(line => line.some(mayBecomeLive))) continue
    const range = rangeOf(sheet, block)
    if (range.getFormulas().some(line => line.some(formula => formula !== ''))) {
      range.setValues(
        block.values
          .map(
            (_, index) =>
              cells[block.row - 1 + index]?.slice(
                block.column - 1,
                block.column - 1 + (block.values[0]?.length ?? 0),
              ) ?? [],
          )
          .map(line => padded(line, block.values[0]?.length ?? 0)),
      )
      return refuse(
        'liveFormula',
        `Лист «${tableOf(name).title}»: текст из анкеты превратился бы в формулу`,
        'Запись отменена, в таблице всё как было. Уберите знак «=» в начале текста',
      )
    }
  }
  return null
}

const padded = (line: readonly Cell[], width: number): Cell[] =>
  Array.from({ length: width }, (_, index) => line[index] ?? '')

/** After rows moved under our hands: every row gets back, by its id, what it held in the columns we wrote. */
function takeBack(sheet: Sheet, before: readonly (readonly Cell[])[], layout: Layout, plan: WritePlan): void {
  const idColumn = layout.at.get('id') ?? 0
  const now = readCells(sheet)
  const old = new Map(before.map(line => [cellText(line[idColumn] ?? null), line]))
  const added = new Set(plan.ids.values())
  for (const block of plan.blocks) {
    const width = block.values[0]?.length ?? 0
    const restored = now.map(line => {
      const id = cellText(line[idColumn] ?? null)
      const was = old.get(id)
      const source = was ?? (added.has(id) ? [] : line)
      return padded(source.slice(block.column - 1), width)
    })
    sheet
      .getRange(block.row, block.column, restored.length - block.row + 1, width)
      .setValues(restored.slice(block.row - 1))
  }
}
