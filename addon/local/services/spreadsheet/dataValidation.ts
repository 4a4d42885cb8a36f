import { type Facade, handle, method } from '../facade.ts'
import type { ValidationHandle } from './handles.ts'
import { VALIDATION_CRITERIA } from './enums.ts'

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
    getCriteriaValues: method('', (_host, self: ValidationHandle) => self.rule.args),
    copy: method('', (_host, self: ValidationHandle) => handle('DataValidationBuilder', { rule: self.rule })),
  },
}
