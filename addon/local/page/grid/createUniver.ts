import './univer.css'
import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core'
import { FUniver } from '@univerjs/core/facade'
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import coreTexts from '@univerjs/preset-sheets-core/locales/ru-RU'
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
import validationTexts from '@univerjs/preset-sheets-data-validation/locales/ru-RU'
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter'
import filterTexts from '@univerjs/preset-sheets-filter/locales/ru-RU'
import { UniverSheetsFindReplacePreset } from '@univerjs/preset-sheets-find-replace'
import findTexts from '@univerjs/preset-sheets-find-replace/locales/ru-RU'
import { gridTheme } from './gridTheme.ts'

// The package @univerjs/presets would bring packages without a licence along; these lines are all we need of it.

/** A spreadsheet in the box, with nothing around the cells but the formula line. */
export function createUniver(box: HTMLElement) {
  const univer = new Univer({
    locale: LocaleType.RU_RU,
    locales: { [LocaleType.RU_RU]: mergeLocales(coreTexts, validationTexts, filterTexts, findTexts) },
    theme: gridTheme,
    logLevel: LogLevel.ERROR,
    logCommandExecution: false,
  })
  const presets = [
    UniverSheetsCorePreset({
      container: box,
      header: false,
      toolbar: false,
      footer: false,
      formulaBar: true,
      contextMenu: false,
      disableAutoFocus: true,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { protectedRangeShadow: 'none', disableForceStringAlert: true, disableForceStringMark: true },
      formula: { initialFormulaComputing: 2 },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsFilterPreset(),
    UniverSheetsFindReplacePreset(),
  ]
  for (const plugin of presets.flatMap(({ plugins }) => plugins))
    Array.isArray(plugin) ? univer.registerPlugin(plugin[0], plugin[1]) : univer.registerPlugin(plugin)
  return { univer, api: FUniver.newAPI(univer), injector: univer.__getInjector() }
}
