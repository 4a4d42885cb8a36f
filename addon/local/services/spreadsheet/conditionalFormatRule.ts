import { type Facade, handle, type Host, method } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import { BOOLEAN_CRITERIA } from './enums.ts'
import {
  areaOf,
  type ConditionalHandle,
  conditionalHandle,
  type RangeHandle,
  rangeHandle,
} from './handles.ts'

// Colours by what a cell says, so far as the add-on uses them: text that equals a word.

const copied = (_host: Host, self: ConditionalHandle) =>
  handle('ConditionalFormatRuleBuilder', { ranges: self.ranges, colours: self.colours })

export const conditionalFormatRule: Facade = {
  name: 'SpreadsheetApp.ConditionalFormatRule',
  members: {
    copy: method('', copied),
    getRanges: method('', (host, self: ConditionalHandle) =>
      self.ranges.map(range => rangeHandle(host, range.sheetId, range)),
    ),
    getBooleanCondition: method('', (_host, self: ConditionalHandle) =>
      handle('BooleanCondition', { ranges: self.ranges, colours: self.colours }),
    ),
    getGradientCondition: method('', () => null),
  },
}

export const booleanCondition: Facade = {
  name: 'SpreadsheetApp.BooleanCondition',
  members: {
    getCriteriaType: method('', () => BOOLEAN_CRITERIA.TEXT_EQUAL_TO),
    getCriteriaValues: method('', (_host, self: ConditionalHandle) => [self.colours.equals]),
    getBackground: method('', (_host, self: ConditionalHandle) => self.colours.background),
    getFontColor: method('', (_host, self: ConditionalHandle) => self.colours.color),
  },
}

export const newConditionalBuilder = () =>
  handle('ConditionalFormatRuleBuilder', {
    ranges: [],
    colours: { equals: null, background: null, color: null },
  })

const set = (self: ConditionalHandle, colours: Partial<ConditionalHandle['colours']>): ConditionalHandle => {
  self.colours = { ...self.colours, ...colours }
  return self
}

export const conditionalFormatRuleBuilder: Facade = {
  name: 'SpreadsheetApp.ConditionalFormatRuleBuilder',
  members: {
    whenTextEqualTo: method('string', (_host, self: ConditionalHandle, equals: string) =>
      set(self, { equals }),
    ),
    setBackground: method('string?', (_host, self: ConditionalHandle, background: string | null) =>
      set(self, { background }),
    ),
    setFontColor: method('string?', (_host, self: ConditionalHandle, color: string | null) =>
      set(self, { color }),
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
      if (self.colours.equals === null)
        throw new ServiceException('Cannot build a conditional format rule without criteria.')
      if (self.ranges.length === 0)
        throw new ServiceException('Cannot build a conditional format rule without ranges.')
      return conditionalHandle(self)
    }),
  },
}
