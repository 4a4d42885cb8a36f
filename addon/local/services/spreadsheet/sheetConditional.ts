import { type Facade, isHandle, method } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import { mismatch } from '../signature.ts'
import { type ConditionalHandle, conditionalHandle, factsOf, type SheetHandle } from './handles.ts'

const isRule = (value: unknown): value is ConditionalHandle =>
  isHandle(value) && value.facade === 'ConditionalFormatRule'

/** The conditional format rules of a sheet: read and set all at once, as at Google. */
export const sheetConditional: Facade['members'] = {
  getConditionalFormatRules: method('', (host, { sheetId }: SheetHandle) =>
    factsOf(host, sheetId).conditional.map(({ areas, equals, inColumn, background, color }) =>
      conditionalHandle({
        ranges: areas.map(area => ({ sheetId, ...area })),
        colours: { background, color },
        condition: inColumn === undefined ? { equals } : { equals, inColumn, ofRow: areas[0]?.row ?? 1 },
      }),
    ),
  ),
  setConditionalFormatRules: method('list', (host, { sheetId }: SheetHandle, rules: unknown[]) => {
    if (!rules.every(isRule)) throw mismatch('SpreadsheetApp.Sheet.setConditionalFormatRules', [rules])
    if (rules.some(rule => rule.ranges.some(range => range.sheetId !== sheetId)))
      throw new ServiceException('Conditional format rule ranges must be on the same sheet.')
    host.ask('setConditional', {
      sheetId,
      rules: rules.map(({ ranges, colours, condition }) => ({
        areas: ranges.map(({ sheetId: _sheetId, ...area }) => area),
        equals: condition?.equals ?? '',
        ...(condition !== null && 'inColumn' in condition ? { inColumn: condition.inColumn } : {}),
        ...colours,
      })),
    })
  }),
  clearConditionalFormatRules: method('', (host, { sheetId }: SheetHandle) => {
    host.ask('setConditional', { sheetId, rules: [] })
  }),
}
