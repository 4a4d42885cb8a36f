import * as z from 'zod/mini'
import type { Column } from '#shared/programme/column.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { missingSettings, settingColumns, settingsOf } from '#shared/programme/settings.ts'
import { fieldOf, type FieldView } from '#shared/programme/fieldView.ts'
import { showValue } from '#shared/programme/writeCell.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { choiceProblems } from '#shared/rules/ruleChoices.ts'
import { rules } from '#shared/rules/index.ts'
import { feature } from './feature.ts'
import { type RuleSetting, ruleSettings } from './ruleSettings.ts'

export interface SettingsView {
  fields: readonly FieldView[]
  /** Titles of what must still be filled in. */
  missing: readonly string[]
  schoolYear: string
  dataPlace: string
  rules: readonly RuleSetting[]
  /** Rows of «Правила» that change nothing, a sentence each. */
  idleChoices: readonly string[]
}

export const showSettings = feature({
  name: 'showSettings',
  title: 'Просмотр настроек',
  reads: ['ruleChoices'],
  input: z.strictObject({}),
  run: ({ programme }) => {
    const settings = settingsOf(programme)
    const dictionary = dictionaryOf(programme)
    const fields = Object.entries<Column>(settingColumns).map(([key, column]) =>
      fieldOf(key, column, showValue(column, settings[key as keyof typeof settings], dictionary), dictionary),
    )
    return {
      view: {
        fields,
        missing: missingSettings(settings),
        schoolYear: settings.schoolYear,
        dataPlace: settings.dataPlace ?? '',
        rules: ruleSettings(programme),
        idleChoices: choiceProblems(programme.ruleChoices, rules).map(({ sheet, row, message }) =>
          noBreak(`${sheet}, строка ${row}. ${message}.`),
        ),
      } satisfies SettingsView,
    }
  },
})
