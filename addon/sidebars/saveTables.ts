import { frameZip } from '#shared/documents/frameZip.ts'
import { utf8 } from '#shared/documents/utf8.ts'
import { type BookTable, tableParts } from '#shared/xlsx/tableParts.ts'
import { saveBytes } from './saveBytes.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Gives the curator an .xlsx file of these tables. @param title the file's name, without its ending */
export async function saveTables(title: string, tables: readonly BookTable[]): Promise<void> {
  const parts = Object.entries(tableParts(tables, { title })).map(async ([path, part]) => {
    const bytes = typeof part === 'string' ? utf8(part) : part
    return { path, bytes, deflated: await deflated(bytes) }
  })
  saveBytes(`${title.replace(/[\\/:*?"<>|]+ ?/g, ' ')}.xlsx`, XLSX, frameZip(await Promise.all(parts)))
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}
