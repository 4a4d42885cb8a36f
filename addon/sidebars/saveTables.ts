import { type BookTable, writeTables } from '#shared/xlsx/writeTables.ts'
import { saveBytes } from './saveBytes.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Gives the curator an .xlsx file of these tables. @param title the file's name, without its ending */
export function saveTables(title: string, tables: readonly BookTable[]): void {
  saveBytes(`${title.replace(/[\\/:*?"<>|]/g, ' ')}.xlsx`, XLSX, writeTables(tables, { title }))
}
