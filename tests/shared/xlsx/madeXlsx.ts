import { type Parts, zipParts } from '#shared/documents/zipParts.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const sheetXml = (data: string, beside = '') =>
  `${head}<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${beside}</worksheet>`

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`
export const relationsXml = (list: string) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`

export const people = sheetXml(
  [
    '<row r="1"><c r="A1" t="inlineStr"><is><t>ФИО</t></is></c><c r="B1" t="inlineStr"><is><t>Класс</t></is></c></row>',
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Лисин Артём</t></is></c><c r="B2" t="inlineStr"><is><t>7 Б</t></is></c></row>',
  ].join(''),
)

interface MadeSheet {
  title: string
  xml: string
  state?: 'hidden' | 'veryHidden'
}

/** The parts of a small workbook, as another program might write them; a test changes what it is about. */
export function xlsxParts(
  sheets: readonly MadeSheet[] = [{ title: 'Список', xml: people }],
  o: { strings?: string; styles?: string; theme?: string; book?: string } = {},
): Parts {
  const { strings, styles, theme, book = '' } = o
  const list = sheets.map(
    ({ title, state }, index) =>
      `<sheet name="${title}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="r${index}"/>`,
  )
  const kinds = { sharedStrings: strings, styles, theme }
  const extra = Object.entries(kinds).filter(([, xml]) => xml !== undefined)
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationsXml(relation('book', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}">${book}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml(
      [
        ...sheets.map((_, index) => relation(`r${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
        ...extra.map(([kind]) => relation(kind, kind, `${kind}.xml`)),
      ].join(''),
    ),
    ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    ...Object.fromEntries(extra.map(([kind, xml]) => [`xl/${kind}.xml`, xml ?? ''])),
  }
}

export const madeXlsx = (...given: Parameters<typeof xlsxParts>): Uint8Array => zipParts(xlsxParts(...given))

/** The same workbook with one part changed or added. */
export const withPart = (path: string, part: string | Uint8Array): Uint8Array =>
  zipParts({ ...xlsxParts(), [path]: part })

/** A sheet of one cell. */
export const cellXml = (cell: string) => sheetXml(`<row r="1">${cell}</row>`)
