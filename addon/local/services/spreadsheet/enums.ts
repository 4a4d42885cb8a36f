import { enumOf } from '../facade.ts'

export const PROTECTION_TYPES = enumOf('SpreadsheetApp.ProtectionType', ['RANGE', 'SHEET'])
export const WRAP_STRATEGIES = enumOf('SpreadsheetApp.WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP'])
export const VALIDATION_CRITERIA = enumOf('SpreadsheetApp.DataValidationCriteria', [
  'CHECKBOX',
  'DATE_IS_VALID_DATE',
  'DATE_BETWEEN',
  'NUMBER_BETWEEN',
  'TEXT_IS_VALID_EMAIL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
])
