import { type Parts, zipParts } from '#shared/documents/zipParts.ts'
import { type BookSheet, bookParts } from '#shared/xlsx/bookParts.ts'
import { fileTitles } from '#shared/xlsx/fileTitles.ts'
import { relations } from '#shared/xlsx/relations.ts'
import { StyleBook } from '#shared/xlsx/styleBook.ts'
import { areaA1 } from '../workbook/areaA1.ts'
import type { Locale } from '../workbook/locale.ts'
import { blankSettings } from '../workbook/sheet.ts'
import type { StoredSheet } from '../workbook/storage.ts'
import { isInternal } from './findTables.ts'
import { LISTS_SHEET, ListsSheet } from './listsSheet.ts'
import { type PlacedNote, writeNotes } from './writeNotes.ts'
import { writeSheet } from './writeSheet.ts'
import { writeValidations } from './writeValidations.ts'

/**
 * The workbook as an .xlsx file: every sheet with its cells, looks, dropdowns, notes, filter, frozen panes and protections.
 * What the program keeps for itself stays at home.
 */
export function writeXlsx(sheets: readonly StoredSheet[], o: { locale: Locale; title: string }): Uint8Array {
  const taken = sheets.filter(({ settings }) => !isInternal(settings.title))
  const titles = fileTitles(taken.map(({ settings }) => settings.title))
  const titleOf = (sheetId: number) => titles[taken.findIndex(sheet => sheet.sheetId === sheetId)] ?? null
  const styles = new StyleBook()
  const lists = new ListsSheet()
  const active = taken.findIndex(({ settings }) => !settings.hidden)
  const parts: Parts = {}
  const written = taken.map((sheet, index): BookSheet => {
    const notes = notesOf(sheet)
    const validations = writeValidations(sheet, lists, titleOf)
    const xml = writeSheet(sheet, {
      ...o,
      styles,
      validations,
      notes: notes.length > 0,
      active: index === active,
    })
    if (notes.length > 0) addNotes(parts, index + 1, notes)
    const { hidden, filter, frozenRows } = sheet.settings
    return {
      title: titles[index] ?? '',
      xml,
      hidden,
      filter: filter === null ? null : areaA1(filter.area),
      frozenRows,
    }
  })
  if (lists.lists.length > 0) {
    const xml = writeSheet(listsAsSheet(lists), {
      ...o,
      styles,
      validations: '',
      notes: false,
      active: false,
    })
    written.push({ title: LISTS_SHEET, xml, hidden: true, filter: null, frozenRows: 0 })
  }
  return zipParts(
    bookParts(written, { title: o.title, styles: styles.xml(), active: Math.max(0, active), parts }),
  )
}

const notesOf = ({ grid }: StoredSheet): PlacedNote[] =>
  grid.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell?.note === undefined ? [] : [{ row: row + 1, column: column + 1, text: cell.note }],
    ),
  )

function addNotes(parts: Parts, number: number, notes: readonly PlacedNote[]): void {
  const { comments, drawing } = writeNotes(notes)
  parts[`xl/comments${number}.xml`] = comments
  parts[`xl/drawings/vmlDrawing${number}.vml`] = drawing
  parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relations({
    texts: ['comments', `../comments${number}.xml`],
    notes: ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
  })
}

function listsAsSheet({ lists }: ListsSheet): StoredSheet {
  const rows = Math.max(...lists.map(list => list.length))
  const grid = Array.from({ length: rows }, (_, row) =>
    lists.map(list => (list[row] === undefined ? null : { v: list[row], n: '@' })),
  )
  const settings = { ...blankSettings(), title: LISTS_SHEET, rows, columns: lists.length, hidden: true }
  return { sheetId: -1, settings, grid }
}
