import type { CellValue, ValidationRule } from '../../workbook/storeRequest.ts'
import { type Facade, handle, type Host, method } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import { writtenCell } from './cellValues.ts'
import { areaOf, type RangeHandle, type ValidationHandle, validationHandle } from './handles.ts'

export const newBuilder = (): ValidationHandle =>
  handle('DataValidationBuilder', {
    rule: { criteria: '', args: [], allowInvalid: true, help: null } as ValidationRule,
  })

const require = (
  self: ValidationHandle,
  criteria: string,
  args: ValidationRule['args'],
): ValidationHandle => {
  self.rule = { ...self.rule, criteria, args }
  return self
}

const dates = 'SpreadsheetApp.DataValidationBuilder.requireDateBetween'

export const dataValidationBuilder: Facade = {
  name: 'SpreadsheetApp.DataValidationBuilder',
  members: {
    requireValueInList: method(
      'strings | strings boolean',
      (_host, self: ValidationHandle, list: string[], dropdown: boolean = true) => {
        if (list.length > 500) throw new ServiceException('The data validation rule has more than 500 items.')
        return require(self, 'VALUE_IN_LIST', [list as CellValue[], dropdown])
      },
    ),
    requireValueInRange: method(
      'Range | Range boolean',
      (_host, self: ValidationHandle, range: RangeHandle, dropdown: boolean = true) =>
        require(self, 'VALUE_IN_RANGE', [areaOf(range), dropdown]),
    ),
    requireCheckbox: method('', (_host, self: ValidationHandle) => require(self, 'CHECKBOX', [])),
    requireDate: method('', (_host, self: ValidationHandle) => require(self, 'DATE_IS_VALID_DATE', [])),
    requireDateBetween: method('date date', (host: Host, self: ValidationHandle, from: Date, to: Date) =>
      require(self, 'DATE_BETWEEN', [writtenCell(host, from, dates), writtenCell(host, to, dates)]),
    ),
    requireNumberBetween: method('number number', (_host, self: ValidationHandle, from: number, to: number) =>
      require(self, 'NUMBER_BETWEEN', [from, to]),
    ),
    requireTextIsEmail: method('', (_host, self: ValidationHandle) =>
      require(self, 'TEXT_IS_VALID_EMAIL', []),
    ),
    setAllowInvalid: method('boolean', (_host, self: ValidationHandle, allowInvalid: boolean) => {
      self.rule = { ...self.rule, allowInvalid }
      return self
    }),
    setHelpText: method('string', (_host, self: ValidationHandle, help: string) => {
      self.rule = { ...self.rule, help }
      return self
    }),
    build: method('', (_host, self: ValidationHandle) => {
      if (self.rule.criteria === '')
        throw new ServiceException('Cannot build a data validation rule without criteria.')
      return validationHandle(self.rule)
    }),
  },
}
