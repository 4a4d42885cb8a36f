import { findColumns, firstDataRow } from '#shared/programme/layout.ts'
import type { SettingKey } from '#shared/programme/settings.ts'
import { tables } from '#shared/programme/tables.ts'
import type { Workbook } from '../workbook/workbook.ts'

const SHORT_NAME: SettingKey = 'schoolShort'

/** What the school calls itself in «Настройки»; null until it is written there. */
export function schoolName(workbook: Pick<Workbook, 'sheets' | 'view'>): string | null {
  const sheet = workbook.sheets().find(({ title }) => title === tables.settings.title)
  if (sheet === undefined) return null
  const rows = workbook.view(sheet.sheetId).cells.map(row => row.map(cell => cell?.text ?? ''))
  const { at } = findColumns(tables.settings, rows.slice(0, firstDataRow - 1))
  const found = rows.slice(firstDataRow - 1).find(row => row[at.get('id') ?? -1] === SHORT_NAME)
  return found?.[at.get('value') ?? -1]?.trim() || null
}
