import type { Parts } from '../documents/zipParts.ts'
import { relations } from './relations.ts'
import { attributes, HEAD, MAIN, OFFICE, PACKAGE, textXml } from './xml.ts'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

/** One sheet of a workbook file, written already. */
export interface BookSheet {
  /** As Excel takes it: `fileTitles`. */
  title: string
  xml: string
  hidden: boolean
  /** «A2:F40»: what its filter covers. */
  filter: string | null
  /** So many rows stand on every page of paper. */
  frozenRows: number
}

/**
 * The sheets as the parts of an .xlsx file, to be zipped.
 * @param styles `xl/styles.xml` @param active which sheet is seen first
 * @param parts what sheets have beside their cells: notes, drawings
 */
export function bookParts(
  sheets: readonly BookSheet[],
  o: { title: string; styles: string; active: number; parts: Parts },
): Parts {
  const parts: Parts = {
    ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    ...o.parts,
  }
  return {
    '[Content_Types].xml': contentTypes(Object.keys(parts)),
    '_rels/.rels': relations({
      book: ['officeDocument', 'xl/workbook.xml'],
      core: [CORE, 'docProps/core.xml'],
    }),
    'docProps/core.xml': coreProperties(o.title),
    'xl/workbook.xml': workbook(sheets, o.active),
    'xl/_rels/workbook.xml.rels': relations({
      ...Object.fromEntries(
        sheets.map((_, index) => [`sheet${index + 1}`, ['worksheet', `worksheets/sheet${index + 1}.xml`]]),
      ),
      styles: ['styles', 'styles.xml'],
    }),
    'xl/styles.xml': o.styles,
    ...parts,
  }
}

function workbook(sheets: readonly BookSheet[], active: number): string {
  const list = sheets.map(({ title, hidden }, index) => {
    const facts = attributes({
      name: title,
      sheetId: index + 1,
      state: hidden ? 'hidden' : null,
      'r:id': `sheet${index + 1}`,
    })
    return `<sheet${facts}/>`
  })
  const names = sheets.flatMap(definedNames)
  const defined = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="${active}" firstSheet="${active}"/></bookViews><sheets>${list.join('')}</sheets>${defined}<calcPr fullCalcOnLoad="1"/></workbook>`
}

function definedNames({ title, filter, frozenRows }: BookSheet, sheet: number): string[] {
  const named = (kind: '_FilterDatabase' | 'Print_Titles', area: string, hidden: boolean) => {
    const held = area.replace(/[A-Z]+|\d+/g, part => `$${part}`)
    const facts = attributes({ name: `_xlnm.${kind}`, localSheetId: sheet, hidden })
    return `<definedName${facts}>${textXml(`'${title.replaceAll("'", "''")}'!${held}`)}</definedName>`
  }
  return [
    ...(filter === null ? [] : [named('_FilterDatabase', filter, true)]),
    ...(frozenRows === 0 ? [] : [named('Print_Titles', `1:${frozenRows}`, false)]),
  ]
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
