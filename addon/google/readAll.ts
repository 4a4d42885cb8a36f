import { planMigration } from '#shared/programme/migrations/index.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { readProgramme } from '#shared/programme/readProgramme.ts'
import { schemaOf } from '#shared/programme/settings.ts'
import type { TableName } from '#shared/programme/tables.ts'
import type { CallRequest } from '../features/call.ts'
import { isRefused, type Refused } from '../features/refusal.ts'
import { adoptRows, lackingIds } from './adoptRows.ts'
import { underLock } from './lock.ts'
import { schemaRefusal } from './schemaRefusal.ts'
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
  if (isRefused(first)) return otherVersion(workbook) ?? first
  const { programme } = readProgramme(first.sheets, workbook.civilDateOf)
  const refused = schemaRefusal(planMigration(schemaOf(programme.settings)))
  if (refused) return refused
  const lackIds = mode === 'preview' || workbook.sheet('journal') === null ? [] : lackingIds(first.sheets)
  if (lackIds.length === 0) return programme
  const adopted =
    mode === 'write'
      ? adoptRows(workbook, first.sheets)
      : underLock(() => adoptFresh(workbook, first.sheets, lackIds))
  if (isRefused(adopted)) return adopted.refusal.code === 'busy' ? programme : adopted
  return readProgramme(adopted.sheets, workbook.civilDateOf).programme
}

/** A workbook of an older version lacks sheets because they have not been made yet: it is to be led on, not mended. */
function otherVersion(workbook: Workbook): Refused | null {
  const read = workbook.sheet('settings') === null ? null : readSheets(workbook, ['settings'])
  if (read === null || isRefused(read)) return null
  const { programme } = readProgramme(read.sheets, workbook.civilDateOf)
  return schemaRefusal(planMigration(schemaOf(programme.settings)))
}

/** Before the lock the rows may have changed: those without an ID are read again under it. */
function adoptFresh(
  workbook: Workbook,
  read: Sheets,
  lackIds: readonly TableName[],
): { sheets: Sheets } | Refused {
  const fresh = readSheets(workbook, lackIds)
  return isRefused(fresh) ? fresh : adoptRows(workbook, { ...read, ...fresh.sheets })
}
