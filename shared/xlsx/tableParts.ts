import type { Parts } from '../documents/zipParts.ts'
import { a1 } from './a1.ts'
import { bookParts } from './bookParts.ts'
import { fileTitles } from './fileTitles.ts'
import { rowHeight } from './rowHeight.ts'
import { widthOf } from './sizes.ts'
import { valueCell } from './valueCell.ts'
import { attributes, HEAD, MAIN } from './xml.ts'

/** A sheet to take away: titles of columns, and rows as long as they. */
export interface BookTable {
  title: string
  columns: readonly { title: string /** Pixels. */; width: number }[]
  rows: readonly (readonly (string | number)[])[]
}

/** What Excel cuts off would be lost in silence: it is cut here, with a sign. */
const longestText = 32_767

/**
 * The parts of an .xlsx file of plain tables, to be zipped. Every text stays a text: nothing that somebody wrote becomes a
 * formula.
 */
export function tableParts(tables: readonly BookTable[], o: { title: string }): Parts {
  const titles = fileTitles(tables.map(({ title }) => title))
  const sheets = tables.map((table, index) => {
    const area = `${a1(1, 1)}:${a1(table.rows.length + 1, table.columns.length)}`
    const isList = table.rows.length > 1
    return {
      title: titles[index] ?? '',
      xml: sheetXml(table, isList ? area : null, index === 0),
      hidden: false,
      filter: isList ? area : null,
      frozenRows: 1,
    }
  })
  return bookParts(sheets, { title: o.title, styles: STYLES, active: 0, parts: {} })
}

/** Styles by their numbers: 1 heads, 2 texts (format «@»), 3 numbers. */
const [HEAD_STYLE, TEXT_STYLE, NUMBER_STYLE] = [1, 2, 3]
const xf = (numFmtId: number, fontId: number, fillId: number) =>
  `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`
const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF6F5F1"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xf(49, 1, 2)}${xf(49, 0, 0)}${xf(0, 0, 0)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function sheetXml({ columns, rows }: BookTable, filter: string | null, first: boolean): string {
  const widths = Object.fromEntries(columns.map(({ width }, at) => [at + 1, width]))
  const row = (cells: readonly (string | number)[], at: number) => {
    const fitting = cells.map(v => (typeof v === 'string' ? short(v) : v))
    const facts = attributes({
      r: at,
      ht: rowHeight(
        fitting.map(v => ({ v })),
        { widths, hiddenColumns: [] },
        100,
      ),
    })
    const style = (value: string | number) =>
      at === 1 ? HEAD_STYLE : typeof value === 'number' ? NUMBER_STYLE : TEXT_STYLE
    return `<row${facts}>${fitting.map((value, column) => valueCell(a1(at, column + 1), value, style(value))).join('')}</row>`
  }
  const cols = columns.map(
    ({ width }, at) =>
      `<col${attributes({ min: at + 1, max: at + 1, width: widthOf(width), customWidth: true })}/>`,
  )
  const lines = [columns.map(({ title }) => title), ...rows].map((cells, at) => row(cells, at + 1))
  return `${HEAD}<worksheet xmlns="${MAIN}">${[
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${attributes({ tabSelected: first, workbookViewId: 0 })}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${cols.join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    filter === null ? '' : `<autoFilter ref="${filter}"/>`,
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
  ].join('')}</worksheet>`
}

const short = (text: string) =>
  text.length <= longestText ? text : `${text.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, '')}…`
