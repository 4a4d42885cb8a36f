import { types } from 'node:util'
import { instantOf, serialAt } from '../../workbook/serial.ts'
import type { CellValue } from '../../workbook/storeRequest.ts'
import type { Host } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import { mismatch } from '../signature.ts'

/** A cell of getValues: dates become Date, blank is '' . */
export function readCell(host: Host, cell: unknown): unknown {
  if (typeof cell !== 'object' || cell === null || !('serial' in cell)) return cell
  return new Date(instantOf(Number(cell.serial), host.zone))
}

/** A cell of setValues: null and undefined are blank, Date is the spreadsheet's civil time. */
export function writtenCell(host: Host, value: unknown, method: string): CellValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (types.isDate(value)) return { serial: serialAt(value.getTime(), host.zone) }
  throw mismatch(method, [value])
}

/** Refuses data of another size than the range, in Google's words. */
export function checkSize(values: readonly unknown[][], rows: number, columns: number): void {
  if (values.length !== rows) {
    throw new ServiceException(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
    )
  }
  const wrong = values.find(line => line.length !== columns)
  if (wrong === undefined) return
  throw new ServiceException(
    `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`,
  )
}
