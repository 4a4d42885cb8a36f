import { fetchHost } from './callHost.ts'

/** Begins the download of a programme as .xlsx. @returns why there is no such file, or null */
export async function downloadXlsx(programme: string): Promise<string | null> {
  try {
    const { stops } = await fetchHost<{ stops: string[] }>('xlsx/check', { programme })
    if (stops[0] !== undefined) return stops[0]
    location.assign(`/api/xlsx?${new URLSearchParams({ programme })}`)
    return null
  } catch (error) {
    return (error as Error).message
  }
}
