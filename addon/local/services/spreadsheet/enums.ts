import { enumOf } from '../facade.ts'

export const PROTECTION_TYPES = enumOf('SpreadsheetApp.ProtectionType', ['RANGE', 'SHEET'])
export const BOOLEAN_CRITERIA = enumOf('SpreadsheetApp.BooleanCriteria', ['TEXT_EQUAL_TO', 'CUSTOM_FORMULA'])
export const WRAP_STRATEGIES = enumOf('SpreadsheetApp.WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP'])
export const VALIDATION_CRITERIA = enumOf('SpreadsheetApp.DataValidationCriteria', [
  'CHECKBOX',
  'CUSTOM_FORMULA',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_IS_VALID_DATE',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
])
