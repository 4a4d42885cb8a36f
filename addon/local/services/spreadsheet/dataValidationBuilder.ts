import type { CellValue, ValidationRule } from '../../workbook/storeRequest.ts'
import { type Facade, handle, type Host, type Member, method } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import { writtenCell } from './cellValues.ts'
import type { VALIDATION_CRITERIA } from './enums.ts'
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

/** Rules whose arguments are the values themselves: method, criteria, signature. */
const SIMPLE: [string, keyof typeof VALIDATION_CRITERIA, string][] = [
  ['requireCheckbox', 'CHECKBOX', ''],
  ['requireFormulaSatisfied', 'CUSTOM_FORMULA', 'string'],
  ['requireDate', 'DATE_IS_VALID_DATE', ''],
  ['requireDateAfter', 'DATE_AFTER', 'date'],
  ['requireDateBefore', 'DATE_BEFORE', 'date'],
  ['requireDateBetween', 'DATE_BETWEEN', 'date date'],
  ['requireDateOnOrAfter', 'DATE_ON_OR_AFTER', 'date'],
  ['requireDateOnOrBefore', 'DATE_ON_OR_BEFORE', 'date'],
  ['requireNumberBetween', 'NUMBER_BETWEEN', 'number number'],
  ['requireNumberGreaterThan', 'NUMBER_GREATER_THAN', 'number'],
  ['requireNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'number'],
  ['requireNumberLessThan', 'NUMBER_LESS_THAN', 'number'],
  ['requireNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'number'],
  ['requireTextIsEmail', 'TEXT_IS_VALID_EMAIL', ''],
]

const requires = ([name, criteria, signature]: (typeof SIMPLE)[number]): [string, Member] => [
  name,
  method(signature, (host: Host, self: ValidationHandle, ...args: unknown[]) =>
    require(self, criteria, args.map(arg =>
      writtenCell(host, arg, `SpreadsheetApp.DataValidationBuilder.${name}`),
    )),
  ),
]

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
    ...Object.fromEntries(SIMPLE.map(requires)),
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
