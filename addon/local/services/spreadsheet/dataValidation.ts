import type { ValidationRule } from '../../workbook/storeRequest.ts'
import { type Facade, handle, type Host, method } from '../facade.ts'
import { readCell } from './cellValues.ts'
import { rangeHandle, type ValidationHandle } from './handles.ts'
import { VALIDATION_CRITERIA } from './enums.ts'

/** Dates and ranges are objects again. */
function shown(host: Host, arg: ValidationRule['args'][number]): unknown {
  if (typeof arg !== 'object' || arg === null || Array.isArray(arg)) return arg
  return 'serial' in arg ? readCell(host, arg) : rangeHandle(host, arg.sheetId, arg)
}

export const dataValidation: Facade = {
  name: 'SpreadsheetApp.DataValidation',
  members: {
    getAllowInvalid: method('', (_host, self: ValidationHandle) => self.rule.allowInvalid),
    getHelpText: method('', (_host, self: ValidationHandle) => self.rule.help),
    getCriteriaType: method(
      '',
      (_host, self: ValidationHandle) =>
        VALIDATION_CRITERIA[self.rule.criteria as keyof typeof VALIDATION_CRITERIA],
    ),
    getCriteriaValues: method('', (host, self: ValidationHandle) =>
      self.rule.args.map(arg => shown(host, arg)),
    ),
    copy: method('', (_host, self: ValidationHandle) => handle('DataValidationBuilder', { rule: self.rule })),
  },
}
