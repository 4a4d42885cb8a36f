import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage, type StoredSheet } from '#addon/local/workbook/storage.ts'
import { localeOf } from '#addon/local/workbook/locale.ts'
import { blankSettings, type Cell, type SheetSettings } from '#addon/local/workbook/sheet.ts'
import { readBook } from '#addon/local/xlsx/readBook.ts'
import { writeXlsx } from '#addon/local/xlsx/writeXlsx.ts'
import { startHost } from '#tests/addon/host.ts'
import { noon, schoolOf } from '#tests/addon/schoolOf.ts'

export const locale = localeOf('ru_RU')

const folder = mkdtempSync(join(tmpdir(), 'tandem-books-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const KEPT_ROWS = 60
const made = new Map<number, Promise<string>>()

/** A workbook file that the add-on has set up; with so many people in it. */
export async function bookFile(people: number, name: string): Promise<string> {
  const first = made.get(people) ?? make(people)
  made.set(people, first)
  const file = join(folder, name)
  copyFileSync(await first, file)
  return file
}

async function make(people: number): Promise<string> {
  const file = join(folder, `first-${people}.tandem`)
  const host = await startHost({ now: noon, file })
  if (people === 0) host.run('setUp')
  else host.fill(schoolOf(people))
  host.workbook.close()
  return file
}

/** The sheets of such a workbook with few blank rows, so that a test can go through them a hundred times. */
export async function schoolBook(people = 12): Promise<StoredSheet[]> {
  const read = books.get(people) ?? readSchoolBook(people)
  books.set(people, read)
  return structuredClone(await read)
}

const books = new Map<number, Promise<StoredSheet[]>>()

async function readSchoolBook(people: number): Promise<StoredSheet[]> {
  const storage = openStorage(await bookFile(people, `book-${people}.tandem`))
  const { sheets } = storage.load()
  storage.close()
  return sheets.map(({ sheetId, settings, grid }) => {
    const rows = Math.max(KEPT_ROWS, grid.findLastIndex(line => line.some(cell => cell?.v !== undefined)) + 5)
    const protections = settings.protections.map(protection => ({
      ...protection,
      open: protection.open.map(area => ({ ...area, rows: rows - area.row + 1 })),
    }))
    return { sheetId, settings: { ...settings, rows, protections }, grid: grid.slice(0, rows) }
  })
}

/** A sheet of the curator's own. */
export const ownSheet = (
  title: string,
  grid: (Cell | null)[][],
  settings: Partial<SheetSettings> = {},
): StoredSheet => ({ sheetId: 900, settings: { ...blankSettings(), title, ...settings }, grid })

export const titled = (sheets: readonly StoredSheet[], title: string): StoredSheet => {
  const found = sheets.find(({ settings }) => settings.title === title)
  if (found === undefined) throw new Error(`There is no sheet «${title}»`)
  return found
}

export const downloaded = (sheets: readonly StoredSheet[]): Uint8Array =>
  writeXlsx(sheets, { locale, title: 'Школа' })

/** Out to a file and back over a fresh workbook. */
export const thereAndBack = async (sheets: readonly StoredSheet[], change = (bytes: Uint8Array) => bytes) =>
  readBook(change(downloaded(sheets)), await schoolBook(0), locale)

/** Cells as they compare: rules by what they say, the end of the sheet where nobody has written or painted left out. */
export function cellsOf({ settings, grid }: StoredSheet): unknown[][] {
  const last = grid.findLastIndex(line => line.some(isTouched))
  return grid.slice(0, last + 1).map(line => {
    const cells = line.map(cell => {
      if (cell === null) return null
      const { rule, ...rest } = cell
      return rule === undefined ? rest : { ...rest, rule: settings.rules[rule] }
    })
    return cells.slice(0, cells.findLastIndex(cell => cell !== null) + 1)
  })
}

const isTouched = (cell: Cell | null): boolean =>
  cell !== null &&
  [cell.v, cell.f, cell.note, cell.background, cell.bold].some(each => each !== undefined && each !== '')

export const MENTORS = 'Наставники'
/** rows above the data */
export const HEAD = 2

/** The cell under a key, in the first row of data. */
export const under = ({ grid }: StoredSheet, key: string, row = HEAD): Cell | null =>
  grid[row]?.[(grid[0] ?? []).findIndex(cell => cell?.v === key)] ?? null

export async function edited(alter: (sheets: StoredSheet[]) => void): Promise<StoredSheet[]> {
  const sheets = await schoolBook()
  alter(sheets)
  return sheets
}

export const set = ({ grid }: StoredSheet, key: string, cell: Cell, row = HEAD) => {
  const line = grid[row] ?? []
  line[(grid[0] ?? []).findIndex(each => each?.v === key)] = cell
}
