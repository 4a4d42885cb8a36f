import { dictionaryAround } from '#shared/programme/dictionaryAround.ts'
import type { Value } from '#shared/programme/column.ts'
import type { Edit } from '#shared/programme/edit.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { settingColumns, type SettingKey } from '#shared/programme/settings.ts'
import { tableOf } from '#shared/programme/tables.ts'
import { showValue } from '#shared/programme/writeCell.ts'

/** A cell as it is and as it would be. */
export interface CellChange {
  /** Title of the column; of a new row, also of its sheet. */
  label: string
  was: string
  becomes: string
}

/** «Было» and «Станет» of edits, cell by cell; machinery's columns are left out. */
export function fixChanges(edits: readonly Edit[], programme: Programme<never>): CellChange[] {
  const dictionary = dictionaryAround(programme, edits)
  return edits.flatMap(({ table, kind, id, set, was }) => {
    const { title, columns } = tableOf(table)
    return Object.entries(kind === 'remove' ? was : set).flatMap(([key, value]): CellChange[] => {
      const column = columns[key]
      if (column === undefined || column.hidden || column.kind === 'id') return []
      const show = (each: Value | undefined) => showValue(column, each ?? null, dictionary)
      const named = table === 'settings' ? settingColumns[id as SettingKey]?.title : column.title
      return [
        {
          label: kind === 'append' ? `${title}: ${column.title}` : (named ?? column.title),
          was: kind === 'append' ? '' : show(was[key]),
          becomes: kind === 'remove' ? '' : show(value),
        },
      ].filter(change => change.was !== change.becomes)
    })
  })
}
