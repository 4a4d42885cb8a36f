import type { Column } from '../column.ts'
import { dictionaryOf } from '../dictionary.ts'
import { settingColumns, settingDefaults, type Settings } from '../settings.ts'
import { blankRow } from '../table.ts'
import { type RowOf, tables } from '../tables.ts'
import { showValue } from '../writeCell.ts'

const emptyDictionary = dictionaryOf({ dictionaries: [] })

/** A row for every setting, defaults filled in; `known` wins over the defaults. */
export const settingRows = (known: Partial<Settings> = {}): readonly RowOf<'settings'>[] =>
  Object.entries<Column>(settingColumns).map(([id, column]) => {
    const value = { ...settingDefaults, ...known }[id as keyof Settings] ?? column.blank
    return blankRow(tables.settings, {
      id,
      title: column.title,
      value: showValue(column, value, emptyDictionary),
      note: column.note ?? '',
    })
  })
