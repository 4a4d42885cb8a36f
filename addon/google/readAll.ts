import { adopt } from '#shared/programme/adopt.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { findColumns } from '#shared/programme/layout.ts'
import { planMigration } from '#shared/programme/migrations/index.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { readProgramme } from '#shared/programme/readProgramme.ts'
import { schemaOf } from '#shared/programme/settings.ts'
import { type TableName, tableOf } from '#shared/programme/tables.ts'
import type { CallRequest } from '../features/call.ts'
import { isRefused, type Refused, refuse } from '../features/refusal.ts'
import { writeJournal } from './journal.ts'
import { underLock } from './lock.ts'
import { drawMoment, drawSeed, stamp } from './moment.ts'
import { lackingSheets, readSheets, type Sheets, type Workbook } from './workbook.ts'

/** Reads the tables; rows typed by hand get their ids on the way, except in a preview, which writes nothing. */
export function readAll(
  workbook: Workbook,
  names: readonly TableName[],
  mode: CallRequest['mode'],
): Programme | Refused {
  // What can't be journalled or taken back is not written.
  const lacking = mode === 'write' ? lackingSheets(workbook, ['journal', 'undo']) : null
  const first = lacking ?? readSheets(workbook, names)
  if (isRefused(first)) return first
  const { programme } = readProgramme(first.sheets, workbook.civilDateOf)
  const plan = planMigration(schemaOf(programme.settings) ?? 1)
  if (plan.kind === 'newer')
    return refuse(
      'newerWorkbook',
      `Таблица сделана более новой версией (${plan.found}), эта понимает ${plan.known}`,
      'Установите новую версию программы. Таблица не изменена',
    )
  if (plan.kind === 'older')
    return refuse(
      'olderWorkbook',
      'Таблица сделана прежней версией',
      'Выберите «Наставничество» – «Обновить таблицу»',
    )
  if (mode === 'preview' || workbook.sheet('journal') === null || !needIds(first.sheets)) return programme
  const adopted = mode === 'write' ? adoptRows(workbook, names) : underLock(() => adoptRows(workbook, names))
  if (isRefused(adopted)) return adopted.refusal.code === 'busy' ? programme : adopted
  return readProgramme(adopted.sheets, workbook.civilDateOf).programme
}

const adoptable = (sheets: Sheets) =>
  (Object.keys(sheets) as TableName[]).map(name => {
    const cells = sheets[name] ?? []
    return { name, cells, layout: findColumns(tableOf(name), cells) }
  })

const probe = Object.assign((prefix: string) => prefix, { code: () => 'p' })
const needIds = (sheets: Sheets): boolean =>
  adoptable(sheets).some(({ name, cells, layout }) => adopt(tableOf(name), cells, layout, probe).length > 0)

function adoptRows(workbook: Workbook, names: readonly TableName[]): { sheets: Sheets } | Refused {
  const fresh = readSheets(workbook, names)
  if (isRefused(fresh)) return fresh
  const moment = drawMoment(workbook, drawSeed())
  const edits: Edit[] = []
  for (const { name, cells, layout } of adoptable(fresh.sheets))
    for (const block of adopt(tableOf(name), cells, layout, moment.newId)) {
      workbook.sheet(name)?.getRange(block.row, block.column, block.values.length, 1).setValues(block.values)
      for (const [offset, [value]] of block.values.entries()) {
        const line = cells[block.row - 1 + offset]
        if (line === undefined || line[block.column - 1] === value) continue
        line[block.column - 1] = value ?? ''
        if (block.column === (layout.at.get('id') ?? -1) + 1)
          edits.push({ table: name, kind: 'update', id: String(value), set: {}, was: {} })
      }
    }
  writeJournal(workbook, {
    id: moment.newId('ж'),
    at: stamp(workbook),
    who: moment.who,
    command: 'Строкам, внесённым вручную, присвоены ID',
    edits,
    hash: '',
  })
  return fresh
}
