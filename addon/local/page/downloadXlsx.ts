import { fetchHost } from './callHost.ts'

/** What is to be said of a download: why there is no file, or what to know of it. */
export interface DownloadNews {
  title: string
  message: string
}

/** Begins the download of a programme as .xlsx. @returns null when there is nothing to say */
export async function downloadXlsx(programme: string): Promise<DownloadNews | null> {
  const refused = (message: string) => ({ title: 'Файл для Excel не сделан', message })
  try {
    const check = { programme }
    const { stops, notes } = await fetchHost<{ stops: string[]; notes: string[] }>('xlsx/check', check)
    if (stops[0] !== undefined) return refused(stops[0])
    location.assign(`/api/xlsx?${new URLSearchParams(check)}`)
    return notes.length === 0 ? null : { title: 'Файл для Excel сохраняется', message: notes.join(' ') }
  } catch (error) {
    return refused((error as Error).message)
  }
}
