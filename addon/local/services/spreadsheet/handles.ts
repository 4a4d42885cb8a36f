import type {
  Area,
  ConditionalRule,
  SheetArea,
  SheetFacts,
  ValidationRule,
} from '../../workbook/storeRequest.ts'
import { type Handle, type Host, handle } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'

// What stands behind sheets and ranges: where they are, never what is in them. The store is asked each time.

export interface SheetHandle extends Handle {
  sheetId: number
}

export interface RangeHandle extends Handle, Area {
  sheetId: number
}

export const sheetHandle = (sheetId: number): SheetHandle => handle('Sheet', { sheetId })

export function factsOf(host: Host, sheetId: number): SheetFacts {
  const facts = host.ask('sheet', { sheetId })
  if (facts === null) throw new ServiceException(`Sheet ${sheetId} not found`)
  return facts
}

/** A range inside the grid; Google's words for what is outside. */
export function rangeHandle(host: Host, sheetId: number, area: Area): RangeHandle {
  if (area.rows < 1) throw new ServiceException('The number of rows in the range must be at least 1.')
  if (area.columns < 1) throw new ServiceException('The number of columns in the range must be at least 1.')
  if (area.row < 1) throw new ServiceException('The starting row of the range is too small.')
  if (area.column < 1) throw new ServiceException('The starting column of the range is too small.')
  const facts = factsOf(host, sheetId)
  if (area.row + area.rows - 1 > facts.rows || area.column + area.columns - 1 > facts.columns)
    throw new ServiceException('The coordinates of the range are outside the dimensions of the sheet.')
  return handle('Range', { sheetId, ...area })
}

export const areaOf = ({ sheetId, row, column, rows, columns }: RangeHandle) => ({
  sheetId,
  row,
  column,
  rows,
  columns,
})

export interface ValidationHandle extends Handle {
  rule: ValidationRule
}

export interface ConditionalHandle extends Handle {
  ranges: SheetArea[]
  colours: Pick<ConditionalRule, 'background' | 'color'>
  condition: Condition | null
}

/** What a coloured cell says itself, or what its row says in a column: to Google a formula of the first row's cell. */
export type Condition = { equals: string } | { equals: string; inColumn: number; ofRow: number }

export const conditionalHandle = ({
  ranges,
  colours,
  condition,
}: Omit<ConditionalHandle, keyof Handle>): ConditionalHandle =>
  handle('ConditionalFormatRule', { ranges, colours, condition })

export const validationHandle = (rule: ValidationRule): ValidationHandle => handle('DataValidation', { rule })
