import './univer.css'
import { LocaleType, LogLevel, merge, Univer } from '@univerjs/core'
import { FUniver } from '@univerjs/core/facade'
import { ThemeSwitcherService, UniverSheetsCorePreset, UniverUIPlugin } from '@univerjs/preset-sheets-core'
import coreTexts from '@univerjs/preset-sheets-core/locales/ru-RU'
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
import validationTexts from '@univerjs/preset-sheets-data-validation/locales/ru-RU'
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter'
import filterTexts from '@univerjs/preset-sheets-filter/locales/ru-RU'
import { UniverSheetsFindReplacePreset } from '@univerjs/preset-sheets-find-replace'
import findTexts from '@univerjs/preset-sheets-find-replace/locales/ru-RU'
import { gridTheme } from './gridTheme.ts'

/** Colours go where the page's policy lets a script put them: it allows no <style>. */
class AdoptedTheme extends ThemeSwitcherService {
  override injectThemeToHead(theme: object): void {
    const style = new CSSStyleSheet()
    style.replaceSync(`:root{${variables('--univer', theme).join('')}}`)
    document.adoptedStyleSheets.push(style)
  }
}

const variables = (name: string, value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => variables(`${name}-${key}`, inner))
    : [`${name}:${value};`]

const instead = [[ThemeSwitcherService, { useClass: AdoptedTheme }]]

/** In the words of the page, which calls it «Отбор». */
const OWN_TEXTS = {
  'sheets-filter-ui': {
    panel: {
      'search-placeholder': 'Найти значение',
      'filter-only': 'Только это',
      'clear-filter': 'Показать все',
      confirm: 'Показать отмеченные',
    },
  },
}

// The package @univerjs/presets would bring packages without a licence along; these lines are all we need of it.

/** A spreadsheet in the box, with nothing around the cells. */
export function createUniver(box: HTMLElement) {
  const univer = new Univer({
    locale: LocaleType.RU_RU,
    locales: {
      [LocaleType.RU_RU]: merge({}, coreTexts, validationTexts, filterTexts, findTexts, OWN_TEXTS),
    },
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
      formulaBar: false,
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
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    const [kind, config] = Array.isArray(plugin) ? plugin : [plugin, undefined]
    univer.registerPlugin(kind, kind === UniverUIPlugin ? { ...config, override: instead } : config)
  }
  return { univer, api: FUniver.newAPI(univer), injector: univer.__getInjector() }
}
