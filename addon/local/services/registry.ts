import { blob } from './blob.ts'
import { cache, cacheService } from './cacheService.ts'
import { type Facade, type Handle, handle } from './facade.ts'
import { form } from './forms/form.ts'
import { formApp } from './forms/formApp.ts'
import { formResponse, itemResponse } from './forms/formResponse.ts'
import { itemFacadesByName } from './forms/items.ts'
import {
  paragraphTextValidation,
  paragraphTextValidationBuilder,
  textValidation,
  textValidationBuilder,
} from './forms/textValidation.ts'
import { lock, lockService } from './lockService.ts'
import { console, logger } from './logger.ts'
import { properties, propertiesService } from './propertiesService.ts'
import { authorizationInfo, scriptApp } from './scriptApp.ts'
import { session, user } from './session.ts'
import {
  booleanCondition,
  conditionalFormatRule,
  conditionalFormatRuleBuilder,
} from './spreadsheet/conditionalFormatRule.ts'
import { dataValidation } from './spreadsheet/dataValidation.ts'
import { dataValidationBuilder } from './spreadsheet/dataValidationBuilder.ts'
import { protection } from './spreadsheet/protection.ts'
import { range } from './spreadsheet/range.ts'
import { rangeList } from './spreadsheet/rangeList.ts'
import { sheet } from './spreadsheet/sheet.ts'
import { spreadsheet } from './spreadsheet/spreadsheet.ts'
import { spreadsheetApp } from './spreadsheet/spreadsheetApp.ts'
import { htmlOutput, htmlService } from './ui/htmlService.ts'
import { menu } from './ui/menu.ts'
import { promptResponse, ui } from './ui/ui.ts'
import { clockTriggerBuilder, spreadsheetTriggerBuilder, trigger, triggerBuilder } from './triggers.ts'
import { httpResponse, urlFetchApp } from './urlFetchApp.ts'
import { utilities } from './utilities.ts'

/** Every façade by the name that handles bear. */
export const facades: Record<string, Facade> = {
  SpreadsheetApp: spreadsheetApp,
  Spreadsheet: spreadsheet,
  Sheet: sheet,
  Range: range,
  RangeList: rangeList,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalFormatRuleBuilder: conditionalFormatRuleBuilder,
  BooleanCondition: booleanCondition,
  DataValidation: dataValidation,
  DataValidationBuilder: dataValidationBuilder,
  Protection: protection,
  FormApp: formApp,
  Form: form,
  FormResponse: formResponse,
  ItemResponse: itemResponse,
  ...itemFacadesByName,
  TextValidation: textValidation,
  TextValidationBuilder: textValidationBuilder,
  ParagraphTextValidation: paragraphTextValidation,
  ParagraphTextValidationBuilder: paragraphTextValidationBuilder,
  Ui: ui,
  Menu: menu,
  PromptResponse: promptResponse,
  HtmlService: htmlService,
  HtmlOutput: htmlOutput,
  LockService: lockService,
  Lock: lock,
  PropertiesService: propertiesService,
  Properties: properties,
  CacheService: cacheService,
  Cache: cache,
  UrlFetchApp: urlFetchApp,
  HTTPResponse: httpResponse,
  ScriptApp: scriptApp,
  AuthorizationInfo: authorizationInfo,
  TriggerBuilder: triggerBuilder,
  ClockTriggerBuilder: clockTriggerBuilder,
  SpreadsheetTriggerBuilder: spreadsheetTriggerBuilder,
  Trigger: trigger,
  Session: session,
  User: user,
  Utilities: utilities,
  Blob: blob,
  Logger: logger,
  console,
}

/** The services that a script finds as globals. */
export const globals: Record<string, Handle> = Object.fromEntries(
  [
    'SpreadsheetApp',
    'FormApp',
    'HtmlService',
    'LockService',
    'PropertiesService',
    'CacheService',
    'UrlFetchApp',
    'ScriptApp',
    'Session',
    'Utilities',
    'Logger',
    'console',
  ].map(name => [name, handle(name, {})]),
)
