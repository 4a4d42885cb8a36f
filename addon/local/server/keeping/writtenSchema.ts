import { findColumns, firstDataRow } from '#shared/programme/layout.ts'
import type { SettingKey } from '#shared/programme/settings.ts'
import { tables } from '#shared/programme/tables.ts'

export const SETTINGS_TITLE = tables.settings.title
const KEY: SettingKey = 'schema'

/**
 * The version of the tables that stands on «Настройки».
 * @param cells the sheet as displayed, from its first row
 * @returns null where none can be read: the add-on itself says so at its first command
 */
export function writtenSchema(cells: readonly (readonly string[])[]): number | null {
  const { at } = findColumns(tables.settings, cells.slice(0, firstDataRow - 1))
  const found = cells.slice(firstDataRow - 1).find(row => row[at.get('id') ?? -1] === KEY)
  const text = found?.[at.get('value') ?? -1]?.trim() ?? ''
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null
}
