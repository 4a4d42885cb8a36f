import { a1 } from './a1.ts'
import { fileTitles } from './fileTitles.ts'
import { packBook } from './packBook.ts'
import { rowHeight } from './rowHeight.ts'
import { widthOf } from './sizes.ts'
import { StyleBook } from './styleBook.ts'
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

/** An .xlsx file of plain tables. Every text stays a text: nothing that somebody wrote becomes a formula. */
export function writeTables(tables: readonly BookTable[], o: { title: string }): Uint8Array {
  const titles = fileTitles(tables.map(({ title }) => title))
  const styles = new StyleBook()
  const sheets = tables.map((table, index) => {
    const area = `${a1(1, 1)}:${a1(table.rows.length + 1, table.columns.length)}`
    const isList = table.rows.length > 1
    return {
      title: titles[index] ?? '',
      xml: sheetXml(table, styles, isList ? area : null, index === 0),
      hidden: false,
      filter: isList ? area : null,
      frozenRows: 1,
    }
  })
  return packBook(sheets, { title: o.title, styles, active: 0, parts: {} })
}

const plain = { background: null, bold: false, wrap: true, locked: false, quoted: false }

function sheetXml(
  { columns, rows }: BookTable,
  styles: StyleBook,
  filter: string | null,
  first: boolean,
): string {
  const head = styles.index({ ...plain, format: '@', bold: true, background: '#f6f5f1' })
  const text = styles.index({ ...plain, format: '@' })
  const number = styles.index({ ...plain, format: 'General' })
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
    const style = (value: string | number) => (at === 1 ? head : typeof value === 'number' ? number : text)
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
