import { a1 } from '#shared/xlsx/a1.ts'
import { areaA1 } from '../workbook/areaA1.ts'
import { filteredRows } from '../workbook/filteredRows.ts'
import type { Locale } from '../workbook/locale.ts'
import { hasContent } from '../workbook/sheet.ts'
import type { StoredSheet } from '../workbook/storage.ts'
import { cellLooks, type StyleOf } from './cellLooks.ts'
import { rowHeight } from '#shared/xlsx/rowHeight.ts'
import { pointsOf, widthOf } from '#shared/xlsx/sizes.ts'
import type { StyleBook } from '#shared/xlsx/styleBook.ts'
import { writeCell } from './writeCell.ts'
import { attributes, HEAD, MAIN, OFFICE, textXml } from '#shared/xlsx/xml.ts'

const DEFAULT_WIDTH = 100

/** One sheet of the file. @param validations the dropdowns, already written @param notes whether the sheet has any */
export function writeSheet(
  sheet: StoredSheet,
  o: { styles: StyleBook; locale: Locale; validations: string; notes: boolean; active: boolean },
): string {
  const { settings, grid } = sheet
  const styles = stylesOf(sheet, cellLooks(settings, o.styles))
  const columns = Array.from({ length: Math.max(1, settings.columns) }, (_, at) =>
    commonStyle(sheet, at, styles),
  )
  const hidden = new Set([...settings.hiddenRows, ...filteredRows({ settings, grid }, o.locale)])
  const tab = settings.tabColor === null ? '' : tabColor(settings.tabColor)
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${[
    tab === '' ? '' : `<sheetPr>${tab}</sheetPr>`,
    view(sheet, o.active),
    `<sheetFormatPr defaultColWidth="${widthOf(DEFAULT_WIDTH)}" defaultRowHeight="15"/>`,
    columnsXml(sheet, columns),
    `<sheetData>${rowsXml(sheet, columns, styles, hidden)}</sheetData>`,
    settings.protections.length > 0 ? PROTECTION : '',
    filterXml(sheet),
    conditionalXml(sheet, o.styles),
    o.validations,
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape"/>',
    o.notes ? '<legacyDrawing r:id="notes"/>' : '',
  ].join('')}</worksheet>`
}

/** The closed cells can't be typed into; all else is as free as in a sheet without protection, and there is no password. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" sort="0" autoFilter="0"/>'

const tabColor = (color: string): string =>
  /^#[0-9a-f]{6}$/i.test(color) ? `<tabColor rgb="FF${color.slice(1).toUpperCase()}"/>` : ''

/** The number of each cell's style, row by row. */
function stylesOf({ settings, grid }: StoredSheet, styleOf: StyleOf): number[][] {
  const styles: number[][] = []
  for (let row = 0; row < Math.max(settings.rows, grid.length); row++) {
    const cells = grid[row] ?? []
    const line: number[] = []
    for (let column = 0; column < Math.max(settings.columns, cells.length); column++)
      line.push(styleOf(row + 1, column + 1, cells[column] ?? null))
    styles.push(line)
  }
  return styles
}

/** The style that most blank cells of the column have: the file says it once for the whole column. */
function commonStyle({ grid }: StoredSheet, column: number, styles: readonly number[][]): number {
  const counts: number[] = []
  for (let row = 0; row < styles.length; row++) {
    const style = styles[row]?.[column] ?? 0
    if (!hasContent(grid[row]?.[column])) counts[style] = (counts[style] ?? 0) + 1
  }
  let common = 0
  for (const [style, count = 0] of counts.entries()) if (count > (counts[common] ?? 0)) common = style
  return common
}

function view({ settings }: StoredSheet, active: boolean): string {
  const { frozenRows: rows, frozenColumns: columns } = settings
  const pane = attributes({
    xSplit: columns || null,
    ySplit: rows || null,
    topLeftCell: a1(rows + 1, columns + 1),
    activePane: columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight',
    state: 'frozen',
  })
  const inside = rows + columns === 0 ? '' : `<pane${pane}/>`
  return `<sheetViews><sheetView${attributes({ tabSelected: active, workbookViewId: 0 })}>${inside}</sheetView></sheetViews>`
}

function columnsXml({ settings }: StoredSheet, styles: readonly number[]): string {
  const hidden = new Set(settings.hiddenColumns)
  const columns = styles.flatMap((style, at) => {
    const own = settings.widths[String(at + 1)]
    if (own === undefined && style === 0 && !hidden.has(at + 1)) return []
    const facts = attributes({
      min: at + 1,
      max: at + 1,
      width: widthOf(own ?? DEFAULT_WIDTH),
      style: style === 0 ? null : style,
      hidden: hidden.has(at + 1),
      customWidth: own !== undefined,
    })
    return [`<col${facts}/>`]
  })
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`
}

function rowsXml(
  { settings, grid }: StoredSheet,
  columns: readonly number[],
  styles: readonly number[][],
  hidden: ReadonlySet<number>,
): string {
  const rows: string[] = []
  for (const [at, line] of styles.entries()) {
    const row = at + 1
    let cells = ''
    for (let column = 0; column < line.length; column++) {
      const style = line[column] ?? 0
      const cell = grid[at]?.[column] ?? null
      if (style !== columns[column] || hasContent(cell)) cells += writeCell(row, column + 1, cell, style)
    }
    const own = settings.heights[String(row)]
    if (cells === '' && own === undefined && !hidden.has(row)) continue
    const fitting = hidden.has(row) ? null : rowHeight(grid[at] ?? [], settings, DEFAULT_WIDTH)
    const facts = attributes({
      r: row,
      ht: own === undefined ? fitting : pointsOf(own),
      customHeight: own !== undefined,
      hidden: hidden.has(row),
    })
    rows.push(`<row${facts}>${cells}</row>`)
  }
  return rows.join('')
}

function filterXml({ settings: { filter } }: StoredSheet): string {
  if (filter === null) return ''
  const columns = Object.entries(filter.shown).map(([column, texts]) => {
    const filters = texts.filter(text => text !== '').map(val => `<filter${attributes({ val })}/>`)
    const facts = attributes({ blank: texts.includes('') })
    return `<filterColumn colId="${Number(column) - filter.area.column}"><filters${facts}>${filters.join('')}</filters></filterColumn>`
  })
  return `<autoFilter ref="${areaA1(filter.area)}">${columns.join('')}</autoFilter>`
}

function conditionalXml({ settings }: StoredSheet, styles: StyleBook): string {
  return settings.conditional
    .map(({ areas, equals, inColumn, background, color }, index) => {
      const word = `"${equals.replaceAll('"', '""')}"`
      const formula = inColumn === undefined ? word : `$${a1(areas[0]?.row ?? 1, inColumn)}=${word}`
      const facts = attributes({
        type: inColumn === undefined ? 'cellIs' : 'expression',
        dxfId: styles.conditional(background, color),
        priority: index + 1,
        operator: inColumn === undefined ? 'equal' : null,
      })
      return `<conditionalFormatting sqref="${areas.map(areaA1).join(' ')}"><cfRule${facts}><formula>${textXml(formula)}</formula></cfRule></conditionalFormatting>`
    })
    .join('')
}
