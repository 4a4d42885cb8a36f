import { dictionaryOf } from '#shared/programme/dictionary.ts'
import type { Column } from '#shared/programme/column.ts'
import { type FieldView, fieldOf } from '#shared/programme/fieldView.ts'
import { type SettingKey, settingColumns, settingDefaults } from '#shared/programme/settings.ts'
import { showValue } from '#shared/programme/writeCell.ts'

/**
 * Settings by heading, in the order of the sidebar. The numbers of rules stand at their rules, and what stands nowhere the
 * programme writes itself.
 */
export const settingGroups = {
  Школа: ['schoolFull', 'schoolShort', 'place', 'schoolYear'],
  Руководитель: ['headPost', 'headLast', 'headFirst', 'headMiddle', 'headGender'],
  Куратор: ['curatorPost', 'curatorLast', 'curatorFirst', 'curatorMiddle', 'curatorGender'],
  'Подбор пар': ['waitingStepDays'],
  Приказы: ['orderControl'],
  Анкеты: ['noticeUrl'],
  'Где хранятся данные': ['dataPlace', 'abroadDecidedOn'],
} as const satisfies Record<string, readonly SettingKey[]>

export type GroupTitle = keyof typeof settingGroups

const nothing = dictionaryOf({ dictionaries: [] })

/** A setting as a field with its default, before there is a workbook to read it from. */
export function settingField(key: SettingKey): FieldView {
  const column: Column = settingColumns[key]
  const field = fieldOf(key, column, showValue(column, settingDefaults[key] ?? null, nothing), nothing)
  // «Фамилия руководителя» stands under a heading that says whose it is.
  return { ...field, title: shortTitle(column.title) }
}

export const shortTitle = (title: string): string => title.replace(/ (?:руководителя|куратора)$/, '')
