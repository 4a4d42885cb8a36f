import { fetchHost } from '../callHost.ts'

/** What stands in the way of a file, and what in it is called otherwise: a sentence each. */
export interface DownloadCheck {
  stops: string[]
  notes: string[]
}

/** «Скачать .xlsx»: begins the download unless something of the workbook would be cut off; then the sentences say what. */
export async function downloadXlsx(programme: string): Promise<DownloadCheck> {
  const check = await fetchHost<DownloadCheck>('xlsx/check', { programme })
  if (check.stops.length === 0) location.assign(`/api/xlsx?programme=${programme}`)
  return check
}
