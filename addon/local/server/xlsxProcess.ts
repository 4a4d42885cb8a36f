import { openXlsx } from '#shared/xlsx/openXlsx.ts'
import { XlsxRefusal } from '#shared/xlsx/xlsxRefusal.ts'
import { localeOf } from '../workbook/locale.ts'
import { openStorage } from '../workbook/storage.ts'
import { openWorkbook } from '../workbook/workbook.ts'
import { takeUpload } from '../xlsx/takeUpload.ts'
import { unfitForXlsx } from '../xlsx/unfitForXlsx.ts'
import type { UploadReport } from '../xlsx/uploadReport.ts'
import { writeXlsx } from '../xlsx/writeXlsx.ts'
import type { Bundle } from './addonThread.ts'
import { answerParent } from './keeping/answerParent.ts'
import { WORKBOOK } from './programme.ts'
import { silentRuntime } from './silentRuntime.ts'

/** One order a process, then it ends: what a large file takes of the memory is given back. */
export type XlsxOrder =
  | { kind: 'write'; file: string; title: string; checkOnly: boolean }
  /** `file` is where the work is done, `out` where the finished workbook goes */
  | { kind: 'read'; file: string; out: string; bytes: Uint8Array; bundle: Bundle }

export interface Written {
  stops: string[]
  notes: string[]
  bytes: Uint8Array | null
}

export type Taken = { report: UploadReport } | { refused: { message: string; next: string } }

answerParent((order: XlsxOrder) => (order.kind === 'write' ? write(order) : read(order)))

function write({ file, title, checkOnly }: Extract<XlsxOrder, { kind: 'write' }>): Written {
  const storage = openStorage(file)
  try {
    const { sheets } = storage.load()
    const unfit = unfitForXlsx(sheets)
    if (checkOnly || unfit.stops.length > 0) return { ...unfit, bytes: null }
    return { ...unfit, bytes: writeXlsx(sheets, { locale: localeOf(WORKBOOK.locale), title }) }
  } finally {
    storage.close()
  }
}

/** The add-on prepares an empty workbook, the file is laid over it, and the add-on mends what the file lacks. */
function read({ file, out, bytes, bundle }: Extract<XlsxOrder, { kind: 'read' }>): Taken {
  try {
    // a file that is no workbook is refused before anything is prepared for it
    openXlsx(bytes)
    prepare(file, bundle)
    const report = takeUpload(bytes, file, WORKBOOK.locale)
    prepare(file, bundle, out)
    return { report }
  } catch (error) {
    if (error instanceof XlsxRefusal) return { refused: { message: error.message, next: error.next } }
    throw error
  }
}

function prepare(file: string, bundle: Bundle, out?: string): void {
  const workbook = openWorkbook({ file, ...WORKBOOK, now: Date.now })
  try {
    const made = silentRuntime(workbook, bundle, 'xlsx').run({ fn: 'setUp', args: [], authMode: 'FULL' })
    if (!made.ok) throw new Error(`The workbook of a file was not set up: ${made.error.name}`)
    if (out !== undefined) workbook.backup(out)
  } finally {
    workbook.close()
  }
}
