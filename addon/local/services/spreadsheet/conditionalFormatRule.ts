import { a1 } from '#shared/xlsx/a1.ts'
import { columnNumber } from '../../workbook/areaA1.ts'
import { type Facade, handle, type Host, method } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import { BOOLEAN_CRITERIA } from './enums.ts'
import {
  areaOf,
  type ConditionalHandle,
  type Condition,
  conditionalHandle,
  type RangeHandle,
  rangeHandle,
} from './handles.ts'

// Colours by what a cell says, so far as the add-on uses them: text that equals a word, in the cell itself or in one column
// of its row.

const copied = (_host: Host, { ranges, colours, condition }: ConditionalHandle) =>
  handle('ConditionalFormatRuleBuilder', { ranges, colours, condition })

export const conditionalFormatRule: Facade = {
  name: 'SpreadsheetApp.ConditionalFormatRule',
  members: {
    copy: method('', copied),
    getRanges: method('', (host, self: ConditionalHandle) =>
      self.ranges.map(range => rangeHandle(host, range.sheetId, range)),
    ),
    getBooleanCondition: method('', (_host, { ranges, colours, condition }: ConditionalHandle) =>
      handle('BooleanCondition', { ranges, colours, condition }),
    ),
    getGradientCondition: method('', () => null),
  },
}

export const booleanCondition: Facade = {
  name: 'SpreadsheetApp.BooleanCondition',
  members: {
    getCriteriaType: method('', (_host, { condition }: ConditionalHandle) =>
      condition !== null && 'inColumn' in condition
        ? BOOLEAN_CRITERIA.CUSTOM_FORMULA
        : BOOLEAN_CRITERIA.TEXT_EQUAL_TO,
    ),
    getCriteriaValues: method('', (_host, { condition }: ConditionalHandle) =>
      condition === null ? [] : ['inColumn' in condition ? formulaOf(condition) : condition.equals],
    ),
    getBackground: method('', (_host, self: ConditionalHandle) => self.colours.background),
    getFontColor: method('', (_host, self: ConditionalHandle) => self.colours.color),
  },
}

type InColumn = Extract<Condition, { inColumn: number }>

const formulaOf = ({ equals, inColumn, ofRow }: InColumn): string =>
  `=$${a1(ofRow, inColumn)}="${equals.replaceAll('"', '""')}"`

/** The one formula this host reads: `=$Z3="запрет"`. */
function readFormula(formula: string): InColumn {
  const [, letters, row, text] = /^=\$([A-Z]{1,3})([1-9]\d*)="((?:[^"]|"")*)"$/.exec(formula) ?? []
  if (letters === undefined || text === undefined)
    throw new ServiceException(`This host does not read the formula ${formula} of a conditional format rule.`)
  return { equals: text.replaceAll('""', '"'), inColumn: columnNumber(letters), ofRow: Number(row) }
}

export const newConditionalBuilder = () =>
  handle('ConditionalFormatRuleBuilder', {
    ranges: [],
    colours: { background: null, color: null },
    condition: null,
  })

const paint = (
  self: ConditionalHandle,
  colours: Partial<ConditionalHandle['colours']>,
): ConditionalHandle => {
  self.colours = { ...self.colours, ...colours }
  return self
}

const when = (self: ConditionalHandle, condition: Condition): ConditionalHandle => {
  self.condition = condition
  return self
}

export const conditionalFormatRuleBuilder: Facade = {
  name: 'SpreadsheetApp.ConditionalFormatRuleBuilder',
  members: {
    whenTextEqualTo: method('string', (_host, self: ConditionalHandle, equals: string) =>
      when(self, { equals }),
    ),
    whenFormulaSatisfied: method('string', (_host, self: ConditionalHandle, formula: string) =>
      when(self, readFormula(formula)),
    ),
    setBackground: method('string?', (_host, self: ConditionalHandle, background: string | null) =>
      paint(self, { background }),
    ),
    setFontColor: method('string?', (_host, self: ConditionalHandle, color: string | null) =>
      paint(self, { color }),
    ),
    setRanges: method('list', (_host, self: ConditionalHandle, ranges: RangeHandle[]) => {
      self.ranges = ranges.map(areaOf)
      return self
    }),
    getRanges: method('', (host, self: ConditionalHandle) =>
      self.ranges.map(range => rangeHandle(host, range.sheetId, range)),
    ),
    copy: method('', copied),
    build: method('', (_host, self: ConditionalHandle) => {
      const { condition, ranges } = self
      if (condition === null)
        throw new ServiceException('Cannot build a conditional format rule without criteria.')
      if (ranges.length === 0)
        throw new ServiceException('Cannot build a conditional format rule without ranges.')
      // Its rows are counted from the first range: any other row would colour by what stands above or below.
      if ('inColumn' in condition && condition.ofRow !== ranges[0]?.row)
        throw new ServiceException(
          `This host does not read ${formulaOf(condition)} for ranges that begin with another row.`,
        )
      return conditionalHandle(self)
    }),
  },
}
