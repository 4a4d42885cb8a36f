import { escapeXml } from '#shared/documents/escapeXml.ts'
import type { StyleName } from './styles.ts'

// Elements of WordprocessingML (ECMA-376, part 1, 17) that our documents are made of. Lengths are twips.

/** Millimetres as twips (1/1440 inch). */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** The part of a page that text may fill: A4 with margins of 30 mm left, 10 right, 20 above and below. */
export const page = {
  width: twips(210),
  height: twips(297),
  left: twips(30),
  right: twips(10),
  top: twips(20),
  bottom: twips(20),
  header: twips(10),
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const mainNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A run of text; it is copied as it is, spaces at its ends too. */
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`

export const tab = '<w:r><w:tab/></w:r>'

interface ParagraphOptions {
  style: StyleName
  newPage?: boolean
  keepWithNext?: boolean
  align?: 'left' | 'center'
}

/** Order of the properties is the schema's: Word refuses another. */
export function paragraph(
  content: string,
  { style, newPage, keepWithNext, align }: ParagraphOptions,
): string {
  return [
    `<w:p><w:pPr><w:pStyle w:val="${style}"/>`,
    keepWithNext === true ? '<w:keepNext/>' : '',
    newPage === true ? '<w:pageBreakBefore/>' : '',
    align === undefined || align === 'left' ? '' : `<w:jc w:val="${align}"/>`,
    `</w:pPr>${content}</w:p>`,
  ].join('')
}

/** A row that stays on one page; `header` repeats it on each page of the table. */
export function tableRow(cells: { width: number; content: string }[], header = false): string {
  const properties = `<w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>`
  const columns = cells.map(
    ({ width, content }) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`,
  )
  return `<w:tr>${properties}${columns.join('')}</w:tr>`
}

const cellMargins = { top: twips(0.4), left: twips(1.4), bottom: twips(0.4), right: twips(1.4) }

/** A table of fixed column widths; `ruled` draws its lines. */
export function table(widths: number[], rows: string[], ruled: boolean): string {
  const sum = widths.reduce((total, width) => total + width, 0)
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  )
  const margins = Object.entries(ruled ? cellMargins : { left: 0, right: 0 }).map(
    ([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`,
  )
  const properties = [
    `<w:tblW w:w="${sum}" w:type="dxa"/>`,
    ruled ? `<w:tblBorders>${borders.join('')}</w:tblBorders>` : '',
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar>${margins.join('')}</w:tblCellMar>`,
  ]
  const grid = widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr>${properties.join('')}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}

/** Ends the body: paper, margins, the header with the page number from the second page on. */
export const section = [
  '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>',
  `<w:pgSz w:w="${page.width}" w:h="${page.height}"/>`,
  `<w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}"`,
  ` w:header="${page.header}" w:footer="${page.header}" w:gutter="0"/>`,
  '<w:titlePg/></w:sectPr>',
].join('')
