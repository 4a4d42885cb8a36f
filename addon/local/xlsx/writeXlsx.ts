import { type Parts, zipParts } from '#shared/documents/zipParts.ts'
import { tableOf } from '#shared/programme/tables.ts'
import { areaA1 } from '../workbook/a1.ts'
import type { Locale } from '../workbook/locale.ts'
import { blankSettings } from '../workbook/sheet.ts'
import type { StoredSheet } from '../workbook/storage.ts'
import { LISTS_SHEET, ListsSheet } from './listsSheet.ts'
import { fileTitles } from './fileTitles.ts'
import { StyleBook } from './styleBook.ts'
import { type PlacedNote, writeNotes } from './writeNotes.ts'
import { writeSheet } from './writeSheet.ts'
import { writeValidations } from './writeValidations.ts'
import { attributes, HEAD, MAIN, OFFICE, PACKAGE, textXml } from './xml.ts'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * The workbook as an .xlsx file: every sheet with its cells, looks, dropdowns, notes, filter, frozen panes and protections.
 * What the program keeps for undoing stays at home.
 */
export function writeXlsx(sheets: readonly StoredSheet[], o: { locale: Locale; title: string }): Uint8Array {
  const taken = sheets.filter(({ settings }) => settings.title !== UNDO_SHEET)
  const titles = fileTitles(taken.map(({ settings }) => settings.title))
  const titleOf = (sheetId: number) => titles[taken.findIndex(sheet => sheet.sheetId === sheetId)] ?? null
  const styles = new StyleBook()
  const lists = new ListsSheet()
  const active = taken.findIndex(({ settings }) => !settings.hidden)
  const parts: Parts = {}
  const written = taken.map((sheet, index) => {
    const notes = notesOf(sheet)
    const validations = writeValidations(sheet, lists, titleOf)
    parts[`xl/worksheets/sheet${index + 1}.xml`] = writeSheet(sheet, {
      ...o,
      styles,
      validations,
      notes: notes.length > 0,
      active: index === active,
    })
    if (notes.length > 0) addNotes(parts, index + 1, notes)
    const { hidden, filter, frozenRows } = sheet.settings
    return { title: titles[index] ?? '', hidden, filter, frozenRows }
  })
  if (lists.lists.length > 0) {
    const xml = writeSheet(listsAsSheet(lists), {
      ...o,
      styles,
      validations: '',
      notes: false,
      active: false,
    })
    parts[
      `xl/worksheets/sheet${written.push({ title: LISTS_SHEET, hidden: true, filter: null, frozenRows: 0 })}.xml`
    ] = xml
  }
  const names = written.flatMap(({ title, filter, frozenRows }, sheet) => [
    ...(filter === null
      ? []
      : [definedName(sheet, '_FilterDatabase', { title, area: areaA1(filter.area), hidden: true })]),
    // the titles of the columns stand on every page of paper
    ...(frozenRows === 0
      ? []
      : [definedName(sheet, 'Print_Titles', { title, area: `1:${frozenRows}`, hidden: false })]),
  ])
  return zipParts({
    '[Content_Types].xml': contentTypes(Object.keys(parts)),
    '_rels/.rels': relations({
      book: ['officeDocument', 'xl/workbook.xml'],
      core: [CORE, 'docProps/core.xml'],
    }),
    'docProps/core.xml': coreProperties(o.title),
    'xl/workbook.xml': workbook(written, names, Math.max(0, active)),
    'xl/_rels/workbook.xml.rels': relations({
      ...Object.fromEntries(
        written.map((_, index) => [`sheet${index + 1}`, ['worksheet', `worksheets/sheet${index + 1}.xml`]]),
      ),
      styles: ['styles', 'styles.xml'],
    }),
    'xl/styles.xml': styles.xml(),
    ...parts,
  })
}

const UNDO_SHEET = tableOf('undo').title
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

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

function definedName(
  localSheetId: number,
  kind: '_FilterDatabase' | 'Print_Titles',
  { title, area, hidden }: { title: string; area: string; hidden: boolean },
): string {
  const held = area.replace(/[A-Z]+|\d+/g, part => `$${part}`)
  const facts = attributes({ name: `_xlnm.${kind}`, localSheetId, hidden })
  return `<definedName${facts}>${textXml(`'${title.replaceAll("'", "''")}'!${held}`)}</definedName>`
}

function workbook(
  sheets: readonly { title: string; hidden: boolean }[],
  names: string[],
  active: number,
): string {
  const list = sheets.map(({ title, hidden }, index) => {
    const facts = attributes({
      name: title,
      sheetId: index + 1,
      state: hidden ? 'hidden' : null,
      'r:id': `sheet${index + 1}`,
    })
    return `<sheet${facts}/>`
  })
  const defined = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="${active}" firstSheet="${active}"/></bookViews><sheets>${list.join('')}</sheets>${defined}<calcPr fullCalcOnLoad="1"/></workbook>`
}

function relations(list: Record<string, string[]>): string {
  const items = Object.entries(list).map(([Id, [kind = '', Target = '']]) => {
    const Type = kind.includes('://') ? kind : `${OFFICE}/${kind}`
    return `<Relationship${attributes({ Id, Type, Target })}/>`
  })
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}

function contentTypes(paths: readonly string[]): string {
  const kind = (path: string) => (path.includes('/comments') ? 'comments' : 'worksheet')
  const parts = paths
    .filter(path => path.endsWith('.xml'))
    .map(path => `<Override PartName="/${path}" ContentType="${SPREADSHEET}.${kind(path)}+xml"/>`)
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${parts.join('')}</Types>`
}

const coreProperties = (title: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${textXml(title)}</dc:title></cp:coreProperties>`
