import { Sheet } from '../workbook/sheet.ts'
import { openStorage } from '../workbook/storage.ts'
import { localeOf } from '../workbook/locale.ts'
import { readBook } from './readBook.ts'
import type { UploadReport } from './uploadReport.ts'

/**
 * Puts what a file brings into a workbook file that was just set up.
 * @throws XlsxRefusal, and the workbook file stays as it was
 */
export function takeUpload(bytes: Uint8Array, file: string, locale: string): UploadReport {
  const storage = openStorage(file)
  try {
    const { meta, sheets: fresh } = storage.load()
    const { sheets, report } = readBook(bytes, fresh, localeOf(locale))
    const taken = sheets.map(({ sheetId, settings, grid }) => {
      const sheet = new Sheet(sheetId, settings, grid)
      sheet.settingsTouched = true
      sheet.touchedFrom = 1
      return sheet
    })
    const nextSheetId = Math.max(...sheets.map(({ sheetId }) => sheetId)) + 1
    const revision = Number(meta.get('revision') ?? 0) + 1
    storage.save({
      sheets: taken,
      meta: { nextSheetId: String(nextSheetId), revision: String(revision) },
      properties: [],
    })
    return report
  } finally {
    storage.close()
  }
}
