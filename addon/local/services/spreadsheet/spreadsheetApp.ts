import { enumHolder, type Facade, handle, service } from '../facade.ts'
import { newConditionalBuilder } from './conditionalFormatRule.ts'
import { newBuilder } from './dataValidationBuilder.ts'
import { BOOLEAN_CRITERIA, PROTECTION_TYPES, VALIDATION_CRITERIA, WRAP_STRATEGIES } from './enums.ts'
import { rangeHandle, type RangeHandle } from './handles.ts'
import { activeSheet } from './spreadsheet.ts'

const book = () => handle('Spreadsheet', {})

export const spreadsheetApp: Facade = {
  name: 'SpreadsheetApp',
  values: {
    BooleanCriteria: enumHolder('SpreadsheetApp.BooleanCriteria', BOOLEAN_CRITERIA),
    ProtectionType: enumHolder('SpreadsheetApp.ProtectionType', PROTECTION_TYPES),
    DataValidationCriteria: enumHolder('SpreadsheetApp.DataValidationCriteria', VALIDATION_CRITERIA),
    WrapStrategy: enumHolder('SpreadsheetApp.WrapStrategy', WRAP_STRATEGIES),
  },
  members: {
    getActiveSpreadsheet: service('', book),
    getActive: service('', book),
    getActiveSheet: service('', host => activeSheet(host)),
    getActiveRange: service('', (host): RangeHandle => {
      const { sheetId } = activeSheet(host)
      const { row = 1, column = 1, rows = 1, columns = 1 } = host.execution.selection ?? {}
      return rangeHandle(host, sheetId, { row, column, rows, columns })
    }),
    getUi: service('', () => handle('Ui', {})),
    // writes go to the store at once: nothing waits here
    flush: service('', () => undefined),
    newDataValidation: service('', newBuilder),
    newConditionalFormatRule: service('', newConditionalBuilder),
  },
}
