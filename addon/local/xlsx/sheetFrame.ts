import { unescapeText } from '#shared/xlsx/escapedText.ts'
import { isOn } from '#shared/xlsx/readStyles.ts'
import type { Tag, XmlHandler } from '#shared/xlsx/scanXml.ts'
import { limits } from '#shared/xlsx/xlsxRefusal.ts'
import { parseA1 } from '../workbook/areaA1.ts'
import type { SheetFilter } from '../workbook/gridEdit.ts'
import type { Area } from '../workbook/storeRequest.ts'
import { pixelsOfWidth } from '#shared/xlsx/sizes.ts'

/** A dropdown of the file: its options are written in the rule, or stand in cells that `source` names. */
export interface FileList {
  source: string
  help: string | null
  strict: boolean
  areas: Area[]
}

/** What a sheet of the file says beside its cells. */
export interface SheetFrame {
  widths: Record<string, number>
  hiddenColumns: number[]
  /** column → style of its cells that say nothing themselves */
  columnStyles: Map<number, number>
  frozenRows: number
  frozenColumns: number
  tabColor: string | null
  filter: SheetFilter | null
  lists: FileList[]
  merged: string[]
  /** names of what the program has no place for */
  left: Set<LeftPart>
}

export type LeftPart = 'filter' | 'validation' | 'drawing' | 'link' | 'coloring'

const GRID = { rows: limits.rows, columns: limits.columns }

/** Listens to a sheet while it is read. */
export function readFrame(): { handler: XmlHandler; take(): SheetFrame } {
  const frame: SheetFrame = {
    widths: {},
    hiddenColumns: [],
    columnStyles: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    filter: null,
    lists: [],
    merged: [],
    left: new Set(),
  }
  let rule: FileList | null = null
  let inSource = false
  let filtered: string[] | null = null
  const open = (tag: Tag) => {
    const { name } = tag
    if (name === 'col') addColumns(frame, tag)
    else if (name === 'tabColor') frame.tabColor = rgb(tag.attr('rgb'))
    else if (name === 'pane') addPane(frame, tag)
    else if (name === 'mergeCell') frame.merged.push(tag.attr('ref') ?? '')
    else if (name === 'autoFilter') frame.filter = filterOf(tag)
    else if (name === 'filterColumn') filtered = columnOf(frame.filter, tag)
    else if (name === 'filters' && isOn(tag.attr('blank') ?? '0')) filtered?.push('')
    else if (name === 'filter') filtered?.push(unescapeText(tag.attr('val') ?? ''))
    else if (UNKNOWN_FILTERS.includes(name)) frame.left.add('filter')
    else if (name === 'dataValidation') {
      rule = listOf(tag)
      if (rule === null) frame.left.add('validation')
    } else if (name === 'formula1') inSource = rule !== null
    else if (name === 'drawing' || name === 'picture') frame.left.add('drawing')
    else if (name === 'hyperlink') frame.left.add('link')
    else if (name === 'conditionalFormatting') frame.left.add('coloring')
  }
  return {
    handler: {
      open,
      text: text => {
        if (inSource && rule !== null) rule.source += text
      },
      close: name => {
        if (name === 'formula1') inSource = false
        else if (name === 'dataValidation' && rule !== null) {
          frame.lists.push(rule)
          rule = null
        }
      },
    },
    // a filter that is understood in part would hide the wrong rows
    take: () => (frame.left.has('filter') ? { ...frame, filter: null } : frame),
  }
}

const UNKNOWN_FILTERS = [
  'dateGroupItem',
  'customFilters',
  'dynamicFilter',
  'top10',
  'colorFilter',
  'iconFilter',
]

function addColumns(frame: SheetFrame, tag: Tag): void {
  const [min, max] = [Number(tag.attr('min')), Math.min(Number(tag.attr('max')), limits.columns)]
  if (!(min >= 1)) return
  const width = tag.attr('width')
  const style = Number(tag.attr('style') ?? 0)
  for (let column = min; column <= max; column++) {
    if (width !== null && isOn(tag.attr('customWidth') ?? '0'))
      frame.widths[column] = pixelsOfWidth(Number(width))
    if (isOn(tag.attr('hidden') ?? '0')) frame.hiddenColumns.push(column)
    if (style > 0) frame.columnStyles.set(column, style)
  }
}

function addPane(frame: SheetFrame, tag: Tag): void {
  if (!(tag.attr('state') ?? '').startsWith('frozen')) return
  const lines = (name: string, most: number) => {
    const count = Number(tag.attr(name) ?? 0)
    return Number.isInteger(count) && count > 0 && count < most ? count : 0
  }
  frame.frozenRows = lines('ySplit', 100)
  frame.frozenColumns = lines('xSplit', limits.columns)
}

const rgb = (color: string | null): string | null =>
  color !== null && /^[0-9a-f]{8}$/i.test(color) ? `#${color.slice(2).toLowerCase()}` : null

function filterOf(tag: Tag): SheetFilter | null {
  const area = parseA1(tag.attr('ref') ?? '', GRID)
  return area === null ? null : { area, shown: {} }
}

function columnOf(filter: SheetFilter | null, tag: Tag): string[] | null {
  if (filter === null) return null
  const shown: string[] = []
  filter.shown[filter.area.column + Number(tag.attr('colId') ?? 0)] = shown
  return shown
}

function listOf(tag: Tag): FileList | null {
  if (tag.attr('type') !== 'list') return null
  const areas = (tag.attr('sqref') ?? '').split(/\s+/).flatMap(text => parseA1(text, GRID) ?? [])
  const prompt = tag.attr('prompt')
  return {
    source: '',
    help: prompt === null || prompt === '' ? null : unescapeText(prompt),
    strict: isOn(tag.attr('showErrorMessage') ?? '0') && (tag.attr('errorStyle') ?? 'stop') === 'stop',
    areas,
  }
}
