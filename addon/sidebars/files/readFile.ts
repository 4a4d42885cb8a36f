import { readWorkbookLists, type WorkbookList } from '#shared/programme/lists/readWorkbookLists.ts'
import { XlsxRefusal } from '#shared/xlsx/xlsxRefusal.ts'

/** What a file holds: a text, the filled sheets of a workbook, or why it can't be read. */
export type FileContent = { text: string } | { sheets: WorkbookList[] } | { problem: string; next: string }

interface Wanted {
  /** What the file should hold: «список людей». */
  holds: string
  /** Whether cells that hold a day and a time keep the time. */
  times: boolean
}

const maxLetters = 2_000_000

/** Reads an .xlsx, or a .csv or .txt: UTF-8 where it is valid, else the Windows code page that Excel writes in Russia. */
export async function readFile(file: File, wanted: Wanted): Promise<FileContent> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isContainer(bytes)) return readSheets(bytes, wanted)
  const text = decode(bytes)
  return isTooLong(text) ?? { text }
}

function readSheets(bytes: Uint8Array, { holds, times }: Wanted): FileContent {
  try {
    const sheets = readWorkbookLists(bytes, { times })
    if (sheets.length > 0) return { sheets }
    return {
      problem: 'В файле нет ни одной заполненной ячейки',
      next: `Выберите файл, в котором есть ${holds}`,
    }
  } catch (error) {
    if (error instanceof XlsxRefusal) return { problem: error.message, next: error.next }
    throw error
  }
}

export const isTooLong = (text: string): { problem: string; next: string } | null =>
  text.length <= maxLetters
    ? null
    : {
        problem: 'Файл слишком велик',
        next: 'За один раз загружается до 5000 строк. Разделите список на части',
      }

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** .xlsx and .ods are zip archives; .xls and locked books are OLE containers. */
const isContainer = ([one, two]: Uint8Array) =>
  (one === 0x50 && two === 0x4b) || (one === 0xd0 && two === 0xcf)
